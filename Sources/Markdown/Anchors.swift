/// Heading anchors as GitHub makes them, so that one link works in both places.
struct Anchors {
  private var taken: [String: Int] = [:]

  init(count: Int) {
    taken.reserveCapacity(count)
  }

  /// The anchor for the next heading: lower case, spaces to dashes, punctuation dropped, `-1`, `-2` …
  /// for the second and third of the same name.
  mutating func next(for text: String) -> String {
    let slug = slug(text)
    guard var count = taken[slug] else {
      taken[slug] = 0
      return slug
    }
    var candidate: String
    repeat {
      count += 1
      candidate = "\(slug)-\(count)"
    } while taken[candidate] != nil
    taken[slug] = count
    taken[candidate] = 0
    return candidate
  }
}

private func slug(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: " "): bytes.append(UInt8(ascii: "-"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "-"), UInt8(ascii: "_"): bytes.append(byte)
    case 0x80...: return unicodeSlug(text)
    case _ where isLetter(byte) || isDigit(byte): bytes.append(byte)
    default: continue
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func unicodeSlug(_ text: String) -> String {
  var output = ""
  output.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ": output += "-"
    case "a"..."z", "0"..."9", "-", "_": output.unicodeScalars.append(scalar)
    case _ where isWord(scalar): output += scalar.properties.lowercaseMapping
    default: continue
    }
  }
  return output
}

/// Letters, marks, decimal digits and connectors, as Ruby's `\p{Word}` has it.
private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return isLetter(UInt8(scalar.value)) }
  switch scalar.properties.generalCategory {
  case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark:
    return true
  default:
    return scalar.properties.isAlphabetic
  }
}
