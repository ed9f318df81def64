/// A repository in a temporary folder, made by a script with the real git.

import Base
import Foundation
import Git

/// The folder goes away with the value; nothing of the machine's configuration reaches it.
final class Fixture {
  let folder: String
  private let base: String

  /// Runs a script in an empty folder.
  ///
  /// The script has `commit NAME [DATE]`, which commits all that there is, and `$TOUCHED`, the path of
  /// a file that nothing may make.
  init(_ script: String, format: String = "sha1") throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "git-\(UUID().uuidString)")
    base = place.resolvingSymlinksInPath().path
    folder = base + "/work"
    try FileManager.default.createDirectory(
      atPath: base + "/home",
      withIntermediateDirectories: true
    )
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try run("git init -q -b main --object-format=\(format) .\n" + script)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: base)
  }

  @discardableResult
  func run(_ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", preamble + script]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ScriptFailure(script: script) }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  private var variables: [String: String] {
    var variables = [
      "PATH": searchPath, "HOME": base + "/home", "TOUCHED": touched, "LC_ALL": "C",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    for role in ["AUTHOR", "COMMITTER"] {
      variables["GIT_\(role)_NAME"] = "A"
      variables["GIT_\(role)_EMAIL"] = "a@example.org"
      variables["GIT_\(role)_DATE"] = "2026-01-01T12:00:00+0000"
    }
    return variables
  }

  private var touched: String { base + "/touched" }

  /// Whether something has made the file that nothing may make.
  var isTouched: Bool { FileManager.default.fileExists(atPath: touched) }

  /// A repository is looked for in a folder of the work tree.
  func open(_ path: String = "", allowance: Allowance = Allowance(time: .seconds(20))) throws
    -> GitRepository?
  {
    let environment = GitEnvironment(
      searchPath: Array(searchPath.utf8),
      home: Array((base + "/home").utf8),
      allowance: allowance
    )
    return try GitRepository.open(
      containing: Array((folder + "/" + path).utf8),
      environment: environment
    )
  }
}

struct ScriptFailure: Error {
  let script: String
}

let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

private let preamble = """
  commit() {
    if [ -n "${2-}" ]; then export GIT_AUTHOR_DATE="$2" GIT_COMMITTER_DATE="$2"; fi
    git add -A
    git commit -q --allow-empty -m "$1"
  }
  put() { mkdir -p "$(dirname "$1")"; printf '%s\\n' "$2" > "$1"; }
  # Twenty lines that tell a document from others, so that a rename is seen as one.
  long() { mkdir -p "$(dirname "$1")"; for i in 1 2 3 4 5 6 7 8 9 10; do echo "$2 line $i"; done > "$1"; }

  """

extension BytePath: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
