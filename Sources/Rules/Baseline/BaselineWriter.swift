/// Writes `lintel-baseline.yml`: sorted, one entry a line, so that a diff can be read.

extension Baseline {
  /// The file, the same for the same entries whatever their order.
  package var bytes: [UInt8] {
    let merged = Dictionary(entries.map { ($0.key, $0.count) }) { $0 &+ $1 }
    let lines = merged.keys.sorted().map { key in
      "- {rule: \(key.code), path: \(quoted(key.path)), about: \(quoted(key.about)),"
        + " count: \(merged[key] ?? 0)}\n"
    }
    return Array((header + (lines.isEmpty ? "[]\n" : lines.joined())).utf8)
  }
}

private let header = """
  # Findings that are known and wait. Lintel writes this file; entries may be deleted by hand.

  """

/// Text in double quotes, with escapes for what YAML would not take as it is.
private func quoted(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { byte in
    byte >= 0x20 && byte < 0x7F && byte != quote && byte != backslash
  }
  return isPlain ? "\"\(text)\"" : "\"\(text.unicodeScalars.map(escaped).joined())\""
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case UInt32(quote), UInt32(backslash): return "\\" + String(Character(scalar))
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  default: return String(Character(scalar))
  }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
