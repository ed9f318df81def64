/// Why git could not be asked, or gave no answer that can be used.

import Base

package struct GitError: Error, Hashable, Sendable {
  /// One sentence without its full stop, fit to print.
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}

extension GitError {
  static let notInstalled = GitError("git is not installed, or not in an absolute folder of PATH")

  /// For a revision that somebody named and that stands for no commit.
  package static func unknown(revision: String, in repository: GitRepository) -> GitError {
    let hint = repository.isShallow ? "; the clone is shallow: fetch it with depth 0" : ""
    return GitError("there is no revision “\(printable(revision))”\(hint)")
  }

  /// What git's exit status and the first line of its complaint come to.
  init(_ arguments: [[UInt8]], _ answer: Answer) {
    let complaint = printable(answer.complaint.prefix { $0 != UInt8(ascii: "\n") })
    let name = "git \(printable(arguments.first ?? []))"
    guard let status = answer.status else {
      self.init("\(name) was ended by a signal")
      return
    }
    let text = complaint.isEmpty ? "status \(status)" : withoutPrefix(complaint)
    self.init("\(name) failed: \(text)\(advice(complaint))")
  }
}

/// Drops the word by which git begins every last complaint.
private func withoutPrefix(_ complaint: String) -> String {
  for prefix in ["fatal: ", "error: "] where complaint.hasPrefix(prefix) {
    return String(complaint.dropFirst(prefix.count))
  }
  return complaint
}

/// What to do about the complaints that users meet.
private func advice(_ complaint: String) -> String {
  let known = complaints.first { line in line.signs.contains { complaint.contains($0) } }
  return known.map { "; \($0.advice)" } ?? ""
}

private let complaints: [(signs: [String], advice: String)] = [
  (
    ["dubious ownership", "unsafe repository"],
    "it belongs to another user: if you trust it, run git config --global --add safe.directory "
      + "with that path"
  ),
  (
    [
      "bad object", "corrupt", "could not parse object", "missing", "unable to read",
      "object file", "bad tree", "not a tree", "unable to find",
    ],
    "the repository is damaged or a partial clone: git fsck tells which"
  ),
]
