/// What a record states, gathered from wherever it states it.

internal import Base

struct RecordFacts {
  let text: RecordText
  let path: BytePath
  let vocabulary: StatusVocabulary
  private(set) var statuses: [Located<DecisionStatus>] = []
  private(set) var dates: [RankedDate] = []
  private(set) var reviewBy: Located<CalendarDate>?
  private(set) var number: Located<Int>?
  private(set) var deciders: [Located<String>] = []
  private(set) var authors: [Located<String>] = []
  private(set) var consulted: [Located<String>] = []
  private(set) var informed: [Located<String>] = []
  private(set) var tags: [Located<String>] = []
  private(set) var affects: [Located<String>] = []
  private(set) var enforces: [Located<String>] = []
  private(set) var forbids: [Located<String>] = []
  private(set) var relations: [DecisionRelation] = []
  private(set) var findings: [Finding] = []
  private(set) var unreadStatuses = 0
  private var known: Set<RelationKey> = []
  private var hasTooManyRelations = false

  init(_ text: RecordText, _ path: BytePath, _ vocabulary: StatusVocabulary) {
    self.text = text
    self.path = path
    self.vocabulary = vocabulary
  }

  var bytes: [UInt8] { text.bytes }

  struct RankedDate {
    let rank: Int
    let date: Located<CalendarDate>
  }

  private struct RelationKey: Hashable {
    let kind: DecisionRelation.Kind
    let target: DecisionReference
  }
}

extension RecordFacts {
  /// Takes what stands behind the name of a field.
  mutating func take(_ field: RecordField, _ value: SourceRange) {
    switch field {
    case .status: takeStatus(value)
    case .date(let rank): takeDate(value, rank: rank)
    case .deciders: deciders += people(value)
    case .authors: authors += people(value)
    case .consulted: consulted += people(value)
    case .informed: informed += people(value)
    case .tags: tags += tags(value)
    case .relation(let kind): takeRelations(value, all: kind)
    case .links: takeRelations(value)
    case .reviewBy: takeReview(value)
    case .affects: affects += list(value)
    case .enforces: enforces += list(value)
    case .forbids: forbids += list(value)
    case .number: takeNumber(value, isName: false)
    case .id: takeNumber(value, isName: true)
    case .changes: takeChange(value)
    }
  }

  mutating func add(_ status: Located<DecisionStatus>) {
    statuses.append(status)
  }

  mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  mutating func add(_ date: Located<CalendarDate>, rank: Int) {
    dates.append(RankedDate(rank: rank, date: date))
  }
}

// MARK: - Status

extension RecordFacts {
  private mutating func takeStatus(_ value: SourceRange) {
    switch reading(of: value) {
    case .status(let status, let range):
      statuses.append(Located(status, at: range))
      takeDateBehind(range, in: value)
    case .unknown(let range): complain(ofStatus: range)
    case .placeholder: return
    }
    takeRelations(value)
  }

  mutating func complain(ofStatus range: SourceRange) {
    unreadStatuses += 1
    // Guessing is slow, and who has got eight statuses wrong needs no ninth guess.
    let known = unreadStatuses > 8 ? [] : vocabulary.known
    findings.append(.invalidStatus(range, bytes, path, known))
  }

  func reading(of value: SourceRange) -> StatusReading {
    let start = value.start
    return vocabulary.reading(
      of: StatusText(bytes, SourceRange(start, min(value.end, start + 1000)))
    )
  }

  /// The day in `accepted, 2021-03-04`.
  mutating func takeDateBehind(_ status: SourceRange, in value: SourceRange) {
    let rest = SourceRange(status.start, value.end)
    guard let written = WrittenDate(bytes, rest) else { return }
    add(Located(written.date, at: written.range), rank: 4)
  }

  mutating func takeRelations(_ value: SourceRange, all kind: DecisionRelation.Kind? = nil) {
    add(RelationText(bytes, value, all: kind).relations)
  }

  mutating func add(_ found: [DecisionRelation]) {
    for relation in found
    where known.insert(RelationKey(kind: relation.kind, target: relation.target)).inserted {
      guard relations.count < mostRelations else { return complain(ofTooMany: relation) }
      relations.append(relation)
    }
  }

  private mutating func complain(ofTooMany relation: DecisionRelation) {
    guard !hasTooManyRelations else { return }
    hasTooManyRelations = true
    findings.append(.tooManyRelations(relation.range, path, limit: mostRelations))
  }
}

/// Far more than one record can replace; without a bound, a thousand records that all name each other
/// would be a million lines to check.
private let mostRelations = 100

// MARK: - Dates and numbers

extension RecordFacts {
  private mutating func takeDate(_ value: SourceRange, rank: Int) {
    if let written = WrittenDate(bytes, value) {
      add(Located(written.date, at: written.range), rank: rank)
    } else if rank == 1 || bytes[value.indices].first.map(\.isDigit) ?? false {
      complain(about: value)
    }
  }

  private mutating func takeReview(_ value: SourceRange) {
    guard let written = WrittenDate(bytes, value) else { return complain(about: value) }
    reviewBy = reviewBy ?? Located(written.date, at: written.range)
  }

  private mutating func complain(about value: SourceRange) {
    guard !isPlaceholder(value) else { return }
    findings.append(
      .notADay(SourceRange(value.start, min(value.end, value.start + 80)), bytes, path)
    )
  }

  /// A line of a change log: the day it begins with, when it begins with one.
  private mutating func takeChange(_ value: SourceRange) {
    guard let written = WrittenDate(bytes, value), written.range.start - value.start < 8 else {
      return
    }
    add(Located(written.date, at: written.range), rank: 5)
  }

  private mutating func takeNumber(_ value: SourceRange, isName: Bool) {
    let slice = bytes[value.indices]
    let written =
      DecisionNumber(inName: slice) ?? DecisionNumber(inTitle: bytes, value)
      ?? (isName ? nil : DecisionNumber(behindPrefix: slice))
    if let written, let value = written.value,
      !isName || written.isNamed || written.range == self.range(slice)
    {
      number = number ?? Located(value, at: written.range)
    } else if !isName, !isPlaceholder(value) {
      findings.append(.unreadableNumber(value, bytes, path))
    }
  }

  private func range(_ slice: ArraySlice<UInt8>) -> SourceRange {
    SourceRange(slice.startIndex, slice.endIndex)
  }
}

// MARK: - Lists

extension RecordFacts {
  private func people(_ value: SourceRange) -> [Located<String>] {
    let parts = parts(value) { byte, next in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
        || byte.isBlank && next == UInt8(ascii: "@")
    }
    return words(parts)
  }

  /// Parted by commas, else by blanks.
  private func tags(_ value: SourceRange) -> [Located<String>] {
    let isComma = { (byte: UInt8) in byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }
    let hasCommas = bytes[value.indices].contains(where: isComma)
    return words(parts(value) { byte, _ in hasCommas ? isComma(byte) : byte.isBlank })
  }

  /// Names and globs, whose stars are no emphasis.
  private func list(_ value: SourceRange) -> [Located<String>] {
    parts(value) { byte, _ in byte == UInt8(ascii: ",") }.compactMap { part in
      let range = trimmed(part, in: bytes)
      let text = String(decoding: bytes[range.indices], as: UTF8.self)
      return range.isEmpty ? nil : Located(text, at: range)
    }
  }

  private func parts(
    _ value: SourceRange,
    separator: (UInt8, UInt8) -> Bool
  ) -> [SourceRange] {
    guard !isPlaceholder(value) else { return [] }
    var parts: [SourceRange] = []
    var start = value.start
    var depth = 0
    for index in value.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      let next = index + 1 < value.end ? bytes[index + 1] : 0
      guard depth <= 0, separator(byte, next) else { continue }
      parts.append(SourceRange(start, index))
      start = index + 1
    }
    parts.append(SourceRange(start, value.end))
    return parts
  }

  private func words(_ parts: [SourceRange]) -> [Located<String>] {
    parts.compactMap { part in
      let range = withoutDecoration(part)
      return range.isEmpty ? nil : Located(plainText(bytes, range), at: range)
    }
  }

  private func withoutDecoration(_ range: SourceRange) -> SourceRange {
    var (start, end) = (range.start, range.end)
    while start < end, bytes[start].isBlank || "\"'`*_{#".utf8.contains(bytes[start]) {
      start += 1
    }
    while end > start, bytes[end - 1].isBlank || "\"'`*_}.".utf8.contains(bytes[end - 1]) {
      end -= 1
    }
    return SourceRange(start, end)
  }

  /// Whether nothing is stated: emptiness, a dash, or what a template holds.
  func isPlaceholder(_ value: SourceRange) -> Bool {
    let text = bytes[trimmed(value, in: bytes).indices]
    guard let first = text.first, let last = text.last else { return true }
    if text.prefix(200).allSatisfy({ !$0.isWordByte }) || text.starts(with: "{{".utf8) {
      return true
    }
    let isFramed = "[{<".utf8.contains(first) && "]}>".utf8.contains(last)
    let link = text.firstIndex(of: UInt8(ascii: "]")) ?? text.endIndex
    let isWhole = link == text.endIndex - 1 || first != UInt8(ascii: "[")
    if isFramed, isWhole, !text.contains(where: \.isDigit), text.contains(where: \.isBlank) {
      return true
    }
    return templateDates.contains(letters(of: text.prefix(24)))
  }
}

private let templateDates: Set = [
  "yyyymmdd", "date", "ddmmyyyy", "insertdate", "mmddyyyy", "dateofdecision", "currentdate",
]
