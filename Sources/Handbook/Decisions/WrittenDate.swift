/// A day as people write it in decision records.

internal import Base

/// Where a day is written, and which.
struct WrittenDate {
  let date: CalendarDate
  let range: SourceRange

  /// The day that a text begins with, words before its first digit or month aside.
  ///
  /// `2021-03-04`, `2021/03/04`, `2021.3.4`, `20210304`, `4 March 2021`, `04-Mar-2021`,
  /// `March 4, 2021`; and `03/04/2021` is the third of April, as adr-tools and log4brains have it.
  init?(_ bytes: [UInt8], _ range: SourceRange) {
    var scanner = DateScanner(bytes, range)
    guard let parts = scanner.parts(), let date = calendarDate(parts) else { return nil }
    self.date = date
    self.range = SourceRange(parts[0].range.start, parts[parts.count - 1].range.end)
  }
}

/// A number or a month of a date.
private struct DatePart {
  let value: Int
  let isMonth: Bool
  let range: SourceRange
}

private func calendarDate(_ parts: [DatePart]) -> CalendarDate? {
  let first = parts[0]
  if parts.count == 1 {
    return CalendarDate(
      year: first.value / 10_000,
      month: first.value / 100 % 100,
      day: first.value % 100
    )
  }
  let (second, third) = (parts[1], parts[2])
  if first.range.count == 4, !first.isMonth {
    return CalendarDate(year: first.value, month: second.value, day: third.value)
  }
  guard third.range.count == 4, !third.isMonth else { return nil }
  if first.isMonth {
    return CalendarDate(year: third.value, month: first.value, day: second.value)
  }
  if let date = CalendarDate(year: third.value, month: second.value, day: first.value) {
    return date
  }
  return second.isMonth
    ? nil : CalendarDate(year: third.value, month: first.value, day: second.value)
}

private struct DateScanner {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int

  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    end = min(range.end, range.start + 120)
    index = range.start
  }

  /// Eight digits, or three parts with something between them.
  mutating func parts() -> [DatePart]? {
    guard let first = firstPart() else { return nil }
    if first.range.count == 8, !first.isMonth { return [first] }
    guard let second = nextPart(), let third = nextPart() else { return nil }
    return [first, second, third]
  }

  private mutating func firstPart() -> DatePart? {
    while index < end {
      if bytes[index].isDigit { return number() }
      guard bytes[index].isWordByte else {
        index += 1
        continue
      }
      if let month = month() { return month }
    }
    return nil
  }

  /// The part behind a separator: `-`, `/`, `.`, `, `, `of`, `th`.
  private mutating func nextPart() -> DatePart? {
    let start = index
    for ending in ["st", "nd", "rd", "th"] where follows(ending) { index += 2 }
    skipSeparators()
    if follows("of") {
      index += 2
      skipSeparators()
    }
    guard index > start, index < end else { return nil }
    return bytes[index].isDigit ? number() : month()
  }

  private mutating func skipSeparators() {
    let start = index
    while index < end, index - start < 3, "-/., ".utf8.contains(bytes[index]) { index += 1 }
  }

  private func follows(_ word: String) -> Bool {
    let next = bytes[index..<end].prefix(word.utf8.count + 1)
    guard next.count >= word.utf8.count, zip(next, word.utf8).allSatisfy({ $0.lowercased == $1 })
    else {
      return false
    }
    return next.count == word.utf8.count || !bytes[next.endIndex - 1].isWordByte
  }

  private mutating func number() -> DatePart? {
    let digits = bytes[index..<end].prefix(while: \.isDigit)
    index = digits.endIndex
    guard [1, 2, 4, 8].contains(digits.count), let value = wholeNumber(digits) else {
      return nil
    }
    let range = SourceRange(digits.startIndex, digits.endIndex)
    return DatePart(value: value, isMonth: false, range: range)
  }

  /// A month by its name, or by the three letters that it begins with; other words are skipped.
  private mutating func month() -> DatePart? {
    let word = bytes[index..<end].prefix(while: \.isLetter)
    guard !word.isEmpty else {
      index += 1
      return nil
    }
    index = word.endIndex
    let lower = word.map(\.lowercased)
    let range = SourceRange(word.startIndex, word.endIndex)
    for (number, name) in months.enumerated() {
      let isStart = lower.count >= 3 && name.utf8.starts(with: lower)
      if isStart || lower.elementsEqual("sept".utf8) && number == 8 {
        return DatePart(value: number + 1, isMonth: true, range: range)
      }
    }
    return nil
  }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]
