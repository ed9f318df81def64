/// A number as it is written in decimal digits, without the rounding that a `Double` would bring.
struct DecimalNumber: Hashable, Sendable {
  /// The digits as one whole number: 9995 for `99.95`.
  let digits: Int
  /// How many of them stand behind the point.
  let places: Int

  /// Reads `12` or `99.95`: no sign, no exponent, at most fifteen digits, none missing around the point.
  init?(_ text: ArraySlice<UInt8>) {
    var digits = 0
    var point: Int?
    var count = 0
    for (offset, byte) in text.enumerated() {
      if byte == UInt8(ascii: "."), point == nil, offset > 0 {
        point = offset
        continue
      }
      guard byte.isDigit, count < 15 else { return nil }
      digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
    }
    guard count > 0, point != text.count - 1 else { return nil }
    self.digits = digits
    places = point.map { text.count - 1 - $0 } ?? 0
  }

  /// The product with a whole number, when it is whole and fits.
  func times(_ factor: Int) -> Int? {
    let (product, overflows) = digits.multipliedReportingOverflow(by: factor)
    let divisor = (0..<places).reduce(1) { power, _ in power * 10 }
    return overflows || product % divisor != 0 ? nil : product / divisor
  }
}

/// Cuts `200ms` into its number and its unit; one blank may stand between them.
func numberAndUnit(_ text: String) -> (number: DecimalNumber, unit: ArraySlice<UInt8>)? {
  let bytes = Array(text.utf8.prefix(32))
  let written = bytes.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
  guard let number = DecimalNumber(written), text.utf8.count < 32 else { return nil }
  let rest = bytes[written.endIndex...]
  let hasBlank = rest.first == UInt8(ascii: " ") && rest.count > 1
  return (number, hasBlank ? rest.dropFirst() : rest)
}
