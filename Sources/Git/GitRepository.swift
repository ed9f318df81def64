/// The repository that holds a handbook, asked through the program `git`.

package import Base
import Glibc

/// A work tree and its history, read only: nothing that is asked here writes, fetches or runs a
/// program that the repository names.
package struct GitRepository: Sendable {
  /// The absolute path of the work tree.
  package let top: [UInt8]
  /// The folder that was asked for, as seen from the top.
  package let prefix: BytePath
  /// Whether history was cut off when it was cloned, so that it cannot tell first dates.
  package let isShallow: Bool
  private let folder: [UInt8]
  private let program: GitProgram
}

extension GitRepository {
  /// Opens the repository whose work tree holds a folder; nothing when there is none.
  ///
  /// Only a `.git` in the folder or above makes a repository. Git by itself would also take a
  /// folder of the content that looks like a bare one, with whatever configuration it brings.
  package static func open(
    containing directory: [UInt8],
    environment: GitEnvironment
  ) throws(GitError) -> GitRepository? {
    guard let directory = realPath(directory) else {
      throw GitError("there is no folder \(printable(directory))")
    }
    guard let checkout = nearestCheckout(of: directory) else { return nil }
    let program = try GitProgram(environment)
    let facts = ["rev-parse", "--is-shallow-repository", "--absolute-git-dir"].map(bytes)
    let answer = try program.run(facts, in: checkout)
    guard answer.status == 0 else { throw GitError(facts, answer) }
    let question = ["rev-parse", "--show-toplevel"].map(bytes)
    let topAnswer = try program.run(question, in: checkout)
    guard topAnswer.status == 0 else { throw GitError(question, topAnswer) }
    return try GitRepository(facts: answer.output, topAnswer.output, directory, program)
  }

  /// Paths come last in the answers, for they may hold line breaks themselves.
  private init(
    facts: [UInt8],
    _ topLine: [UInt8],
    _ directory: [UInt8],
    _ program: GitProgram
  ) throws(GitError) {
    let isShallow = facts.prefix { $0 != newline }
    let top = BytePath(bytes: topLine.dropLast())
    guard BytePath(bytes: directory).isInside(top) else {
      throw GitError("\(printable(directory)) is not in the work tree of its repository")
    }
    self.top = top.bytes
    prefix = BytePath(bytes: directory.dropFirst(top.bytes.count).drop { $0 == slash })
    self.isShallow = isShallow.elementsEqual("true".utf8)
    folder = Array(facts.dropFirst(isShallow.count + 1).dropLast())
    self.program = program
  }
}

extension GitRepository {
  /// Asks git; an exit status that is not among the accepted ones is an error.
  func ask(
    _ words: [String],
    _ more: [[UInt8]] = [],
    input: [UInt8] = [],
    accepting statuses: [Int32] = [0]
  ) throws(GitError) -> Answer {
    let arguments = words.map(bytes) + more
    let answer = try program.run(arguments, in: top, repository: folder, input: input)
    guard let status = answer.status, statuses.contains(status) else {
      throw GitError(arguments, answer)
    }
    return answer
  }
}

private let newline = UInt8(ascii: "\n")
private let slash = UInt8(ascii: "/")

/// The path without links, or nothing when there is nothing there.
private func realPath(_ path: [UInt8]) -> [UInt8]? {
  let name = path.map { CChar(bitPattern: $0) } + [0]
  guard let resolved = unsafe realpath(name, nil) else { return nil }
  defer { unsafe free(resolved) }
  let length = unsafe strlen(resolved)
  return unsafe Array(UnsafeRawBufferPointer(start: resolved, count: length))
}

/// The nearest folder, going up, that has a `.git`: a folder, or a file in a linked work tree.
private func nearestCheckout(of directory: [UInt8]) -> [UInt8]? {
  var folder = directory
  while true {
    let name = (folder + Array("/.git".utf8)).map { CChar(bitPattern: $0) } + [0]
    if unsafe access(name, F_OK) == 0 { return folder.isEmpty ? [slash] : folder }
    guard let cut = folder.lastIndex(of: slash) else { return nil }
    folder = Array(folder[..<cut])
  }
}
