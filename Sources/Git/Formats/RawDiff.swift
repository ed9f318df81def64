/// The lines that git writes for `--raw -z`.

import Base

/// One file that differs: `:OLDMODE NEWMODE OLDID NEWID STATUS<zero>PATH<zero>`, and a second path
/// when it was renamed.
struct RawChange: Hashable {
  let change: Change
  /// The content afterwards; nothing for what is then gone or no regular file.
  let blob: BlobID?
}

extension RawChange {
  /// Reads the changes of a comparison; nothing for an answer of another form.
  static func list(_ answer: [UInt8]) -> [RawChange]? {
    var reader = FieldReader(answer)
    var changes: [RawChange] = []
    while !reader.isAtEnd {
      guard let facts = reader.field(), let change = RawChange(facts, &reader) else { return nil }
      changes.append(change)
    }
    return changes
  }

  /// Reads one change, of which the reader has passed the facts.
  init?(_ facts: ArraySlice<UInt8>, _ reader: inout FieldReader) {
    let words = facts.split(separator: UInt8(ascii: " "))
    guard words.count == 5, facts.first == UInt8(ascii: ":"), let status = words[4].first,
      let first = reader.field().map(BytePath.init(bytes:))
    else { return nil }
    let isPair = status == UInt8(ascii: "R") || status == UInt8(ascii: "C")
    let second = isPair ? reader.field().map(BytePath.init(bytes:)) : first
    guard let second, let change = Change(status: status, from: first, to: second) else {
      return nil
    }
    self.change = change
    blob = isRegular(mode: words[1]) ? BlobID(words[3]) : nil
  }
}

extension Change {
  fileprivate init?(status: UInt8, from: BytePath, to: BytePath) {
    switch status {
    case UInt8(ascii: "A"), UInt8(ascii: "C"): self = .added(to)
    case UInt8(ascii: "D"): self = .deleted(from)
    case UInt8(ascii: "M"), UInt8(ascii: "T"), UInt8(ascii: "U"), UInt8(ascii: "X"):
      self = .modified(to)
    case UInt8(ascii: "R"): self = .renamed(from: from, to: to)
    default: return nil
    }
  }
}
