internal import Base

/// A piece of HTML with open ends, such as `<td align="right">`, that Lintel itself puts together.
struct HTMLFragment: Sendable, ExpressibleByStringInterpolation {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(stringLiteral text: String) {
    bytes = Array(text.utf8)
  }

  init(stringInterpolation: Interpolation) {
    bytes = stringInterpolation.bytes
  }

  /// Whatever is interpolated is escaped, unless it already is HTML by type.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) {
      bytes += literal.utf8
    }

    mutating func appendInterpolation(_ text: String) {
      bytes.appendEscapingHTML(text)
    }

    mutating func appendInterpolation(_ number: Int) {
      bytes += String(number).utf8
    }

    mutating func appendInterpolation(_ fragment: HTMLFragment) {
      bytes += fragment.bytes
    }

    mutating func appendInterpolation(_ html: HTMLText) {
      bytes += html.bytes
    }
  }
}
