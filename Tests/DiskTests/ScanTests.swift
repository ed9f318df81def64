/// What a scan finds, leaves out and complains about.

import Base
import Disk
import Foundation
import Testing

@Suite("Scanning a source tree")
struct ScanTests {
  private func check(
    _ playground: Playground,
    finds paths: [String],
    says findings: [String] = [],
    limits: ScanLimits = ScanLimits(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let scan = try SourceTree.open(at: playground.at("content")).scan(limits: limits)
    #expect(scan.entries.map(\.path.display) == paths, sourceLocation: sourceLocation)
    #expect(
      scan.findings.map { "\($0.rule.code) \($0.severity) \($0.message.text)" } == findings,
      sourceLocation: sourceLocation
    )
  }

  @Test("Files come in the order of the bytes of their whole paths")
  func order() throws {
    let playground = try Playground()
    for name in ["a/z.md", "a-b.md", "a.md", "B.md", "a0.md", "é.md", "a/b/c.md"] {
      try playground.write("content/\(name)")
    }
    let expected = ["B.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md", "a0.md", "é.md"]
    #expect(expected.map { BytePath($0) } == expected.map { BytePath($0) }.sorted())
    try check(playground, finds: expected)
  }

  @Test("Hidden names, node_modules and what an ignore file names are left out")
  func leftOut() throws {
    let playground = try Playground()
    for name in [
      ".git/config", ".hidden.md", "node_modules/x/readme.md", "a.md", "drafts/one.md",
      "notes/private.md", "notes/public.md", "notes/deep/private.md",
    ] { try playground.write("content/\(name)") }
    try playground.write("content/.lintelignore", "/drafts/\nprivate.md\n")
    try playground.write("content/notes/deep/.lintelignore", "!private.md\n")
    try check(playground, finds: ["a.md", "notes/deep/private.md", "notes/public.md"])
  }

  @Test("The folder that the site is written to is left out, wherever it lies")
  func skipped() throws {
    let playground = try Playground()
    try playground.write("content/a.md")
    try playground.write("content/deep/site/index.html")
    let output = Output(at: playground.at("content/deep/site"))
    let scan = try SourceTree.open(at: playground.at("content")).scan(skipping: output.identity)
    #expect(scan.entries.map(\.path.display) == ["a.md"])
  }

  @Test("A link is a finding that says where it points, and is never followed")
  func links() throws {
    let playground = try Playground()
    try playground.write("content/real.md")
    try playground.write("secret/canary.md")
    try playground.link("content/a", to: "../secret")
    try playground.link("content/b.md", to: "/etc/passwd")
    try playground.link("content/c.md", to: "real.md")
    try playground.link("content/d.md", to: "gone.md")
    try playground.link("content/e", to: ".")
    try check(
      playground,
      finds: ["real.md"],
      says: [
        "LNT015 error link a points outside of the source folder, to ../secret",
        "LNT015 error link b.md points to the absolute path /etc/passwd",
        "LNT015 warning link c.md to real.md is not followed",
        "LNT015 error link d.md points to gone.md, which does not exist",
        "LNT015 warning link e to . is not followed",
      ]
    )
  }

  @Test("A pipe is a finding and does not make the scan wait")
  func pipes() throws {
    let playground = try Playground()
    try playground.makeFolder("content")
    #expect(unsafe mkfifo(playground.at("content/pipe.md"), 0o644) == 0)
    try check(
      playground,
      finds: [],
      says: ["LNT016 error pipe.md is a pipe, a socket or a device, not a file"]
    )
    let tree = try SourceTree.open(at: playground.at("content"))
    #expect(throws: DiskError.self) { try tree.read(BytePath("pipe.md"), limit: 10) }
  }

  @Test("A name that is not UTF-8 is a finding, and the file can still be read")
  func notUTF8() throws {
    let playground = try Playground()
    try playground.makeFolder("content")
    let name: [UInt8] = Array("bad".utf8) + [0xFF] + Array(".md".utf8)
    let path = Array(playground.at("content/").utf8) + name
    let file = unsafe open((path + [0]).map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
    #expect(file >= 0)
    close(file)
    let tree = try SourceTree.open(at: playground.at("content"))
    let scan = try tree.scan()
    #expect(scan.entries.map(\.path.bytes) == [name])
    #expect(scan.findings.map(\.rule) == [.nameNotUTF8])
    #expect(try tree.read(BytePath(bytes: name), limit: 10) == .bytes([]))
  }

  @Test("Names that differ only in case or in normalisation are told apart and reported")
  func collisions() throws {
    let playground = try Playground()
    for name in ["Read.md", "read.md", "caf\u{E9}.md", "cafe\u{301}.md", "other.md"] {
      try playground.write("content/\(name)")
    }
    let scan = try SourceTree.open(at: playground.at("content")).scan()
    #expect(scan.entries.count == 5)
    #expect(scan.findings.map(\.rule) == [.namesCollide, .namesCollide])
    #expect(
      scan.findings.map { BytePath($0.place.path.display) }
        == [BytePath("caf\u{E9}.md"), BytePath("read.md")]
    )
  }

  @Test("Too many files, too deep a folder and too long a path are findings")
  func limits() throws {
    let playground = try Playground()
    for name in ["a.md", "b.md", "c.md"] { try playground.write("content/\(name)") }
    try check(
      playground,
      finds: ["a.md", "b.md"],
      says: ["LNT019 error the source folder holds more than 2 files"],
      limits: ScanLimits(files: 2)
    )
    try playground.write("content/x/y/z.md")
    try check(
      playground,
      finds: ["a.md", "b.md", "c.md"],
      says: ["LNT019 error x/y lies more than 2 folders deep"],
      limits: ScanLimits(depth: 2)
    )
    try check(
      playground,
      finds: ["a.md", "b.md", "c.md"],
      says: ["LNT019 error x/y/z.md is longer than 5 bytes"],
      limits: ScanLimits(pathBytes: 5)
    )
  }

  @Test("A folder that is not there is one clear line")
  func missing() throws {
    let error = #expect(throws: DiskError.self) { try SourceTree.open(at: "/no/such/folder") }
    #expect(
      error?.description == "cannot open /no/such/folder: no such file or folder (ENOENT)"
    )
    #expect(error?.exitStatus == 2)
  }
}
