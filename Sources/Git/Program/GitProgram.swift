/// The program `git`, found once and run with nothing left to chance.

import Base
import Glibc

struct GitProgram: Sendable {
  private let path: [UInt8]
  private let environment: GitEnvironment

  /// Takes the first `git` of the search path that can be executed.
  ///
  /// Relative entries are passed over: they would find what a pull request brings along.
  init(_ environment: GitEnvironment) throws(GitError) {
    let candidates = environment.searchPath.split(separator: UInt8(ascii: ":"))
      .filter { $0.first == slash }
      .map { Array($0) + Array("/git".utf8) }
    guard let path = candidates.first(where: isProgram) else { throw .notInstalled }
    self.path = path
    self.environment = environment
  }
}

extension GitProgram {
  /// Runs git and returns its answer, whatever the exit status.
  ///
  /// Without `repository`, git looks for the one that `folder` is in.
  func run(
    _ arguments: [[UInt8]],
    in folder: [UInt8],
    repository: [UInt8]? = nil,
    input: [UInt8] = []
  ) throws(GitError) -> Answer {
    let command = Command(
      program: path,
      arguments: [bytes("--no-pager")] + settings + [bytes("-C"), folder] + arguments,
      environment: variables(folder, repository),
      input: input
    )
    do throws(CommandFailure) {
      return try command.run(environment.allowance)
    } catch {
      throw explained(error, arguments)
    }
  }

  private func variables(_ folder: [UInt8], _ repository: [UInt8]?) -> [[UInt8]] {
    var variables = hardenedVariables.map(bytes)
    variables.append(bytes("PATH=") + path.dropLast(4) + bytes(":/usr/bin:/bin"))
    if let home = environment.home { variables.append(bytes("HOME=") + home) }
    if let home = environment.configurationHome {
      variables.append(bytes("XDG_CONFIG_HOME=") + home)
    }
    if let repository {
      variables.append(bytes("GIT_DIR=") + repository)
      variables.append(bytes("GIT_WORK_TREE=") + folder)
    }
    return variables
  }

  private func explained(_ failure: CommandFailure, _ arguments: [[UInt8]]) -> GitError {
    let name = "git \(printable(arguments.first ?? []))"
    return switch failure {
    case .cannotStart: GitError("\(printable(path)) cannot be started")
    case .streamBroke: GitError("the connection to \(name) broke")
    case .saidTooMuch: GitError("\(name) answered more than \(environment.allowance.output) bytes")
    case .tookTooLong:
      GitError("\(name) took longer than \(environment.allowance.time.components.seconds) seconds")
    }
  }
}

private let slash = UInt8(ascii: "/")
private let settings = hardenedSettings.flatMap { [bytes("-c"), bytes($0)] }

/// Whether a file is there that the system would execute.
private func isProgram(_ path: [UInt8]) -> Bool {
  let name = path.map { CChar(bitPattern: $0) } + [0]
  var status = stat()
  guard unsafe stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
  return unsafe access(name, X_OK) == 0
}

/// A word for git's command line.
func bytes(_ word: String) -> [UInt8] {
  Array(word.utf8)
}
