/// Comments to the linter that Markdown takes for text, because `--` stands in them.
///
/// CommonMark up to 0.30, and GitHub to this day, end no comment inside a paragraph that holds `--`:
/// `text <!-- lintel-disable-line DOC006 -- reason -->` shows all of itself on the page. On lines of
/// its own it is fine.

internal import Base
internal import Handbook
internal import Markdown
internal import YAML

struct StrayComment {
  let range: SourceRange
  /// The dashes before the reason and the blanks around them, when it is plain which they are.
  let separator: SourceRange?

  static func all(in file: ParsedFile) -> [StrayComment] {
    guard file.prepared.hasDeclarations else { return [] }
    let bytes = file.source.bytes
    let known = file.survey.comments.map(\.range) + file.survey.fences.map(\.range)
    var skipped = known.sorted { $0.start < $1.start }[...]
    var strays: [StrayComment] = []
    var index = file.frontMatter.bodyStart
    while index + 4 < bytes.count {
      if let next = skipped.first, next.start <= index {
        index = max(index, next.end)
        skipped.removeFirst()
      } else if bytes[index] == UInt8(ascii: "<"), let stray = StrayComment(bytes, at: index) {
        strays.append(stray)
        index = stray.range.end
      } else {
        index += 1
      }
    }
    return strays
  }

  private init?(_ bytes: [UInt8], at start: Int) {
    let window = bytes[start..<min(bytes.count, start + reach)]
    guard window.starts(with: "<!--".utf8), !isCode(bytes, start) else { return nil }
    let body = window.dropFirst(4)
    let word = body.drop { $0 == space }.prefix(7)
    guard String(decoding: word, as: UTF8.self).lowercased() == "lintel-",
      let end = firstEnd(body)
    else { return nil }
    let dashes = dashRuns(body[..<end])
    guard let first = dashes.first else { return nil }
    range = SourceRange(start, end + 3)
    separator = dashes.count == 1 ? first : nil
  }
}

extension Finding {
  static func stray(_ comment: StrayComment, in path: BytePath) -> Finding {
    let fix = comment.separator.map { range in
      Fix("Write a colon before the reason", .safe, [Fix.Edit(Place(path, range), ": ")])
    }
    return Finding(
      .malformedSuppression,
      .warning,
      at: Place(path, comment.range),
      "A comment inside a text cannot hold `--`, so that this one is shown on the page",
      help: "Write a colon before the reason: `lintel-disable-line DOC006: reason`.",
      fixes: fix.map { [$0] } ?? [],
      subjects: ["--"]
    )
  }
}

/// No comment is longer than anybody would write it, so that hostile text costs little.
private let reach = 500
private let space = UInt8(ascii: " ")
private let dash = UInt8(ascii: "-")

/// Whether it is escaped, or may be in a code span: a backtick stands before it on its line.
private func isCode(_ bytes: [UInt8], _ start: Int) -> Bool {
  if start > 0, bytes[start - 1] == UInt8(ascii: "\\") { return true }
  for byte in bytes[max(0, start - reach)..<start].reversed() {
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return false }
    if byte == UInt8(ascii: "`") { return true }
  }
  return start > reach
}

private func firstEnd(_ body: ArraySlice<UInt8>) -> Int? {
  body.indices.first { body[$0] == dash && body[$0...].starts(with: "-->".utf8) }
}

/// Two dashes or more in a row, with the blanks around them.
private func dashRuns(_ body: ArraySlice<UInt8>) -> [SourceRange] {
  var runs: [SourceRange] = []
  var index = body.startIndex
  while index < body.endIndex {
    let run = body[index...].prefix { $0 == dash }
    if run.count >= 2 {
      let before = body[..<index].reversed().prefix { $0 == space }.count
      let after = body[run.endIndex...].prefix { $0 == space }.count
      runs.append(SourceRange(index - before, run.endIndex + after))
    }
    index += max(1, run.count)
  }
  return runs
}
