/// A Markdown file read apart: front matter, and what its text holds.

package import Base
package import Markdown
package import YAML

/// It is an object only so that documents, which hold much, are cheap to hand on; nothing in it changes.
package final class ParsedFile: Sendable {
  package let source: SourceFile
  package let frontMatter: FrontMatter
  /// Ranges count from the start of the file.
  package let survey: MarkdownSurvey
  package let prepared: PreparedText
  package let findings: [Finding]

  /// Reads a file; what cannot be read is a finding, never a failure.
  package init(parsing file: SourceFile, _ options: MarkdownOptions) {
    source = file
    frontMatter = readFrontMatter(file)
    let refusal = sizeFinding(file, from: frontMatter.bodyStart)
    let body = refusal == nil ? Array(file.bytes[frontMatter.bodyStart...]) : []
    let surveyed = Markdown.survey(body, options)
    survey = surveyed.survey.shifted(by: frontMatter.bodyStart)
    prepared = surveyed.prepared
    findings =
      frontMatter.findings + encodingFindings(file) + (refusal.map { [$0] } ?? [])
      + survey.limits.map { Finding($0, in: file) }
      + survey.removedHTML.map { htmlFinding($0, file) }
  }
}

/// A file or a line too long to read, at the place where it is.
private func sizeFinding(_ file: SourceFile, from bodyStart: Int) -> Finding? {
  if file.bytes.count > MarkdownLimit.fileSize.value {
    return Finding(
      .limitExceeded,
      .error,
      at: Place(file: file.path),
      "The page has \(file.bytes.count) bytes, more than the \(MarkdownLimit.fileSize.value) that are read",
      help: "Split the page."
    )
  }
  guard file.bytes.count > MarkdownLimit.lineLength.value else { return nil }
  let lines = LineMap(file.bytes)
  let long = (0..<lines.count).first { lines.line($0).count > MarkdownLimit.lineLength.value }
  return long.map { index in
    Finding(
      .limitExceeded,
      .error,
      at: Place(file.path, SourceRange(at: lines.starts[index])),
      "A line has \(lines.line(index).count) bytes, more than the \(MarkdownLimit.lineLength.value) that are read",
      help: "Break the line."
    )
  }
}

private func encodingFindings(_ file: SourceFile) -> [Finding] {
  guard (try? UTF8Span(validating: file.bytes.span)) == nil else { return [] }
  let offset = firstInvalidByte(file.bytes)
  return [
    Finding(
      .invalidEncoding,
      .error,
      at: Place(file.path, SourceRange(at: offset)),
      "The file is not UTF-8 from byte \(offset) on",
      help: "Save the file as UTF-8; what cannot be read shows as U+FFFD."
    )
  ]
}

private func firstInvalidByte(_ bytes: [UInt8]) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var offset = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
  return min(offset, max(0, bytes.count - 1))
}

private func htmlFinding(_ removed: MarkdownSurvey.RemovedHTML, _ file: SourceFile) -> Finding {
  let names = Array(Set(removed.elements)).sorted()
  let list = names.map { "`<\($0)>`" }.joined(separator: ", ")
  return Finding(
    .disallowedHTML,
    .warning,
    at: Place(file.path, removed.range),
    names.count == 1 ? "\(list) is left out of the page" : "\(list) are left out of the page",
    help: names.first { !isHTMLElement($0) }.map {
      "Put it in a code span if it is a name and no HTML: `` `<\($0)>` ``."
    }
      ?? "Write it in Markdown, or with the elements that GitHub allows in documents."
  )
}

extension Finding {
  /// What a page says when it holds more than is read.
  package convenience init(_ hit: MarkdownSurvey.LimitHit, in file: SourceFile) {
    self.init(
      .limitExceeded,
      .error,
      at: Place(file.path, SourceRange(at: min(hit.offset, file.bytes.count))),
      hit.limit.message
    )
  }
}

extension MarkdownLimit {
  fileprivate var message: Message {
    switch self {
    case .fileSize: "The page has more than \(value) bytes"
    case .lineLength: "A line has more than \(value) bytes"
    case .containerDepth: "Lists and quotes nest deeper than \(value); the rest of the line is text"
    case .openBrackets:
      "More than \(value) brackets of images are opened and not closed; the rest is text"
    case .headings: "The page has more than \(value) headings; those after them have no anchor"
    case .headingLines:
      "More than \(value) lines look like headings; what comes after them is left out"
    case .links: "The page has more than \(value) links; those after them are not checked"
    case .tableColumns: "A table has more than \(value) columns and is shown as text"
    }
  }
}
