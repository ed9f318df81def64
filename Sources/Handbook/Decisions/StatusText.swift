/// What stands where a status should stand, and how it is read.

internal import Base

/// A part of a text that may say at what stage a decision is.
struct StatusText {
  let bytes: [UInt8]
  let range: SourceRange

  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    self.range = range
  }

  init(_ bytes: [UInt8]) {
    self.init(bytes, SourceRange(0, bytes.count))
  }
}

enum StatusReading {
  case status(DecisionStatus, SourceRange)
  /// Nothing, or what a template left: `[Proposed | Accepted]`.
  case placeholder
  /// Words that are no status.
  case unknown(SourceRange)

  var status: DecisionStatus? {
    if case .status(let status, _) = self { status } else { nil }
  }
}

extension StatusVocabulary {
  /// Reads the status that a text begins with; of several that follow each other, the last.
  func reading(of text: StatusText) -> StatusReading {
    guard let range = unwrapped(text) else { return .placeholder }
    let steps = steps(of: StatusText(text.bytes, range))
    var first: StatusReading?
    for step in steps.reversed() {
      let reading = step.isEmpty ? .placeholder : readingOfStep(StatusText(text.bytes, step))
      if reading.status != nil { return reading }
      first = reading
    }
    return first ?? .placeholder
  }

  private func readingOfStep(_ text: StatusText) -> StatusReading {
    var words = StatusWords(text)
    words.skipOpening()
    let start = words.position
    let sentence = words
    if let match = match(&words) ?? match(inSentence: sentence) {
      let end = labelEnd(text, from: match.end)
      let label = plainText(text.bytes, SourceRange(start, end))
      return .status(DecisionStatus(match.stage, label: label), SourceRange(start, end))
    }
    let end = labelEnd(text, from: start)
    return start == end ? .placeholder : .unknown(SourceRange(start, end))
  }

  /// The longest phrase of the vocabulary that the words begin with, some opening words aside.
  private func match(_ words: inout StatusWords) -> (stage: DecisionStage, end: Int)? {
    for _ in 0..<6 {
      if let found = longestMatch(words) { return found }
      guard let word = words.next(), openingWords.contains(word.text) else { return nil }
    }
    return nil
  }

  /// The phrase behind an `is` or a `been`: `The two points above have been implemented`.
  private func match(inSentence words: StatusWords) -> (stage: DecisionStage, end: Int)? {
    var words = words
    for _ in 0..<12 {
      guard let word = words.next(), !doubts.contains(word.text) else { return nil }
      if beings.contains(word.text), let found = longestMatch(words) { return found }
    }
    return nil
  }

  private func longestMatch(_ words: StatusWords) -> (stage: DecisionStage, end: Int)? {
    var words = words
    var phrase = ""
    var found: (stage: DecisionStage, end: Int)?
    for _ in 0..<longest {
      guard let word = words.next() else { break }
      phrase += phrase.isEmpty ? word.text : " " + word.text
      if let stage = stage(ofWords: phrase) { found = (stage, word.end) }
    }
    return found
  }
}

/// Words that may stand before a status: `This ADR is accepted`.
private let openingWords: Set<String> = [
  "this", "adr", "the", "decision", "record", "is", "has", "was", "been", "currently", "now",
  "formally", "officially", "already", "fully", "partially", "partly", "mostly", "status",
  "implicitly", "tentatively", "we", "have",
]

private let beings: Set<String> = ["is", "are", "was", "were", "been"]

/// Words after which nobody can tell what a sentence says of the decision.
private let doubts: Set<String> = [
  "cannot", "could", "if", "may", "might", "never", "no", "not", "once", "only", "should", "unless",
  "until", "what", "when", "whether", "will", "would",
]

// MARK: - What stands around it

/// The text without quotes, emphasis and brackets around it; nothing for a template's placeholder.
private func unwrapped(_ text: StatusText) -> SourceRange? {
  let bytes = text.bytes
  var range = trimmed(text.range, in: bytes)
  while let first = bytes[range.indices].first, let last = bytes[range.indices].last {
    let inner = SourceRange(range.start + 1, max(range.start + 1, range.end - 1))
    switch first {
    case UInt8(ascii: "\\"): range = SourceRange(range.start + 1, range.end)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      let isClosed = first == last && range.count > 1
      range = isClosed ? inner : SourceRange(range.start + 1, range.end)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if isChoice(bytes[range.indices]) { return nil }
      let close = first + 2
      guard last == close else { return isLink(bytes[range.indices]) ? range : nil }
      range = inner
    default: return range
    }
    range = trimmed(range, in: bytes)
  }
  return nil
}

/// Whether brackets open a choice that nobody has made: `[proposed | accepted]`.
private func isChoice(_ text: ArraySlice<UInt8>) -> Bool {
  let inside = text.prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "}") }
  return inside.contains(UInt8(ascii: "|"))
    || inside.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") } > 1
}

private func isLink(_ text: ArraySlice<UInt8>) -> Bool {
  guard let close = text.firstIndex(of: UInt8(ascii: "]")) else { return false }
  let next = text[(close + 1)...].first
  return next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
}

/// The parts between arrows: `proposed → accepted`.
extension StatusVocabulary {
  private func steps(of text: StatusText) -> [SourceRange] {
    var steps: [SourceRange] = []
    var start = text.range.start
    var index = start
    while index < text.range.end {
      let length = arrowLength(text.bytes[index..<text.range.end])
      if length > 0 { steps.append(SourceRange(start, index)) }
      index += max(1, length)
      if length > 0 { start = index }
    }
    steps.append(SourceRange(start, text.range.end))
    return steps.map { trimmed($0, in: text.bytes) }
  }
}

private func arrowLength(_ bytes: ArraySlice<UInt8>) -> Int {
  switch bytes.first {
  case UInt8(ascii: "-"), UInt8(ascii: "="):
    let shaft = bytes.prefix(3).prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
    return bytes.dropFirst(shaft.count).first == UInt8(ascii: ">") ? shaft.count + 1 : 0
  case 0xE2:
    let arrows = ["→", "⇒", "➡", "⟶"]
    return arrows.contains { bytes.starts(with: $0.utf8) } ? 3 : 0
  default: return 0
  }
}

/// Where the words that belong to a status end: at the end of its clause, brackets kept whole.
private func labelEnd(_ text: StatusText, from start: Int) -> Int {
  let bytes = text.bytes
  var depth = 0
  var index = start
  loop: while index < text.range.end {
    switch bytes[index] {
    case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "<"):
      if depth <= 0 { break loop }
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"):
      if depth <= 0, endsClause(bytes, index, text.range.end) { break loop }
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break loop
    default: break
    }
    index += 1
  }
  if depth > 0, let open = bytes[start..<index].lastIndex(of: UInt8(ascii: "(")) { index = open }
  while index > start, isDecoration(bytes[index - 1]) { index -= 1 }
  return index
}

/// Whether a full stop, a colon or a dash stands before a blank or the end.
private func endsClause(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
  let isSpaced = index + 1 == end || bytes[index + 1].isBlank
  guard bytes[index] == UInt8(ascii: "-") else { return isSpaced }
  return isSpaced && index > 0 && bytes[index - 1].isBlank
}

private func isDecoration(_ byte: UInt8) -> Bool {
  byte.isBlank || "*_`~\"'}\\!".utf8.contains(byte)
}
