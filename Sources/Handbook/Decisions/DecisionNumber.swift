/// The number by which a decision is known, in a title or a file name.

internal import Base

/// Where a number is written, and what is left of the text behind it.
struct DecisionNumber {
  /// Nothing for digits that no number can hold.
  let value: Int?
  /// Its digits.
  let range: SourceRange
  /// The first byte of what it numbers: `Title` in `ADR-0007: Title`.
  let rest: Int
  /// Whether `ADR` stands before it.
  let isNamed: Bool
}

extension DecisionNumber {
  /// The number that a title begins with: `7. Title`, `ADR-007: Title`, `[ADR 7] Title`.
  init?(inTitle bytes: [UInt8], _ range: SourceRange) {
    var index = range.start
    while index < range.end, isOpening(bytes[index]) { index += 1 }
    let prefix = prefixLength(bytes[index..<range.end])
    let digits = bytes[(index + prefix)..<range.end].prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    let rest = restOfTitle(bytes, digits.endIndex, range.end, isNamed: prefix > 0)
    guard let rest, prefix > 0 || isNumbering(bytes, digits, range.end) else { return nil }
    self.init(digits, rest: rest, isNamed: prefix > 0)
  }

  /// The number that a file's stem begins with: `0007-title`, `adr-7`, `2021-06-05_001-title`.
  init?(inName stem: ArraySlice<UInt8>) {
    let name = stem[afterDate(stem)...]
    let prefix = prefixLength(name)
    let digits = name.dropFirst(prefix).prefix(while: \.isDigit)
    let next = name[digits.endIndex...].first
    guard !digits.isEmpty, digits.count <= 6, next.map({ "-_: .".utf8.contains($0) }) ?? true,
      prefix > 0 || !isMonth(name)
    else {
      return nil
    }
    let isJoined = prefix > 0 && name[name.startIndex + prefix - 1].isLetter
    guard !isJoined || digits.count >= 3 else { return nil }
    self.init(digits, rest: digits.endIndex, isNamed: prefix > 0)
  }

  /// The number in `AR-001`, whatever the letters are.
  init?(behindPrefix text: ArraySlice<UInt8>) {
    let digits = text.drop { $0.isLetter }.dropFirst()
    guard text.count > digits.count, text.count < 16, digits.allSatisfy(\.isDigit), !digits.isEmpty
    else {
      return nil
    }
    self.init(digits, rest: digits.endIndex, isNamed: true)
  }

  private init(_ digits: ArraySlice<UInt8>, rest: Int, isNamed: Bool) {
    value = digits.count <= 6 ? wholeNumber(digits) : nil
    range = SourceRange(digits.startIndex, digits.endIndex)
    self.rest = rest
    self.isNamed = isNamed
  }
}

extension DecisionNumber {
  /// The number of any page that looks like a decision: three digits or more, or named.
  static func ofPage(_ file: ParsedFile) -> Int? {
    let stem = file.source.path.stem
    if let number = DecisionNumber(inName: stem), number.isNamed || number.range.count >= 3 {
      return number.value
    }
    let title = Array((file.headingTitle ?? "").utf8)
    let number = DecisionNumber(inTitle: title, SourceRange(0, title.count))
    return number.flatMap { $0.isNamed || $0.range.count >= 3 ? $0.value : nil }
  }
}

/// The length of `ADR-`, `ADR `, `adr_`, `ADR #` or `Decision ` before a digit; zero for none.
private func prefixLength(_ text: ArraySlice<UInt8>) -> Int {
  for name in ["adr", "architecture decision record", "decision record"] {
    let matches = zip(text, name.utf8).allSatisfy { $0.lowercased == $1 }
    guard text.count > name.utf8.count, matches else { continue }
    let separators = text.dropFirst(name.utf8.count).prefix { " -_#.".utf8.contains($0) }
    guard separators.count <= 2 else { continue }
    let length = name.utf8.count + separators.count
    if text.dropFirst(length).first.map(\.isDigit) ?? false { return length }
  }
  return 0
}

private func isOpening(_ byte: UInt8) -> Bool {
  byte.isBlank || "[(*_`#".utf8.contains(byte)
}

/// Whether digits without a name number a title: `7. Title`, `7: Title`, `007 Title`.
private func isNumbering(_ bytes: [UInt8], _ digits: ArraySlice<UInt8>, _ end: Int) -> Bool {
  guard digits.endIndex < end else { return digits.count >= 3 }
  let next = bytes[digits.endIndex]
  let isSpaced = digits.endIndex + 1 == end || bytes[digits.endIndex + 1].isBlank
  if ".:)".utf8.contains(next) { return isSpaced || next == UInt8(ascii: ":") }
  if next == UInt8(ascii: "-") {
    return digits.count >= 3 && !continuesDate(bytes[digits.endIndex..<end])
  }
  guard next.isBlank else { return false }
  let after = bytes[digits.endIndex..<end].drop(while: \.isBlank)
  let isDashed =
    after.starts(with: "- ".utf8) || after.starts(with: "–".utf8) || after.starts(with: "—".utf8)
  return isDashed || digits.count >= 3 && digits.first == UInt8(ascii: "0")
}

/// Whether `-09-30` follows a year.
private func continuesDate(_ text: ArraySlice<UInt8>) -> Bool {
  text.dropFirst().first.map(\.isDigit) ?? false
}

/// The start of the title behind the number; nothing when the digits are part of a longer word.
private func restOfTitle(_ bytes: [UInt8], _ start: Int, _ end: Int, isNamed: Bool) -> Int? {
  var index = start
  while index < end {
    let byte = bytes[index]
    if bytes[index..<end].starts(with: "–".utf8) || bytes[index..<end].starts(with: "—".utf8) {
      index += 3
    } else if byte.isBlank || ".:-)]_*`|/".utf8.contains(byte) {
      index += 1
    } else {
      break
    }
  }
  return index == start && index < end ? nil : index
}

/// Whether a name begins with a year and a month, which are no number: `2024-06-cache`.
private func isMonth(_ name: ArraySlice<UInt8>) -> Bool {
  let parts = name.split(separator: UInt8(ascii: "-"), maxSplits: 2)
  guard parts.count > 1, parts[0].count == 4, parts[1].count == 2 else { return false }
  guard let year = wholeNumber(parts[0]), let month = wholeNumber(parts[1]) else {
    return false
  }
  return (1900...2199).contains(year) && (1...12).contains(month)
}

/// How far a date reaches that a name begins with: `2021-06-05_`, `20201016-`.
func afterDate(_ name: ArraySlice<UInt8>) -> Int {
  let digits = name.prefix(while: \.isDigit)
  var end = digits.endIndex
  if digits.count == 8 {
    guard CalendarDate(compact: digits) != nil else { return name.startIndex }
  } else {
    let isDate = CalendarDate(parsing: String(decoding: name.prefix(10), as: UTF8.self)) != nil
    guard digits.count == 4, isDate else { return name.startIndex }
    end = name.startIndex + 10
  }
  return name[end...].prefix { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }.endIndex
}

extension CalendarDate {
  /// Reads `20201016`.
  init?(compact digits: ArraySlice<UInt8>) {
    guard digits.count == 8, let number = wholeNumber(digits) else { return nil }
    guard (1900...2199).contains(number / 10_000) else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
