/// The acronyms of a text: which it uses, and which it says in full.

import Base
import Handbook

struct Acronyms {
  /// The first use of each, in the order of the text.
  private(set) var uses: [(name: String, range: SourceRange)] = []
  /// Those that stand beside their long form: `Service Level Objective (SLO)`, `SLO (service level…)`.
  private(set) var explained: Set<String> = []
  /// Those that a line begins with, as the terms of a glossary do.
  private(set) var terms: Set<String> = []

  private let bytes: [UInt8]
  private let words: [SourceRange]

  init(_ file: ParsedFile) {
    bytes = file.source.bytes
    words = Prose(file).words
    var seen: Set<String> = []
    for index in words.indices where isAcronym(index) {
      let name = name(of: words[index])
      if isExplained(index) { explained.insert(name) }
      if beginsLine(words[index].start) { terms.insert(name) }
      if !isShouted(index), seen.insert(name).inserted { uses.append((name, words[index])) }
    }
    if !uses.isEmpty { explained.formUnion(spelledOut()) }
  }

  /// Two to six capitals, with an `s` behind them when there are several of what they stand for.
  private func isAcronym(_ index: Int) -> Bool {
    let range = words[index]
    guard (2...7).contains(range.count), isCapital(bytes[range.start]) else { return false }
    let letters = stem(range)
    guard (2...6).contains(letters.count), letters.allSatisfy(isCapital) else { return false }
    if range.start > 0, bytes[range.start - 1] == UInt8(ascii: ".") { return false }
    return !isJoined(at: range.start - 1, from: range.start - 2)
      && !isJoined(at: range.end, from: range.end + 1)
  }

  private func stem(_ range: SourceRange) -> ArraySlice<UInt8> {
    let word = bytes[range.indices]
    return word.last == UInt8(ascii: "s") ? word.dropLast() : word
  }

  private func name(of range: SourceRange) -> String {
    String(decoding: stem(range), as: UTF8.self)
  }

  /// Whether a sign joins the word to another, as in `ADR-0007`, `UTF-8` or `Orders.API`.
  private func isJoined(at sign: Int, from other: Int) -> Bool {
    guard bytes.indices.contains(sign), bytes.indices.contains(other) else { return false }
    if "@#$%=+".utf8.contains(bytes[sign]) { return true }
    let isName = isAlphanumeric(bytes[other]) || bytes[other] == UInt8(ascii: ":")
    return "-.:'".utf8.contains(bytes[sign]) && isName
  }
}

// MARK: - Long forms

extension Acronyms {
  private func isExplained(_ index: Int) -> Bool {
    followsLongForm(index) || precedesLongForm(index)
  }

  /// Whether it stands in brackets behind words of which one begins with its first letter.
  private func followsLongForm(_ index: Int) -> Bool {
    let range = words[index]
    let before = bytes[..<range.start].suffix(3)
    guard before.contains(UInt8(ascii: "(")) else { return false }
    let reach = max(0, index - 2 * stem(range).count)
    return words[reach..<index].contains { begins($0, like: range) && $0.count > range.count }
  }

  /// Whether a bracket, a colon or a dash follows, and then a word with its first letter.
  private func precedesLongForm(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let (range, next) = (words[index], words[index + 1])
    let between = bytes[range.end..<next.start]
    guard between.count <= 8, begins(next, like: range), next.count > range.count else {
      return false
    }
    return between.contains { "(:-=|".utf8.contains($0) } || between.contains(0xE2)
  }

  private func begins(_ word: SourceRange, like acronym: SourceRange) -> Bool {
    bytes[word.start] | 0x20 == bytes[acronym.start] | 0x20
  }
}

// MARK: - Initials

extension Acronyms {
  /// Those whose letters begin as many words in a row, wherever in the text that is.
  ///
  /// Any two words may do so by chance, so that for two letters they must begin with capitals.
  private func spelledOut() -> Set<String> {
    let wanted = Dictionary(uses.map { (code(of: $0.name.utf8), $0.name) }) { first, _ in first }
    var found: Set<String> = []
    for start in words.indices {
      var code = 1
      var areCapital = true
      for index in start..<min(start + 6, words.count) {
        let initial = bytes[words[index].start]
        code = code << 5 | Int(initial & 0x1F)
        areCapital = areCapital && isCapital(initial) && words[index].count > 1
        guard index > start, areCapital || index > start + 1, let name = wanted[code] else {
          continue
        }
        found.insert(name)
      }
    }
    return found
  }

  /// Five bits for each letter, behind a one that tells their number.
  private func code(of letters: some Sequence<UInt8>) -> Int {
    letters.reduce(1) { $0 << 5 | Int($1 & 0x1F) }
  }
}

// MARK: - Lines

extension Acronyms {
  private func beginsLine(_ offset: Int) -> Bool {
    let lead = bytes[..<offset].suffix(16).reversed().prefix { $0 != UInt8(ascii: "\n") }
    return lead.allSatisfy { " \t#*-+_|>([`~".utf8.contains($0) }
  }

  /// Whether it is emphasis: one of three words in capitals, or beside a long one.
  ///
  /// So are `DO NOT TOUCH` and `NEEDS CLARIFICATION`.
  private func isShouted(_ index: Int) -> Bool {
    var (first, last) = (index, index)
    while first > 0, index - first < 2, isLoud(first - 1), touches(first - 1) { first -= 1 }
    while last + 1 < words.count, last - index < 2, isLoud(last + 1), touches(last) { last += 1 }
    let isLong = words[first...last].contains { $0.count > 7 }
    return last - first >= 2 || isLong
  }

  private func isLoud(_ index: Int) -> Bool {
    bytes[words[index].indices].allSatisfy(isCapital)
  }

  /// Whether one blank alone lies between a word and the next.
  private func touches(_ index: Int) -> Bool {
    words[index + 1].start - words[index].end == 1
      && bytes[words[index].end] == UInt8(ascii: " ")
  }
}

private func isCapital(_ byte: UInt8) -> Bool {
  UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
}

private func isAlphanumeric(_ byte: UInt8) -> Bool {
  isCapital(byte & 0xDF) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}
