/// Places that Lintel does not write to.

import Base
import Disk
import Foundation
import Testing

@Suite("Refused output folders")
struct RefusalTests {
  /// A source at `repo/content` in a git repository, and folders of other people around it.
  private func scene() throws -> Playground {
    let playground = try Playground()
    try playground.write("repo/content/index.md")
    try playground.write("repo/.git/HEAD", "ref: refs/heads/main")
    try playground.write("photos/holiday.jpg")
    try playground.write("file", "not a folder")
    try playground.link("link", to: "photos")
    try playground.link("sneaky", to: "repo/.git")
    try playground.write("forged/index.html", "by hand")
    try playground.write("forged/.lintel-manifest", "lintel-manifest 1\n0000000000000000 end\n")
    return playground
  }

  @Test(
    "Each is refused with its reason, and nothing in it changes",
    arguments: [
      ("repo/content", "it is the folder that is read"),
      ("repo", "the folder that is read lies in it"),
      ("repo/", "the folder that is read lies in it"),
      ("", "the folder that is read lies in it"),
      ("photos", "Lintel did not write it and it is not empty: it holds holiday.jpg"),
      ("forged", "Lintel did not write it and it is not empty: it holds index.html"),
      ("file", "it is not a folder"),
      ("link", "it is a symbolic link; name the folder itself"),
      ("repo/.git", "it lies in a git folder"),
      ("repo/.git/site", "it lies in a git folder"),
      ("repo/.GIT/site", "it lies in a git folder"),
      ("sneaky/site", "it lies in a git folder"),
      ("repo/.", "name the folder itself, not ."),
      ("repo/content/..", "name the folder itself, not .."),
    ]
  )
  func refused(path: String, reason: String) async throws {
    let playground = try scene()
    let before = playground.tree("")
    let error = await #expect(throws: DiskError.self) {
      try await build(playground, to: playground.at(path))
    }
    let text = try #require(error?.description)
    #expect(text.hasSuffix(": \(reason)"), "\(text)")
    #expect(error?.exitStatus == 2)
    #expect(playground.tree("") == before)
  }

  @Test(
    "Paths that no shell would mean are refused",
    arguments: ["", "/", "//", "~/site", "~", "."]
  )
  func weird(path: String) async throws {
    let playground = try scene()
    let error = await #expect(throws: DiskError.self) { try await build(playground, to: path) }
    guard case .refused = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("An empty folder, one with a CNAME, and one inside of the source are taken")
  func taken() async throws {
    let playground = try scene()
    try playground.makeFolder("empty")
    try playground.write("pages/CNAME", "example.org")
    try playground.write("pages/.git/HEAD", "ref")
    for path in ["empty", "pages", "repo/content/site", "new/deep/site"] {
      try await build(playground, to: playground.at(path))
      #expect(playground.text("\(path)/index.html") == "home")
    }
    #expect(playground.text("pages/CNAME") == "example.org")
    #expect(playground.text("pages/.git/HEAD") == "ref")
  }

  @Test(
    "Pages that cannot stand side by side, or have no sound name, are refused",
    arguments: [
      ["a", "a/b"], ["x", "x"], ["../x"], ["/x"], ["a//b"], ["a/./b"], [""], ["a\0b"],
      [".lintel-manifest"], [".lintel-manifest/x"],
    ]
  )
  func unsound(paths: [String]) async throws {
    let playground = try scene()
    let files = paths.map { OutputFile(path: BytePath($0), content: .bytes([])) }
    let error = await #expect(throws: DiskError.self) {
      try await Output(at: playground.at("site"), interruption: Interruption())
        .replace(with: files, from: SourceTree.open(at: playground.at("repo/content")), workers: 1)
    }
    guard case .refused = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(playground.tree("site") == [:])
  }

  private func build(_ playground: Playground, to path: String) async throws(DiskError) {
    let source = try SourceTree.open(at: playground.at("repo/content"))
    let page = OutputFile(path: BytePath("index.html"), content: .bytes(Array("home".utf8)))
    _ = try await Output(at: path, interruption: Interruption())
      .replace(with: [page], from: source, workers: 1)
  }
}
