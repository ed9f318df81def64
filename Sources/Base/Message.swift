/// The headline of a finding: one line, no full stop, the specific thing first.
///
/// Whatever is interpolated is made printable, so that a title from a document cannot forge a line
/// of a report.
package struct Message: Hashable, Sendable, ExpressibleByStringInterpolation {
  package let text: String

  package init(stringLiteral text: String) {
    self.text = text
  }

  package init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    package mutating func appendInterpolation(_ value: String) {
      text += printable(value)
    }

    package mutating func appendInterpolation(_ value: BytePath) {
      text += value.display
    }

    package mutating func appendInterpolation(_ value: Int) {
      text += String(value)
    }
  }
}
