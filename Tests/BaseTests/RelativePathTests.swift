import Base
import TestNumbers
import Testing

@Suite("A relative path")
struct RelativePathTests {
  @Test(
    "goes up to what is shared and down from there",
    arguments: [
      ("", "a.html", "a.html"), ("a", "a/b.html", "b.html"), ("a", "b/c.html", "../b/c.html"),
      ("a/b/c", "a/d", "../../d"), ("a", "", ".."), ("a/b", "", "../.."), ("", "", "."),
      ("a", "a", "."), ("a", "ab/c", "../ab/c"), ("a/x", "b/x", "../../b/x"),
    ]
  )
  func table(folder: String, target: String, expected: String) {
    #expect(relativePath(from: BytePath(folder), to: BytePath(target)) == BytePath(expected))
  }

  @Test("leads to its target from wherever it starts")
  func leadsToTarget() {
    var numbers = SeededNumbers(1)
    for _ in 0..<2_000 {
      let folder = randomPath(&numbers)
      let target = randomPath(&numbers)
      let way = relativePath(from: folder, to: target)
      #expect(resolve(way, from: folder) == target, "\(folder.display) to \(target.display)")
    }
  }

  private func randomPath(_ numbers: inout SeededNumbers) -> BytePath {
    let depth = Int.random(in: 0...5, using: &numbers)
    return (0..<depth).reduce(.root) { path, _ in
      path.appending(["a", "b", "ab", "ä"].randomElement(using: &numbers) ?? "a")
    }
  }

  private func resolve(_ way: BytePath, from folder: BytePath) -> BytePath? {
    var parts = folder.components.map { Array($0) }
    for part in way.components.map({ Array($0) }) where part != Array(".".utf8) {
      if part != Array("..".utf8) {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return BytePath(bytes: Array(parts.joined(separator: [UInt8(ascii: "/")])))
  }
}
