import Base
import TestNumbers
import Testing

@testable import Pipeline

@Suite("Findings that are kept")
struct FindingCodingTests {
  @Test("come back as they were", arguments: 0..<50)
  func roundTrip(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed))
    let findings = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in finding(&numbers) }
    #expect(FindingCoding.decode(FindingCoding.encode(findings)) == findings)
  }

  @Test("come back without help when there was none")
  func noHelp() {
    let found = Finding(RuleID("ABC001", "a"), .info, at: Place(file: BytePath("a")), "m")
    #expect(FindingCoding.decode(FindingCoding.encode([found])) == [found])
  }

  @Test("are not read from bytes that were cut off, wherever that was")
  func cut() {
    var numbers = SeededNumbers(6)
    let bytes = FindingCoding.encode((0..<3).map { _ in finding(&numbers) })
    for count in 0..<bytes.count {
      #expect(
        FindingCoding.decode(Array(bytes.prefix(count))) == nil,
        "\(count) of \(bytes.count) bytes"
      )
    }
  }

  @Test("are not read from bytes with more after them")
  func more() {
    let bytes = FindingCoding.encode([])
    #expect(FindingCoding.decode(bytes) == [])
    #expect(FindingCoding.decode(bytes + [0]) == nil)
  }

  @Test("are read from spoiled bytes as something or nothing, and never trap", arguments: 0..<50)
  func spoiled(seed: Int) {
    var numbers = SeededNumbers(UInt64(seed) + 100)
    let bytes = FindingCoding.encode((0..<3).map { _ in finding(&numbers) })
    for _ in 0..<100 {
      var copy = bytes
      for _ in 0...Int.random(in: 0...3, using: &numbers) {
        let index = Int.random(in: copy.indices, using: &numbers)
        copy[index] =
          [0, 1, 0x7F, 0x80, 0xFF, UInt8.random(in: 0...255, using: &numbers)]
          .randomElement(using: &numbers) ?? 0
      }
      if let findings = FindingCoding.decode(copy) {
        #expect(findings.allSatisfy { $0.place.range.start <= $0.place.range.end })
      }
    }
    _ = FindingCoding.decode((0..<200).map { _ in UInt8.random(in: 0...255, using: &numbers) })
  }

  private func finding(_ numbers: inout SeededNumbers) -> Finding {
    let related = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      Related(place(&numbers), Message(stringLiteral: text(&numbers)))
    }
    return Finding(
      RuleID(text(&numbers), text(&numbers)),
      Severity.allCases.randomElement(using: &numbers) ?? .info,
      at: place(&numbers),
      Message(stringLiteral: text(&numbers)),
      help: "x" + text(&numbers),
      related: related,
      fixes: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in fix(&numbers) },
      subjects: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in text(&numbers) }
    )
  }

  private func fix(_ numbers: inout SeededNumbers) -> Fix {
    let edits = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      Fix.Edit(place(&numbers), text(&numbers))
    }
    let safety = [Fix.Safety.safe, .unsafe, .suggestion].randomElement(using: &numbers) ?? .safe
    return Fix(Message(stringLiteral: text(&numbers)), safety, edits)
  }

  private func place(_ numbers: inout SeededNumbers) -> Place {
    let start = Int.random(in: 0...1_000_000, using: &numbers)
    let path = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
      UInt8.random(in: 0...255, using: &numbers)
    }
    return Place(
      BytePath(bytes: path),
      SourceRange(start, start + Int.random(in: 0...99, using: &numbers))
    )
  }

  private func text(_ numbers: inout SeededNumbers) -> String {
    numbers.mix(["a", "ä", "𝄞", "\n", "\0", " ", "e\u{301}"], atMost: 12)
  }
}
