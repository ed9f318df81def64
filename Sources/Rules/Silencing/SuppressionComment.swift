/// A comment that speaks to the linter: `<!-- lintel-disable-line DOC006 -- reason -->`.

internal import Base
internal import Handbook

struct SuppressionComment {
  let command: Command
  /// The words before the reason, whether or not they name rules.
  let words: [Located<String>]
  /// Empty when none is given.
  let reason: String
  /// From `<` to after `>`, or from `#` to the end of the line.
  let range: SourceRange

  enum Command: String, CaseIterable {
    case nextLine = "lintel-disable-next-line"
    case line = "lintel-disable-line"
    case file = "lintel-disable-file"
    case disable = "lintel-disable"
    case enable = "lintel-enable"
    /// Front matter: the line itself, or the one below when the comment stands alone.
    case ignore = "lintel: ignore"
  }

  enum Form {
    case html, yaml

    fileprivate var commands: [Command] {
      self == .yaml ? [.ignore] : Command.allCases.filter { $0 != .ignore }
    }
  }

  enum Reading {
    /// It is not meant for the linter.
    case other
    /// It is meant for the linter and says what the linter does not know; perhaps this was meant.
    case malformed(word: String, guess: String?)
    case suppression(SuppressionComment)
  }
}

extension SuppressionComment {
  /// Reads the comment that stands at a range of a file.
  static func read(_ bytes: [UInt8], _ range: SourceRange, _ form: Form) -> Reading {
    var rest = content(bytes, range, form)
    guard rest.count > 7, rest.prefix(6).elementsEqual("lintel".utf8, by: isSameLetter),
      rest[rest.startIndex + 6] == UInt8(ascii: "-") || rest[rest.startIndex + 6] == colon
    else { return .other }
    let word = commandWord(&rest)
    guard let command = form.commands.first(where: { $0.rawValue == word }) else {
      return .malformed(word: word, guess: closest(to: word, among: form.commands.map(\.rawValue)))
    }
    let separator = separator(in: rest)
    let named = rest[..<(separator?.lowerBound ?? rest.endIndex)]
    let comment = SuppressionComment(
      command: command,
      words: ruleWords(in: named, isCut: separator != nil),
      reason: separator.map { oneLine(rest[$0.upperBound...]) } ?? "",
      range: range
    )
    return .suppression(comment)
  }
}

private let colon = UInt8(ascii: ":")

private func content(
  _ bytes: [UInt8],
  _ range: SourceRange,
  _ form: SuppressionComment.Form
) -> ArraySlice<UInt8> {
  let (before, after) = form == .html ? (4, 3) : (1, 0)
  guard range.count >= before + after, range.end <= bytes.count,
    bytes[range.start...].starts(with: (form == .html ? "<!--" : "#").utf8)
  else { return [] }
  return bytes[(range.start + before)..<(range.end - after)].drop(while: isSpace)
}

/// `lintel-…` or `lintel: …` in lower case, without a colon behind it.
private func commandWord(_ rest: inout ArraySlice<UInt8>) -> String {
  var first = rest.prefix { !isSpace($0) }
  rest = rest[first.endIndex...]
  if first.last == colon {
    first.removeLast()
    let isPrefix = first.count == 6
    guard isPrefix else { return String(decoding: first, as: UTF8.self).lowercased() }
    rest = rest.drop(while: isSpace)
    let second = rest.prefix { !isSpace($0) && $0 != colon }
    rest = rest[second.endIndex...]
    if rest.first == colon { rest.removeFirst() }
    return "lintel: " + String(decoding: second, as: UTF8.self).lowercased()
  }
  let text = String(decoding: first, as: UTF8.self).lowercased()
  return first.count > 7 && first[first.startIndex + 6] == colon
    ? "lintel: " + text.dropFirst(7) : text
}

/// `--`, a long dash or a colon, with the dashes after it.
private func separator(in text: ArraySlice<UInt8>) -> Range<Int>? {
  var index = text.startIndex
  while index < text.endIndex {
    let rest = text[index...]
    if rest.first == colon { return index..<(index + 1) }
    if rest.starts(with: "—".utf8) || rest.starts(with: "–".utf8) { return index..<(index + 3) }
    if rest.starts(with: "--".utf8) {
      return index..<(rest.firstIndex { $0 != UInt8(ascii: "-") } ?? text.endIndex)
    }
    index += 1
  }
  return nil
}

/// All words when something sets the reason apart; else those that can only be rules, for the
/// others may be a reason: `DOC006 moved in spring` names one rule.
private func ruleWords(in text: ArraySlice<UInt8>, isCut: Bool) -> [Located<String>] {
  var words: [Located<String>] = []
  var isFirst = true
  var index = text.startIndex
  while index < text.endIndex {
    let byte = text[index]
    guard byte != UInt8(ascii: ","), !isSpace(byte) else {
      if byte == UInt8(ascii: ",") { isFirst = true }
      index += 1
      continue
    }
    let word = text[index...].prefix { $0 != UInt8(ascii: ",") && !isSpace($0) }
    let name = String(decoding: word, as: UTF8.self)
    if isCut || isFirst || Rule.known(as: name) != nil {
      words.append(Located(name, at: SourceRange(index, word.endIndex)))
    }
    isFirst = false
    index = word.endIndex
  }
  return words
}

/// The words of a reason in one line.
private func oneLine(_ text: ArraySlice<UInt8>) -> String {
  let words = text.split(whereSeparator: isSpace).map { String(decoding: $0, as: UTF8.self) }
  return words.joined(separator: " ")
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte)
}

private func isSameLetter(_ left: UInt8, _ right: UInt8) -> Bool {
  left | 0x20 == right
}
