/// The words in which a decision was taken, made comparable.

internal import Base
internal import Handbook
internal import Markdown

/// Words in lower case, and how often each occurs; marks, line breaks and where links lead do not count.
struct DecisionText {
  private var counts: [ArraySlice<UInt8>: Int] = [:]

  /// Nothing when the document has no decision section.
  init?(_ file: ParsedFile, _ decision: Decision) {
    guard let range = decisionRange(file, decision.parts) else { return nil }
    let bytes = withoutLinkTargets(file.source.bytes[range.indices])
    for word in bytes.split(whereSeparator: { !isWordByte($0) }) { counts[word, default: 0] += 1 }
  }

  /// How many words one of the two has more than the other; a word that is replaced counts once.
  func difference(to other: DecisionText) -> Int {
    max(surplus(over: other), other.surplus(over: self))
  }

  private func surplus(over other: DecisionText) -> Int {
    counts.reduce(0) { $0 + max(0, $1.value - (other.counts[$1.key] ?? 0)) }
  }
}

/// From the heading of the decision to the next of its level, the consequences left out, which some
/// dialects have below it.
private func decisionRange(_ file: ParsedFile, _ parts: DecisionParts) -> SourceRange? {
  guard let heading = parts.decision else { return nil }
  let section = file.sectionRange(heading)
  guard let consequences = parts.consequences else { return section }
  let cut = file.survey.headings[consequences].range.start
  return section.start <= cut && cut < section.end ? SourceRange(section.start, cut) : section
}

/// Leaves out `(target)` of `[text](target)`, in lower case.
private func withoutLinkTargets(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count)
  var isTarget = false
  for byte in bytes {
    if isTarget {
      isTarget = byte != UInt8(ascii: ")") && byte != UInt8(ascii: "\n")
    } else if byte == UInt8(ascii: "("), output.last == UInt8(ascii: "]") {
      isTarget = true
    } else {
      output.append(UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
  }
  return output
}

/// Letters, digits, and every byte of what is not ASCII.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: true
  default: false
  }
}
