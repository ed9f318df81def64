/// A site is replaced as a whole, and what is not ours stays.

import Base
import Disk
import Foundation
import Testing

@Suite("Replacing a site")
struct ReplacingTests {
  @Test("A first build writes every page, a manifest, and nothing else beside the state folder")
  func first() async throws {
    let playground = try Playground()
    let report = try await playground.build(["index.html": "home", "a/b/c.html": "deep"])
    var tree = playground.tree("public")
    let manifest = try #require(tree[".lintel-manifest"])
    tree[".lintel-manifest"] = nil
    #expect(tree == ["index.html": "home", "a/b/c.html": "deep"])
    #expect(manifest.hasPrefix("lintel-manifest 1\n"))
    #expect((report.written, report.kept, report.dropped, report.bytes) == (2, 0, 0, 8))
    #expect(playground.leftovers() == [])
    #expect(playground.text(".public.lintel/.gitignore") == "*\n")
  }

  @Test("Pages that stay the same keep inode and time; the others change, go or come")
  func kept() async throws {
    let playground = try Playground()
    try await playground.build(["same.html": "1", "changed.html": "1", "gone/page.html": "1"])
    let same = try playground.identity("public/same.html")
    let changed = try playground.identity("public/changed.html")
    let report = try await playground.build([
      "same.html": "1", "changed.html": "2", "new.html": "1",
    ])
    #expect(try playground.identity("public/same.html") == same)
    #expect(try playground.identity("public/changed.html") != changed)
    #expect((report.written, report.kept, report.dropped) == (2, 1, 1))
    #expect(!playground.isFolder("public/gone"))
    #expect(playground.text("public/changed.html") == "2")
    #expect(playground.leftovers() == [])
  }

  @Test("A build that changes nothing leaves even the folder in place")
  func nothing() async throws {
    let playground = try Playground()
    try await playground.build(["a.html": "1"])
    let before = try playground.identity("public")
    let report = try await playground.build(["a.html": "1"])
    #expect(try playground.identity("public") == before)
    #expect((report.written, report.kept, report.dropped) == (0, 1, 0))
    #expect(playground.leftovers() == [])
  }

  @Test("Files, folders and links that Lintel did not write stay, with inode and mode")
  func foreign() async throws {
    let playground = try Playground()
    try await playground.build(["index.html": "1", "a/page.html": "1"])
    for name in ["CNAME", ".nojekyll", ".git/HEAD", ".well-known/x/y", "a/note.txt", "mine/z"] {
      try playground.write("public/\(name)", name)
    }
    try playground.makeFolder("public/empty")
    try playground.link("public/link", to: "/etc/passwd")
    try playground.link("public/a/up", to: "..")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o750],
      ofItemAtPath: playground.at("public/mine")
    )
    let note = try playground.identity("public/a/note.txt")
    let before = playground.tree("public").filter { !$0.key.hasPrefix(".lintel") }
    try await playground.build(["index.html": "2"])
    var expected = before
    expected["index.html"] = "2"
    expected["a/page.html"] = nil
    #expect(playground.tree("public").filter { !$0.key.hasPrefix(".lintel") } == expected)
    #expect(try playground.identity("public/a/note.txt") == note)
    #expect(playground.isFolder("public/empty"))
    #expect(try playground.mode("public/mine") == 0o750)
    #expect(playground.leftovers() == [])
  }

  @Test("A page that somebody edited in the site is written anew")
  func edited() async throws {
    let playground = try Playground()
    try await playground.build(["a.html": "right"])
    try playground.write("public/a.html", "wrong")
    let report = try await playground.build(["a.html": "right"])
    #expect(playground.text("public/a.html") == "right")
    #expect(report.written == 1)
  }

  @Test("Something foreign where a page has to go is named, and the old site stays")
  func inTheWay() async throws {
    let playground = try Playground()
    try await playground.build(["index.html": "1"])
    try playground.write("public/about.html", "by hand")
    try playground.write("public/folder/note", "by hand")
    try playground.write("public/file", "by hand")
    let before = playground.tree("public")
    for path in ["about.html", "folder", "file/page.html"] {
      let shown = path == "file/page.html" ? "public/file" : "public/\(path)"
      #expect(
        try await playground.failure(["index.html": "2", path: "2"])
          == "cannot write \(shown): something that Lintel did not write is in its place"
      )
      #expect(playground.tree("public") == before)
    }
    #expect(playground.leftovers() == [])
  }

  @Test("A foreign file that equals the page stays the other's and is not dropped later")
  func equalForeign() async throws {
    let playground = try Playground()
    try await playground.build(["index.html": "1"])
    try playground.write("public/CNAME", "example.org")
    try await playground.build(["index.html": "1", "CNAME": "example.org"])
    try await playground.build(["index.html": "2"])
    #expect(playground.text("public/CNAME") == "example.org")
  }

  @Test("A page may become a folder, and a folder a page")
  func kinds() async throws {
    let playground = try Playground()
    try await playground.build(["a": "file", "b/c": "deep"])
    try await playground.build(["a/x": "deep", "b": "file"])
    #expect(playground.text("public/a/x") == "deep")
    #expect(playground.text("public/b") == "file")
  }

  /// In a process of its own, since the mask belongs to the whole process.
  @Test("Files are readable by all and writable by their owner, whatever the mask")
  func modes() async {
    await #expect(processExitsWith: .success) {
      _ = umask(0o077)
      let playground = try Playground()
      try await playground.build(["a/b.html": "1"])
      let modes = [
        try playground.mode("public"), try playground.mode("public/a"),
        try playground.mode("public/a/b.html"),
      ]
      try #require(modes == [0o755, 0o755, 0o644])
    }
  }

  @Test("The same pages give the same bytes for one worker and for eight")
  func deterministic() async throws {
    let playground = try Playground()
    let names = (0..<300).map { "f\($0 % 7)/p\($0).html" }
    let pages = Dictionary(uniqueKeysWithValues: names.map { ($0, "page \($0)") })
    try await playground.build(pages, into: "one", workers: 1)
    try await playground.build(pages, into: "eight", workers: 8)
    #expect(playground.tree("one") == playground.tree("eight"))
    #expect(playground.tree("one").count == 301)
  }

  @Test("Made files are made on demand and speak up in the order in which they were given")
  func made() async throws {
    let playground = try Playground()
    try playground.write("content/image.png", "pixels")
    let files = ["z", "a", "m"].map { name in
      OutputFile(
        path: BytePath("\(name).html"),
        content: .made {
          let place = Place(file: BytePath(name))
          return (Array(name.utf8), [Finding(RuleID("X", "x"), .info, at: place, "\(name)")])
        }
      )
    }
    let image = OutputFile(path: BytePath("i.png"), content: .copy(BytePath("image.png")))
    let output = Output(at: playground.at("public"), interruption: Interruption())
    let source = try SourceTree.open(at: playground.at("content"))
    let report = try await output.replace(with: files + [image], from: source, workers: 4)
    #expect(report.findings.map(\.message.text) == ["z", "a", "m"])
    #expect(playground.text("public/i.png") == "pixels")
    #expect(playground.text("public/m.html") == "m")
  }

  @Test("A signal stops the build, leaves the old site and nothing else")
  func interrupted() async throws {
    let playground = try Playground()
    try await playground.build(["a.html": "1"])
    let interruption = Interruption()
    let stop = OutputFile(
      path: BytePath("a.html"),
      content: .made {
        interruption.receive(15)
        return (Array("2".utf8), [])
      }
    )
    let later = OutputFile(path: BytePath("b.html"), content: .bytes([]))
    let output = Output(at: playground.at("public"), interruption: interruption)
    let source = try SourceTree.open(at: playground.at("content"))
    let error = await #expect(throws: DiskError.self) {
      try await output.replace(with: [stop, later], from: source, workers: 1)
    }
    #expect(error == .interrupted(signal: 15))
    #expect(error?.exitStatus == 143)
    #expect(error?.description == "interrupted by SIGTERM")
    #expect(playground.text("public/a.html") == "1")
    #expect(playground.leftovers() == [])
  }
}
