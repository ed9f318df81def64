/// A build with nothing to do is known, and never assumed.

import Base
import Disk
import Foundation
import Testing

@Suite("Knowing that nothing has changed")
struct StampTests {
  private let key = Array("version 1".utf8)
  private let payload = Array("report".utf8)

  /// Builds the pages of `content` and remembers it.
  private func build(_ playground: Playground) async throws {
    let source = try SourceTree.open(at: playground.at("content"))
    let scan = try source.scan()
    let files = scan.entries.map { OutputFile(path: $0.path, content: .copy($0.path)) }
    let output = Output(at: playground.at("public"), interruption: Interruption())
    let report = try await output.replace(with: files, from: source, workers: 2)
    #expect(
      await output.remember(
        report,
        key: key,
        scan: scan,
        of: source,
        payload: payload,
        workers: 2
      )
    )
  }

  private func answer(_ playground: Playground, key: String = "version 1") async throws -> [UInt8]?
  {
    let source = try SourceTree.open(at: playground.at("content"))
    return await Output(at: playground.at("public"), interruption: Interruption())
      .unchanged(key: Array(key.utf8), scan: try source.scan(), of: source, workers: 2)
  }

  private func scene() async throws -> Playground {
    let playground = try Playground()
    try playground.write("content/a.md", "one")
    try playground.write("content/b/c.md", "two")
    try await build(playground)
    return playground
  }

  @Test("The payload comes back when all is as it was, even right after the build")
  func unchanged() async throws {
    let playground = try await scene()
    #expect(try await answer(playground) == payload)
    #expect(try await answer(playground, key: "version 2") == nil)
  }

  @Test("A foreign file beside the pages changes nothing")
  func foreign() async throws {
    let playground = try await scene()
    try playground.write("public/CNAME", "example.org")
    #expect(try await answer(playground) == payload)
  }

  @Test(
    "Any change of a source or of the site gives nothing",
    arguments: [
      "edit content/a.md", "same size content/a.md", "add content/new.md", "remove content/a.md",
      "touch content/a.md", "link content/link.md", "ignore content/.lintelignore",
      "edit public/a.md", "same size public/a.md", "remove public/b/c.md",
      "remove public/.lintel-manifest", "remove public", "remove .public.lintel/stamp",
    ]
  )
  func changed(change: String) async throws {
    let playground = try await scene()
    let path = String(change.split(separator: " ").last ?? "")
    switch change.split(separator: " ").first {
    case "edit", "add": try playground.write(path, "changed")
    case "same": try playground.write(path, "ONE")
    case "remove": try playground.remove(path)
    case "link": try playground.link(path, to: "a.md")
    case "ignore": try playground.write(path, "c.md")
    default:
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)],
        ofItemAtPath: playground.at(path)
      )
    }
    #expect(try await answer(playground) == nil)
  }

  @Test("A build after another one's stamp does not believe it")
  func superseded() async throws {
    let playground = try await scene()
    try await playground.build(["a.md": "other", "b/c.md": "two"])
    #expect(try await answer(playground) == nil)
  }

  @Test("Two thousand flipped bits and cut ends are each noticed")
  func corrupted() async throws {
    let playground = try await scene()
    let stamp = playground.at(".public.lintel/stamp")
    let whole = try #require(FileManager.default.contents(atPath: stamp))
    let source = try SourceTree.open(at: playground.at("content"))
    let scan = try source.scan()
    let output = Output(at: playground.at("public"), interruption: Interruption())
    var generator = SplitMix(state: 7)
    for trial in 0..<2_000 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      if trial.isMultiple(of: 8) {
        bytes = bytes.prefix(place)
      } else {
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
      try bytes.write(to: URL(fileURLWithPath: stamp))
      #expect(await output.unchanged(key: key, scan: scan, of: source, workers: 1) == nil)
    }
    try whole.write(to: URL(fileURLWithPath: stamp))
    #expect(await output.unchanged(key: key, scan: scan, of: source, workers: 1) == payload)
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
