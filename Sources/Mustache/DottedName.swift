/// A name as a tag writes it, split once so that rendering need not.

import Base

struct DottedName: Sendable {
  let text: String
  let range: SourceRange
  let path: Path

  enum Path: Sendable {
    /// `.`, the value at hand.
    case current
    /// `a` or `a.b.c`: the first part is looked up, the others lead on from there.
    case parts(Part, [Part])
    /// What cannot be a name.
    case invalid
  }

  struct Part: Sendable {
    let text: String
    let range: SourceRange
  }
}

extension DottedName {
  /// Reads `a.b.c`; a name has no white space and no empty part.
  init(parsing range: SourceRange, in file: SourceFile) {
    text = file.text(range)
    self.range = range
    path = Path(parsing: file.bytes[range.indices])
  }
}

extension DottedName.Path {
  fileprivate init(parsing bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isValid = parts.allSatisfy { part in
      !part.isEmpty && !part.contains(where: \.isWhitespace)
    }
    if bytes.elementsEqual(".".utf8) {
      self = .current
    } else if isValid, let first = parts.first {
      self = .parts(DottedName.Part(first), parts.dropFirst().map(DottedName.Part.init))
    } else {
      self = .invalid
    }
  }
}

extension DottedName.Part {
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    text = String(decoding: bytes, as: UTF8.self)
    range = SourceRange(bytes.startIndex, bytes.endIndex)
  }
}
