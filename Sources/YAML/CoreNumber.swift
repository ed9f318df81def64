/// The numbers of the YAML 1.2 core schema, recognised byte by byte.

/// A whole number: `-7`, `0o14` or `0x1F`; nothing for `012`, which readers disagree on, and for
/// what does not fit.
func wholeNumber(_ text: String) -> Int? {
  let bytes = ArraySlice(text.utf8)
  if bytes.starts(with: "0x".utf8) { return unsigned(bytes.dropFirst(2), radix: 16) }
  if bytes.starts(with: "0o".utf8) { return unsigned(bytes.dropFirst(2), radix: 8) }
  var rest = bytes
  rest.skipSign()
  let digits = rest.skipDigits()
  return rest.isEmpty && !digits.isEmpty && !hasLeadingZero(digits) ? Int(text) : nil
}

/// Whether the text is `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?` and not
/// a run of digits with a leading zero.
func isDecimalNumber(_ text: String) -> Bool {
  var rest = ArraySlice(text.utf8)
  rest.skipSign()
  let whole = rest.skipDigits()
  let fraction = rest.skip(".") ? rest.skipDigits() : nil
  guard !whole.isEmpty || fraction?.isEmpty == false else { return false }
  let hasExponent = rest.skip("e") || rest.skip("E")
  if hasExponent {
    rest.skipSign()
    guard !rest.skipDigits().isEmpty else { return false }
  }
  return rest.isEmpty && (fraction != nil || hasExponent || !hasLeadingZero(whole))
}

/// Digits alone; `Int(_:radix:)` would also take a sign after the prefix.
private func unsigned(_ digits: ArraySlice<UInt8>, radix: Int) -> Int? {
  guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else {
    return nil
  }
  return Int(String(decoding: digits, as: UTF8.self), radix: radix)
}

private func hasLeadingZero(_ digits: ArraySlice<UInt8>) -> Bool {
  digits.count > 1 && digits.first == UInt8(ascii: "0")
}

extension ArraySlice<UInt8> {
  fileprivate mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func skipSign() {
    _ = skip("+") || skip("-")
  }

  fileprivate mutating func skipDigits() -> ArraySlice<UInt8> {
    let digits = prefix { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    removeFirst(digits.count)
    return digits
  }
}
