/// Looks for what speaks against a decision in what its author says of it.

internal import Base

/// It is generous: one word that may be a drawback is enough to say that some thought went there.
struct DrawbackSearch {
  private let text: RecordText

  init(_ text: RecordText) {
    self.text = text
  }

  /// Lines that name a drawback, in a section of consequences by any word, in one of the decision
  /// only where they begin with `Bad`.
  func drawbacks(in lines: [RecordLine], _ part: RecordPart) -> [SourceRange] {
    part == .consequences ? consequences(lines) : bad(in: lines)
  }

  /// Items such as `Bad, because …`, `Con: …` and those below a label such as `Negative:`.
  func bad(in lines: [RecordLine]) -> [SourceRange] {
    labelled(lines) { _ in false }
  }

  private func consequences(_ lines: [RecordLine]) -> [SourceRange] {
    labelled(lines) { holdsDrawback($0.range) }
  }

  private func labelled(_ lines: [RecordLine], _ counts: (RecordLine) -> Bool) -> [SourceRange] {
    var isBelow = false
    return lines.compactMap { line in
      if let side = side(of: line) {
        isBelow = side == .against && isLabelOnly(line)
        return side == .against && !isBelow ? line.range : nil
      }
      return isBelow && line.marker == .item || counts(line) ? line.range : nil
    }
  }

  private enum Side {
    case favour, against
  }

  /// Which side a line takes by its first word or sign.
  private func side(of line: RecordLine) -> Side? {
    let bytes = text.bytes
    let slice = bytes[line.range.indices]
    if let first = slice.first, first >= 0xE2, let side = side(ofSign: slice) { return side }
    let start = slice.firstIndex(where: \.isLetter) ?? line.range.end
    if start - line.range.start > 4 { return nil }
    if slice.starts(with: "(-)".utf8) { return .against }
    let word = String(
      decoding: slice[start...].prefix(16).prefix(while: \.isLetter).map(\.lowercased),
      as: UTF8.self
    )
    let next = slice[(start + word.utf8.count)...].first
    let isLabel = next.map { ",:*_".utf8.contains($0) } ?? true
    guard isLabel || ["negative", "positive", "bad", "good"].contains(word) else { return nil }
    if againstWords.contains(word) { return .against }
    return favourWords.contains(word) ? .favour : nil
  }

  private func side(ofSign line: ArraySlice<UInt8>) -> Side? {
    if ["👎", "❌", "⛔", "➖", "⚠"].contains(where: { line.starts(with: $0.utf8) }) {
      return .against
    }
    return ["👍", "✅", "➕"].contains(where: { line.starts(with: $0.utf8) }) ? .favour : nil
  }

  private func isLabelOnly(_ line: RecordLine) -> Bool {
    let bytes = text.bytes[line.range.indices]
    let isOneWord = !bytes.contains(where: \.isBlank)
    return isOneWord || bytes.last { !"*_ ".utf8.contains($0) } == UInt8(ascii: ":")
  }

  private func holdsDrawback(_ range: SourceRange) -> Bool {
    let bytes = text.bytes
    var index = range.start
    while index < range.end {
      guard bytes[index].isLetter else {
        index += 1
        continue
      }
      let start = index
      while index < range.end, bytes[index].isLetter { index += 1 }
      if drawbackWords.contains(bytes[start..<index]) { return true }
      if index + 2 < range.end, bytes[index] == UInt8(ascii: "'"),
        bytes[index + 1] | 0x20 == UInt8(ascii: "t")
      {
        return true
      }
    }
    return false
  }
}

private let againstWords: Set = [
  "bad", "con", "cons", "negative", "negatives", "risk", "risks", "drawback", "drawbacks",
  "disadvantage", "disadvantages", "downside", "downsides", "cost", "costs", "tradeoff",
  "tradeoffs",
  "harder", "limitation", "limitations",
]

private let favourWords: Set = [
  "good", "pro", "pros", "positive", "positives", "advantage", "advantages", "benefit", "benefits",
  "neutral", "easier",
]

private let drawbackWords = WordList([
  "but", "however", "although", "though", "despite", "unfortunately", "cost", "costs", "costly",
  "expensive", "risk", "risks", "risky", "drawback", "drawbacks", "downside", "downsides", "harder",
  "hard", "difficult", "difficulty", "must", "lose", "loses", "losing", "loss", "lost", "slower",
  "slow", "complex", "complexity", "complicated", "overhead", "burden", "tradeoff", "tradeoffs",
  "trade", "disadvantage", "disadvantages", "negative", "need", "needs", "require", "requires",
  "required", "cannot", "not", "no", "longer", "more", "less", "fewer", "without", "lack", "lacks",
  "limit", "limits", "limited", "limitation", "limitations", "break", "breaks", "breaking",
  "duplicate", "duplicated", "duplication", "maintenance", "maintain", "effort", "increase",
  "increases", "increased", "additional", "extra", "problem", "problems", "issue", "issues",
  "worse", "fail", "fails", "failure", "confusing", "confusion", "challenge", "challenges",
  "dependency", "coupled", "coupling", "lockin", "locked", "migrate", "migration", "careful",
  "only", "unless", "unable", "manual", "manually", "error", "errors", "vulnerable", "debt",
])
