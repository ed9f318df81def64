import Base
import TestNumbers
import Testing

@testable import Handbook

@Suite("The folders of a handbook")
struct FolderTests {
  @Test("list documents by their order, then naturally by name, and folders so too")
  func order() async {
    let handbook = await handbook([
      "10-b.md": "", "2-a.md": "", "z.md": "---\norder: 1\n---\n", "y.md": "---\norder: -1\n---\n",
      "d10/a.md": "", "d9/a.md": "", "last/index.md": "---\norder: 0\n---\n# First\n", "a.md": "",
    ])
    #expect(
      outline(handbook, handbook.folders) == [
        "y.md", "z.md", "2-a.md", "10-b.md", "a.md", "[last]", "[d9]", "d9/a.md", "[d10]",
        "d10/a.md",
      ]
    )
  }

  @Test("are there for every ancestor, and count the pages below")
  func ancestors() async {
    let handbook = await handbook(["a/b/c/x.md": "", "a/b/y.md": "", "a/index.md": "# The A"])
    #expect(
      outline(handbook, handbook.folders) == ["[a]", "[a/b]", "a/b/y.md", "[a/b/c]", "a/b/c/x.md"]
    )
    let first = handbook.folders.folders.first
    #expect(handbook.folders.count == 3)
    #expect(first?.count == 2)
    #expect(first?.title == "The A")
    #expect(first?.folders.map(\.title) == ["B"])
    #expect(first?.folders.first?.output.display == "a/b/index.html")
  }

  @Test("are one empty root for a handbook of nothing")
  func empty() async {
    let handbook = await handbook([:])
    #expect(handbook.folders.documents.isEmpty && handbook.folders.folders.isEmpty)
    #expect(handbook.folders.path.isRoot)
  }

  private func outline(_ handbook: Handbook, _ folder: Folder) -> [String] {
    folder.documents.map { handbook.documents[$0].path.display }
      + folder.folders.flatMap { ["[\($0.path.display)]"] + outline(handbook, $0) }
  }
}

@Suite("The natural order of names")
struct NaturalOrderTests {
  @Test(
    "counts digits as numbers",
    arguments: [
      ["a1", "a2", "a10"], ["2-b", "10-a"], ["a", "a1", "ab"],
      ["0", "00", "1"], ["a1b2", "a1b10", "a2b1"],
      ["99999999999999999998", "99999999999999999999", "100000000000000000000"],
    ]
  )
  func table(names: [String]) {
    let paths = names.map { BytePath($0) }
    #expect(paths.shuffled().sorted(by: naturallyPrecedes) == paths)
  }

  @Test("is the order of the parts of the names, and a total one")
  func oracle() {
    var numbers = SeededNumbers(5)
    let pieces = ["a", "b", "0", "00", "1", "2", "10", "9", "-", "/", "ä"]
    let paths = (0..<150).map { _ in BytePath(numbers.mix(pieces, atMost: 5)) }
    for left in paths {
      for right in paths {
        let found = naturallyPrecedes(left, right)
        #expect(found == precedes(left, right), "\(left.display) and \(right.display)")
        #expect(left == right ? !found : found != naturallyPrecedes(right, left))
      }
    }
  }

  /// Compares part by part; where all parts are equal, the bytes decide.
  private func precedes(_ left: BytePath, _ right: BytePath) -> Bool {
    for (a, b) in zip(parts(left), parts(right)) where a.value != b.value || a.digit != b.digit {
      return a.digit && b.digit ? a.value < b.value : a.first < b.first
    }
    let counts = (parts(left).count, parts(right).count)
    return counts.0 != counts.1 ? counts.0 < counts.1 : left < right
  }

  private struct Part {
    let value: Int
    let digit: Bool
    let first: UInt8
  }

  private func parts(_ path: BytePath) -> [Part] {
    var parts: [Part] = []
    for byte in path.bytes {
      let digit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let value = digit ? Int(byte - UInt8(ascii: "0")) : Int(byte)
      if digit, let last = parts.last, last.digit {
        parts[parts.count - 1] = Part(
          value: last.value * 10 + value,
          digit: true,
          first: last.first
        )
      } else {
        parts.append(Part(value: value, digit: digit, first: byte))
      }
    }
    return parts
  }
}

@Suite("Two pages of one name")
struct CollisionTests {
  @Test(
    "are told, and the first is kept",
    arguments: [
      (["a.markdown": "", "a.md": ""], "a.html", "a.markdown", "a.md"),
      (["a.md": "", "b.md": "---\nslug: a\n---\n"], "a.html", "a.md", "b.md"),
      (["x/INDEX.md": "", "x/index.md": ""], "x/index.html", "x/INDEX.md", "x/index.md"),
      (
        ["x/a.md": "---\nslug: index\n---\n", "x/index.md": ""], "x/index.html", "x/a.md",
        "x/index.md"
      ),
    ]
  )
  func collisions(pages: [String: String], output: String, kept: String, dropped: String) async {
    let handbook = await check(
      pages,
      findings: [
        "\(dropped) ‹› \(output) is already the page of \(kept) Rename one of the two, or give it another `slug`."
      ]
    )
    #expect(handbook.documents.map(\.path.display) == [kept])
    #expect(handbook.findings.flatMap(\.related).map(\.place.path.display) == [kept])
  }
}
