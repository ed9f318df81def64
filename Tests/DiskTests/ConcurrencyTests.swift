/// Builds that run at once, and builds that follow one that died.

import Base
import Disk
import Foundation
import Synchronization
import Testing

@Suite("Several builds of one site")
struct ConcurrencyTests {
  @Test("Eight at once each succeed, and a reader never sees two of them mixed")
  func eight() async throws {
    let playground = try Playground()
    try await playground.build(pages("start"))
    let mixes = try await withThrowingTaskGroup(of: Int.self) { group in
      for index in 0..<8 {
        group.addTask {
          for round in 0..<3 { try await playground.build(pages("\(index)-\(round)")) }
          return 0
        }
      }
      group.addTask { try await reader(playground) }
      return try await group.reduce(0, +)
    }
    #expect(mixes == 0)
    #expect(playground.leftovers() == [])
    let texts = Set(playground.tree("public").filter { $0.key.hasSuffix(".html") }.values)
    #expect(texts.count == 1)
  }

  private func pages(_ text: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0..<20).map { ("\($0 % 3)/\($0).html", text) })
  }

  /// Opens the site's folder and reads two of its pages through it, again and again.
  private func reader(_ playground: Playground) async throws -> Int {
    var mixes = 0
    for _ in 0..<300 {
      let site = try SourceTree.open(at: playground.at("public"))
      let first = try? site.read(BytePath("0/0.html"), limit: 100)
      let last = try? site.read(BytePath("1/19.html"), limit: 100)
      if first != last, first != nil, last != nil { mixes += 1 }
      await Task.yield()
    }
    return mixes
  }

  @Test("A build that waits says so after a second and gives up after its limit")
  func patience() async throws {
    let playground = try Playground()
    try await playground.build(["a.html": "1"])
    let lock = unsafe open(playground.at(".public.lintel/lock"), O_RDWR)
    #expect(flock(lock, LOCK_EX) == 0)
    let notices = Notices()
    let output = Output(at: playground.at("public"), interruption: Interruption())
    let source = try SourceTree.open(at: playground.at("content"))
    let patience = LockPatience(limit: .milliseconds(1_300)) { notices.add() }
    let error = await #expect(throws: DiskError.self) {
      try await output.replace(with: [], from: source, workers: 1, patience: patience)
    }
    close(lock)
    #expect(error == .locked(path: playground.at("public")))
    #expect(notices.count == 1)
    try await playground.build(["a.html": "2"])
    #expect(playground.text("public/a.html") == "2")
  }

  @Test("An unfinished tree of a run that died is swept, whatever it holds")
  func unfinished() async throws {
    let playground = try Playground()
    try await playground.build(["a.html": "1"])
    try playground.write("public/CNAME", "example.org")
    try playground.write(".public.lintel/staging/half.html", "half")
    try playground.makeFolder(".public.lintel/staging-x")
    let inode = try playground.identity(".public.lintel/staging-x").split(separator: " ")[0]
    try FileManager.default.moveItem(
      atPath: playground.at(".public.lintel/staging-x"),
      toPath: playground.at(".public.lintel/staging-\(inode)")
    )
    try playground.write(".public.lintel/staging-\(inode)/gone.txt", "removed by its owner since")
    try await playground.build(["a.html": "2"])
    #expect(playground.leftovers() == [])
    #expect(playground.text("public/gone.txt") == nil)
    #expect(playground.text("public/CNAME") == "example.org")
  }

  @Test("An old site that was swapped out by a run that died gives back what is only in it")
  func swappedOut() async throws {
    let playground = try Playground()
    try await playground.build(["a.html": "1", "old.html": "1"])
    try FileManager.default.copyItem(
      atPath: playground.at("public"),
      toPath: playground.at(".public.lintel/staging-1")
    )
    try await playground.build(["a.html": "2"])
    try FileManager.default.createDirectory(
      atPath: playground.at(".public.lintel/staging-1"),
      withIntermediateDirectories: true
    )
    try playground.write(".public.lintel/staging-1/notes/only.txt", "added at the last moment")
    try await playground.build(["a.html": "3"])
    #expect(playground.leftovers() == [])
    #expect(playground.text("public/notes/only.txt") == "added at the last moment")
    #expect(playground.text("public/old.html") == nil)
    #expect(playground.text("public/a.html") == "3")
  }

  @Test("A state folder that is a link is not followed")
  func linkedState() async throws {
    let playground = try Playground()
    try playground.write("elsewhere/staging/precious", "text")
    try playground.link(".public.lintel", to: "elsewhere")
    #expect(try await playground.failure(["a.html": "1"]) != nil)
    #expect(playground.text("elsewhere/staging/precious") == "text")
  }
}

private final class Notices: Sendable {
  private let box = Atomic<Int>(0)

  var count: Int { box.load(ordering: .relaxed) }

  func add() {
    box.add(1, ordering: .relaxed)
  }
}
