/// One tag of a template, as it is written.

import Base

struct Tag {
  let kind: Kind
  /// The whole tag with its delimiters.
  let range: SourceRange
  /// What stands between the delimiters, without the sigil and the white space around it.
  let content: SourceRange

  enum Kind {
    case variable, unescaped, section, inverted, block, parent, partial, close, comment, delimiters
  }
}

extension Tag.Kind {
  /// The kind that the first byte of a tag announces; any other byte begins a variable.
  init(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .unescaped
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    default: self = .variable
    }
  }
}
