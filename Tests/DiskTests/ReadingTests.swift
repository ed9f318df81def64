/// Reading stays below the root.

import Base
import Disk
import Testing

@Suite("Reading a source file")
struct ReadingTests {
  @Test("A file is read whole, up to the limit")
  func whole() throws {
    let playground = try Playground()
    try playground.write("content/a/b.md", "hello")
    try playground.write("content/empty.md", "")
    let tree = try SourceTree.open(at: playground.at("content"))
    #expect(try tree.read(BytePath("a/b.md"), limit: 5) == .bytes(Array("hello".utf8)))
    #expect(try tree.read(BytePath("a/b.md"), limit: 4) == .tooLarge(size: 5))
    #expect(try tree.read(BytePath("empty.md"), limit: 0) == .bytes([]))
  }

  @Test(
    "No path leads to a file outside, whatever links stand on the way",
    arguments: [
      "../secret/canary.md", "up/secret/canary.md", "folder/canary.md", "file.md", "chain.md",
      "absolute.md", "a/../../secret/canary.md", "a/inner/canary.md", "self", "a/up/file.md",
      "..", ".", "", "a", "/etc/passwd", "real.md\0.png",
    ]
  )
  func canary(path: String) throws {
    let playground = try Playground()
    try playground.write("secret/canary.md", "canary")
    try playground.makeFolder("content/a")
    try playground.write("content/real.md")
    try playground.link("content/up", to: "..")
    try playground.link("content/folder", to: "../secret")
    try playground.link("content/file.md", to: "../secret/canary.md")
    try playground.link("content/chain.md", to: "file.md")
    try playground.link("content/absolute.md", to: playground.at("secret/canary.md"))
    try playground.link("content/a/inner", to: "../../secret")
    try playground.link("content/a/up", to: "..")
    try playground.link("content/self", to: "self")
    let tree = try SourceTree.open(at: playground.at("content"))
    #expect(throws: DiskError.self) { try tree.read(BytePath(path), limit: 1_000) }
  }

  @Test("A folder that is swapped for a link while it is read gives its own file or an error")
  func swapped() async throws {
    let playground = try Playground()
    try playground.write("secret/page.md", "canary")
    try playground.write("content/folder/page.md", "page")
    try playground.link("content/link", to: "../secret")
    async let swaps: Void = {
      for _ in 0..<400 {
        try playground.move("content/folder", to: "content/aside")
        try playground.move("content/link", to: "content/folder")
        try playground.move("content/folder", to: "content/link")
        try playground.move("content/aside", to: "content/folder")
      }
    }()
    var readings: Set<Reading> = []
    for _ in 0..<2_000 {
      let tree = try SourceTree.open(at: playground.at("content"))
      if let reading = try? tree.read(BytePath("folder/page.md"), limit: 100) {
        readings.insert(reading)
      }
    }
    try await swaps
    #expect(readings == [.bytes(Array("page".utf8))])
  }

  @Test("A name that holds control characters cannot forge a line of the message")
  func forged() throws {
    let playground = try Playground()
    try playground.makeFolder("content")
    let tree = try SourceTree.open(at: playground.at("content"))
    let error = #expect(throws: DiskError.self) {
      try tree.read(BytePath("a\n::error::x\u{1B}[31m"), limit: 1)
    }
    let text = try #require(error?.description)
    #expect(text.utf8.allSatisfy { $0 >= 0x20 })
    #expect(text.hasSuffix("no such file or folder (ENOENT)"))
  }

  @Test("Many tasks read at once and each gets its own file")
  func concurrent() async throws {
    let playground = try Playground()
    for index in 0..<200 { try playground.write("content/f\(index % 100)/\(index).md", "\(index)") }
    let tree = try SourceTree.open(at: playground.at("content"))
    let texts = await parallelMap(Array(0..<200), workers: 8) { index in
      try? tree.read(BytePath("f\(index % 100)/\(index).md"), limit: 10)
    }
    #expect(texts == (0..<200).map { Reading.bytes(Array("\($0)".utf8)) })
  }
}
