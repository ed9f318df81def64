import Base
import Foundation
import Git
import Testing

@Suite("Running git")
struct ProgramTests {
  /// The error of a stand-in for git that runs a script.
  private func failure(_ script: String, _ allowance: Allowance = Allowance()) throws -> String? {
    let fixture = try Fixture("mkdir bin")
    let program = fixture.folder + "/bin/git"
    try "#!/bin/sh\n\(script)\n".write(toFile: program, atomically: false, encoding: .utf8)
    try fixture.run("chmod +x bin/git")
    let environment = GitEnvironment(
      searchPath: Array("relative:/nowhere:\(fixture.folder)/bin".utf8),
      allowance: allowance
    )
    let folder = Array(fixture.folder.utf8)
    return #expect(throws: GitError.self) {
      try GitRepository.open(containing: folder, environment: environment)
    }?.reason
  }

  @Test("ends a program that hangs, also one that has closed its streams")
  func hangs() throws {
    let allowance = Allowance(time: .seconds(1))
    let message = "git rev-parse took longer than 1 seconds"
    let time = try ContinuousClock().measure {
      try #expect(failure("exec sleep 100", allowance) == message)
      try #expect(failure("exec >&- 2>&-; exec sleep 100", allowance) == message)
      try #expect(failure("sleep 3 & exit 0", allowance) == message)
    }
    #expect(time < .seconds(20))
  }

  @Test("ends a program that does not stop talking")
  func floods() throws {
    let allowance = Allowance(output: 1 << 20)
    #expect(
      try failure("exec yes", allowance) == "git rev-parse answered more than 1048576 bytes"
    )
  }

  @Test("keeps the first line of a flood of complaints")
  func complaints() throws {
    let script = "echo 'fatal: first' >&2; yes complaint | head -c 10000000 >&2; exit 3"
    #expect(try failure(script) == "git rev-parse failed: first")
  }

  @Test("tells an exit status without a word, and a signal")
  func ends() throws {
    #expect(try failure("exit 7") == "git rev-parse failed: status 7")
    #expect(try failure("kill -9 $$") == "git rev-parse was ended by a signal")
  }

  @Test("hands on nothing of the environment but what git may see")
  func environment() throws {
    let reason = try failure(
      "echo $(/usr/bin/env | /usr/bin/cut -d= -f1 | /usr/bin/sort) >&2; exit 1"
    )
    let names = try #require(reason).split(separator: " ").dropFirst(3).map(String.init)
    let allowed = ["LC_ALL", "OLDPWD", "PATH", "PWD", "SHLVL", "_"]
    #expect(names.contains("GIT_NO_REPLACE_OBJECTS"))
    #expect(names.allSatisfy { $0.hasPrefix("GIT_") || allowed.contains($0) }, "\(names)")
    #expect(!names.contains("GIT_DIR") && !names.contains("HOME"))
  }

  @Test("leaves no descriptor open and no child behind")
  func leaks() throws {
    let fixture = try Fixture("put a.md a; commit one")
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    func count() -> Int {
      let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
      return numbers.count
    }
    let before = count()
    for _ in 0..<60 { _ = try repository.files(at: head, below: .root) { _, _ in true } }
    // Other suites run at the same time and have descriptors and children of their own.
    #expect(count() < before + 60)
    let states = try fixture.run("ps --ppid $PPID -o state= 2>/dev/null || true")
    #expect(states.split(separator: "\n").count { $0.hasPrefix("Z") } < 30)
  }

  @Test("sends and receives more than a stream holds, without waiting for ever")
  func traffic() throws {
    let fixture = try Fixture(
      """
      { echo "commit refs/heads/main"; echo "committer A <a@b> 1767268800 +0000"; echo "data 1"; echo x
      for i in $(seq 1 3000); do
        echo "M 100644 inline d/$i"; echo "data 4000"; printf '%04000d\\n' $i
      done; } | git fast-import --quiet
      """
    )
    let repository = try #require(try fixture.open())
    let head = try #require(try repository.head())
    let files = try repository.files(at: head, below: "d") { _, _ in true }
    #expect(files.count == 3000)
    #expect(
      files.allSatisfy { Int(String(decoding: $0.bytes, as: UTF8.self)) == Int($0.path.display) }
    )
  }
}
