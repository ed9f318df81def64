/// What holds for a baseline whatever is in it.

import Base
import TestNumbers
import Testing

@testable import Rules

@Suite("Any baseline")
struct BaselinePropertyTests {
  @Test("silences what it was written from, and is out of date by exactly what is taken away")
  func roundTrip() {
    var numbers = SeededNumbers(7)
    for _ in 0..<100 {
      let findings = someFindings(&numbers)
      let baseline = reread(Baseline(of: findings))
      #expect(baseline.findings.map(\.message.text) == [])
      let all = baseline.compare(findings.shuffled(using: &numbers)) { _ in true }
      #expect(all.heard == [] && all.stale == [])
      #expect(all.silenced.count == findings.count)
      for index in findings.indices {
        var fewer = findings
        let gone = fewer.remove(at: index)
        let rest = baseline.compare(fewer) { _ in true }
        #expect(rest.heard == [])
        let key = FindingKey(gone)
        #expect(rest.stale.map(\.subjects) == [[key.path, key.code, key.about]])
        let pruned = baseline.pruned(to: fewer) { _ in true }
        #expect(pruned.bytes == Baseline(of: fewer).bytes)
        let more = baseline.compare(findings + [gone]) { _ in true }
        #expect(more.heard.allSatisfy { FindingKey($0) == key })
        #expect(more.heard.count == findings.count { FindingKey($0) == key } + 1)
      }
    }
  }

  @Test("of 50,000 entries is written, read and compared in linear time", .timeLimit(.minutes(1)))
  func large() {
    let findings = (0..<50_000).map { number in
      finding(
        "DOC018",
        "docs/folder/page-\(number % 10_000).md",
        ["A heading, \(number)"],
        number
      )
    }
    let bytes = Baseline(of: findings).bytes
    #expect(bytes.count > 4_000_000)
    let baseline = Baseline(parsing: SourceFile(path: BytePath("b.yml"), bytes: bytes))
    #expect(baseline.findings.isEmpty)
    #expect(baseline.entries.count == 50_000)
    let compared = baseline.compare(findings) { _ in true }
    #expect(compared.silenced.count == 50_000)
    #expect(compared.stale.isEmpty)
  }

  private func reread(_ baseline: Baseline) -> Baseline {
    Baseline(parsing: SourceFile(path: BytePath("lintel-baseline.yml"), bytes: baseline.bytes))
  }

  private func someFindings(_ numbers: inout SeededNumbers) -> [Finding] {
    let pieces = [
      "a", "é", "e\u{301}", "\"", "\\", "\n", "\u{1b}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "𝄞",
      "#", ": ",
      "- ", "{", "}", ",", "'", " ", "\u{85}", "\0", String(repeating: "long ", count: 60),
    ]
    return (0..<Int.random(in: 1...8, using: &numbers)).map { _ in
      let path = numbers.mix(["a", "b", "/", ".md", "\"", " "], atMost: 3)
      let subjects = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
        numbers.mix(pieces, atMost: 3)
      }
      return finding(["DOC018", "LNT006"].randomElement(using: &numbers) ?? "", path, subjects, 4)
    }
  }
}
