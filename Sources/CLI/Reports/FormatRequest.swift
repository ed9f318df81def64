/// A form that the command line asks for, and where it should go.

import Base

/// The value of `--format`: `text`, `sarif=lintel.sarif`, `json=-`.
package struct FormatRequest: Sendable {
  package let format: ReportFormat
  /// The file to write; standard output without one.
  package let file: Word?

  /// Standard output in one form.
  package init(_ format: ReportFormat) {
    self.format = format
    file = nil
  }

  /// Reads a word; `command` is the one whose help to name when it makes no sense.
  package init(parsing word: Word, of command: String) throws(UsageError) {
    let parts = word.bytes.split(
      separator: UInt8(ascii: "="),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let name = Word(bytes: parts[0])
    guard let format = ReportFormat.named(name.text) else {
      throw UsageError(message: unknown(name), command: command)
    }
    self.format = format
    guard parts.count > 1 else {
      file = nil
      return
    }
    guard !parts[1].isEmpty else {
      throw UsageError(message: "\"--format \(format.name)=\" names no file", command: command)
    }
    file = parts[1].elementsEqual("-".utf8) ? nil : Word(bytes: parts[1])
  }
}

private func unknown(_ name: Word) -> Message {
  let names = ReportFormat.all.map(\.name)
  let hint = suggestion(
    for: name.text,
    among: names,
    else: "; it is one of \(names.joined(separator: ", "))"
  )
  return "\"--format\" cannot be \"\(name.display)\"\(hint)"
}
