/// The answer of `git log --raw -z`, with a header for each commit.

import Base

/// A commit and the files that it changed.
struct LoggedCommit {
  let id: CommitID
  let isRoot: Bool
  let authored: CalendarDate?
  let committed: CalendarDate?
  var changes: [RawChange] = []
}

extension LoggedCommit {
  /// What `--format` asks for: a mark, then the facts, each with a zero behind it.
  static let format = "%x01%H%x00%P%x00%aI%x00%cI"

  /// Reads the log; nothing for an answer of another form.
  ///
  /// A path may begin with the mark too, but never stands where a header can: the facts of a change
  /// tell how many paths follow them.
  static func list(_ log: [UInt8]) -> [LoggedCommit]? {
    var reader = FieldReader(log)
    var commits: [LoggedCommit] = []
    while !reader.isAtEnd {
      if reader.skip(1) {
        guard let commit = LoggedCommit(&reader) else { return nil }
        commits.append(commit)
      } else if reader.skip(0) || reader.skip(UInt8(ascii: "\n")) {
        continue
      } else {
        guard !commits.isEmpty, let facts = reader.field(),
          let change = RawChange(facts, &reader)
        else { return nil }
        commits[commits.count - 1].changes.append(change)
      }
    }
    return commits
  }

  private init?(_ reader: inout FieldReader) {
    guard let id = reader.field().flatMap({ CommitID($0) }), let parents = reader.field(),
      let authored = reader.field(), let committed = reader.field()
    else { return nil }
    self.id = id
    isRoot = parents.isEmpty
    self.authored = CalendarDate(isoDate: authored)
    self.committed = CalendarDate(isoDate: committed)
  }
}
