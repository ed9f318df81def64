/// Completion scripts, checked by the shells where those are installed.

import Foundation
import Testing

@testable import CLI

private func script(_ shell: Shell) async -> String {
  await outcome(of: ["completions", Word(shell.rawValue)]).output
}

/// Runs a script in a shell; nothing when the shell is not installed.
private func run(_ shell: Shell, _ options: [String], _ script: String) throws -> (Int32, String)? {
  let paths = ["/bin", "/usr/bin", "/usr/local/bin"].map { "\($0)/\(shell.rawValue)" }
  guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
    print("SKIPPED: \(shell.rawValue) is not installed, its completion was not run")
    return nil
  }
  let process = Process()
  let (input, output) = (Pipe(), Pipe())
  process.executableURL = URL(filePath: path)
  process.arguments = options
  process.standardInput = input
  process.standardOutput = output
  process.standardError = output
  try process.run()
  input.fileHandleForWriting.write(Data(script.utf8))
  try input.fileHandleForWriting.close()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  return (process.terminationStatus, text)
}

@Suite struct CompletionTests {
  @Test(arguments: Shell.allCases)
  func everythingOfTheTableIsInTheScript(shell: Shell) async {
    let script = await script(shell)
    for command in Command.all {
      #expect(script.contains(command.name))
      for option in command.options + GlobalOptions.all {
        #expect(script.contains(shell == .fish ? " -l \(option.name) " : option.long))
        for choice in option.value?.choices ?? [] { #expect(script.contains(choice)) }
      }
      for choice in command.arguments.flatMap(\.value.choices) { #expect(script.contains(choice)) }
    }
  }

  @Test(arguments: Shell.allCases)
  func theShellAcceptsTheScript(shell: Shell) async throws {
    let options = shell == .zsh ? ["-f", "-n"] : ["-n"]
    guard let (status, text) = try await run(shell, options, script(shell)) else { return }
    #expect(status == 0 && text.isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("lintel b", "build"),
    ("lintel -C somewhere bu", "build"),
    ("lintel --directory = somewhere bu", "build"),
    ("lintel build --fail", "--fail-on"),
    ("lintel build --fail-on w", "warning"),
    ("lintel build --fail-on = w", "warning"),
    ("lintel --color never completions z", "zsh"),
    ("lintel help ver", "version"),
    ("lintel render --col", "--color"),
    ("lintel version x", ""),
  ])
  func bashCompletes(line: String, expected: String) async throws {
    let driver = """

      COMP_WORDS=(\(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _lintel; echo "${COMPREPLY[*]}"

      """
    guard let result = try await run(.bash, ["--norc"], script(.bash) + driver) else { return }
    #expect(result == (0, expected + "\n"))
  }

  @Test(arguments: [
    ("lintel b", "build"),
    ("lintel -C somewhere bu", "build"),
    ("lintel build --fail", "--fail-on"),
    ("lintel build --fail-on w", "warning"),
    ("lintel --color never completions z", "zsh"),
    ("lintel help ver", "version"),
    ("lintel version x", ""),
  ])
  func fishCompletes(line: String, expected: String) async throws {
    let driver = "\ncomplete -C '\(line)' | string replace -r '\\t.*' ''; true\n"
    guard let result = try await run(.fish, ["--no-config"], script(.fish) + driver) else { return }
    #expect(result == (0, expected.isEmpty ? "" : expected + "\n"))
  }
}
