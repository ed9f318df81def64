/// Differences as `patch` reads them.

import Base
import Foundation
import TestNumbers
import Testing

@Suite("A unified diff")
struct UnifiedDiffTests {
  private func check(_ before: String, _ after: String, _ expected: String) {
    let diff = unifiedDiff(BytePath("a.md"), from: Array(before.utf8), to: Array(after.utf8))
    let head = expected.isEmpty ? "" : "--- a/a.md\n+++ b/a.md\n"
    #expect(String(decoding: diff, as: UTF8.self) == head + expected)
  }

  @Test("of equal texts is empty")
  func equal() {
    check("one\ntwo\n", "one\ntwo\n", "")
    check("", "", "")
  }

  @Test("shows what went and what came, with three lines around")
  func replaced() {
    check(
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
      "1\n2\n3\n4\nfive\n6\n7\n8\n9\n",
      "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"
    )
  }

  @Test("counts from zero where a side has no lines")
  func empty() {
    check("", "one\n", "@@ -0,0 +1,1 @@\n+one\n")
    check("one\n", "", "@@ -1,1 +0,0 @@\n-one\n")
  }

  @Test("says that a last line has no ending")
  func unended() {
    check(
      "one",
      "one\ntwo",
      "@@ -1,1 +1,2 @@\n-one\n\\ No newline at end of file\n+one\n+two\n"
        + "\\ No newline at end of file\n"
    )
  }

  @Test("is applied by patch to give the new text, whatever the texts are")
  func patched() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var numbers = SeededNumbers(7)
    for round in 0..<60 {
      let before = (0..<Int.random(in: 0..<40, using: &numbers)).map { _ in
        "\(Int.random(in: 0..<6, using: &numbers))\n"
      }
      let after = before.flatMap { line -> [String] in
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: []
        case 1: [line, "new \(Int.random(in: 0..<3, using: &numbers))\n"]
        case 2: ["changed\n"]
        default: [line]
        }
      }
      let (old, new) = (before.joined(), after.joined())
      let diff = unifiedDiff(BytePath("x"), from: Array(old.utf8), to: Array(new.utf8))
      guard !diff.isEmpty else { continue }
      let file = folder.appending(path: "x")
      try Data(old.utf8).write(to: file)
      try Data(diff).write(to: folder.appending(path: "d"))
      let patch = Process()
      patch.executableURL = URL(filePath: "/usr/bin/git")
      patch.arguments = ["apply", "--unsafe-paths", "d"]
      patch.currentDirectoryURL = folder
      try patch.run()
      patch.waitUntilExit()
      #expect(patch.terminationStatus == 0, "round \(round)")
      #expect(try String(contentsOf: file, encoding: .utf8) == new, "round \(round)")
    }
  }
}
