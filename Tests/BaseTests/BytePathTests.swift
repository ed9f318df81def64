import Base
import Testing

@Suite("A path of bytes")
struct BytePathTests {
  @Test(
    "falls into parent, name, stem and extension",
    arguments: [
      Parts("", "", "", "", ""),
      Parts("a", "", "a", "a", ""),
      Parts("a.md", "", "a.md", "a", "md"),
      Parts("a/b.md", "a", "b.md", "b", "md"),
      Parts("a/b/c.tar.gz", "a/b", "c.tar.gz", "c.tar", "gz"),
      Parts("a/README", "a", "README", "README", ""),
      Parts("a/.profile", "a", ".profile", ".profile", ""),
      Parts("a.b/c", "a.b", "c", "c", ""),
      Parts("a/trailing.", "a", "trailing.", "trailing.", ""),
      Parts("ä/ö.md", "ä", "ö.md", "ö", "md"),
    ]
  )
  func parts(_ expected: Parts) {
    let path = BytePath(expected.path)
    #expect(path.parent == BytePath(expected.parent))
    #expect(path.name.elementsEqual(expected.name.utf8))
    #expect(path.stem.elementsEqual(expected.stem.utf8))
    #expect(path.fileExtension.elementsEqual(expected.fileExtension.utf8))
  }

  struct Parts: Sendable {
    let path, parent, name, stem, fileExtension: String

    init(
      _ path: String,
      _ parent: String,
      _ name: String,
      _ stem: String,
      _ fileExtension: String
    ) {
      self.path = path
      self.parent = parent
      self.name = name
      self.stem = stem
      self.fileExtension = fileExtension
    }
  }

  @Test("is put together from components")
  func appending() {
    #expect(BytePath.root.appending("a") == BytePath("a"))
    #expect(BytePath("a").appending("b.md") == BytePath("a/b.md"))
    #expect(
      BytePath("a/b.md").components.map { String(decoding: $0, as: UTF8.self) } == ["a", "b.md"]
    )
    #expect(BytePath.root.components.isEmpty)
  }

  @Test(
    "is inside itself and what is above it, not inside a namesake",
    arguments: [
      ("a/b", "a", true), ("a/b", "", true), ("a", "a", true), ("", "", true),
      ("a/b/c", "a/b", true),
      ("ab", "a", false), ("a", "a/b", false), ("", "a", false), ("b/a", "a", false),
    ]
  )
  func isInside(path: String, folder: String, expected: Bool) {
    #expect(BytePath(path).isInside(BytePath(folder)) == expected)
  }

  @Test("tells apart names that Unicode calls the same, and orders by bytes")
  func bytesCount() {
    #expect(BytePath("\u{E9}") != BytePath("e\u{301}"))
    #expect(
      ["b", "a/b", "a-b", "a", "B", "ä"].map { BytePath($0) }.sorted().map(\.display)
        == ["B", "a", "a-b", "a/b", "b", "ä"]
    )
  }

  @Test("is no text when it is not UTF-8, and can be shown all the same")
  func notUnicode() {
    let path = BytePath(bytes: [0x61, 0xFF, 0x0A])
    #expect(path.text == nil)
    #expect(path.display == #"a\u{FFFD}\u{A}"#)
    #expect(BytePath("a/ö").text == "a/ö")
  }
}
