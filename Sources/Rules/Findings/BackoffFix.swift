/// Waits between attempts, written into a retry that has none.

import Architecture
import Base
import Handbook

extension HandbookView {
  /// Adds `backoff: exponential, jitter: true`, or changes what stands in its place.
  func backoffFix(for cause: CallCause) -> Fix? {
    guard let number = cause.caller.document else { return nil }
    let document = handbook.documents[number]
    let retries =
      cause.isDefault ? [cause.caller.facts.defaults.retry] : cause.calls.map(\.facts.retry)
    let edits = retries.map { BackoffEdits(of: $0, in: document.file.source.bytes).edits }
    guard edits.allSatisfy({ !$0.isEmpty }) else { return nil }
    return Fix(
      "Wait longer before each attempt, and not all callers alike",
      .unsafe,
      edits.joined().map { Fix.Edit(Place(document.path, $0.range), $0.text) }
    )
  }
}

/// The edits of one retry; none when the text is not as it is usually written.
private struct BackoffEdits {
  let retry: Retry
  let bytes: [UInt8]

  struct Edit {
    let range: SourceRange
    let text: String
  }

  init(of retry: Retry, in bytes: [UInt8]) {
    self.retry = retry
    self.bytes = bytes
  }

  var edits: [Edit] {
    var edits: [Edit] = []
    var missing: [String] = []
    if retry.backoff.isUnknown { missing.append("backoff: exponential") }
    if retry.backoff.isNone, let range = retry.backoff.range {
      edits.append(Edit(range: range, text: "exponential"))
    }
    if retry.jitter.isUnknown {
      missing.append("jitter: true")
    } else if retry.jitter.value != true, let range = retry.jitter.range {
      edits.append(Edit(range: range, text: "true"))
    }
    guard !missing.isEmpty else { return edits }
    guard let addition = addition(of: missing) else { return [] }
    return [addition] + edits
  }

  /// After the number of attempts, in the style of the mapping that it stands in.
  private func addition(of entries: [String]) -> Edit? {
    guard let whole = retry.presence.range, let attempts = retry.maxAttempts.range,
      attempts.end <= bytes.count, whole.start < bytes.count
    else { return nil }
    if bytes[whole.start] == UInt8(ascii: "{") {
      let text = entries.map { ", \($0)" }.joined()
      return Edit(range: SourceRange(at: attempts.end), text: text)
    }
    let lineStart = bytes[..<attempts.start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lead = String(decoding: bytes[lineStart..<attempts.start], as: UTF8.self)
    let indentation = String(lead.prefix { $0 == " " })
    guard lead.dropFirst(indentation.count).hasPrefix("max-attempts:") else { return nil }
    let lineEnd = bytes[attempts.end...].firstIndex { "\r\n".utf8.contains($0) } ?? bytes.count
    let isWindows = lineEnd < bytes.count && bytes[lineEnd] == UInt8(ascii: "\r")
    let lineBreak = isWindows ? "\r\n" : "\n"
    return Edit(
      range: SourceRange(at: lineEnd),
      text: entries.map { lineBreak + indentation + $0 }.joined()
    )
  }
}
