/// Quantities as they would be written: exactly what they were read from, in the shortest unit.

extension TimeSpan {
  /// In the largest unit that it is a whole number of: `45m`, `1500ms`, `30d`.
  package var text: String {
    let units = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000)]
    let fitting = units.first { milliseconds != 0 && milliseconds % $0.1 == 0 }
    if milliseconds == 0 { return "0s" }
    return fitting.map { "\(milliseconds / $0.1)\($0.0)" } ?? "\(milliseconds)ms"
  }
}

extension Percentage {
  /// As in `99.95%`.
  package var text: String { decimal(millionths, places: 6) + "%" }

  package init?(millionths: Int) {
    guard (0...100_000_000).contains(millionths) else { return nil }
    self.millionths = millionths
  }
}

extension Rate {
  /// In the first of seconds, minutes, hours and days in which three places are enough: `1200/s`.
  package var text: String {
    let units = [("s", 86_400), ("min", 1440), ("h", 24)]
    let fitting = units.first { thousandthsPerDay % $0.1 == 0 }
    let (unit, times) = fitting ?? ("d", 1)
    return decimal(thousandthsPerDay / times, places: 3) + "/\(unit)"
  }
}

extension ByteSize {
  /// In the largest unit that it is a whole number of, by thousands before by 1024: `20GB`, `3MiB`.
  package var text: String {
    let letters = ["P", "T", "G", "M", "K"]
    for (step, letter) in letters.enumerated() where bytes > 0 {
      let power = letters.count - step
      let thousands = (0..<power).reduce(1) { product, _ in product * 1000 }
      if bytes % thousands == 0 { return "\(bytes / thousands)\(letter)B" }
      let binary = (0..<power).reduce(1) { product, _ in product * 1024 }
      if bytes % binary == 0 { return "\(bytes / binary)\(letter)iB" }
    }
    return "\(bytes)B"
  }
}

/// A whole number of small parts with its point put in, and without noughts behind: 99,950,000 is `99.95`.
private func decimal(_ parts: Int, places: Int) -> String {
  let scale = (0..<places).reduce(1) { power, _ in power * 10 }
  let digits = String(parts % scale)
  let padded = String(repeating: "0", count: places - digits.count) + digits
  let rest = padded.reversed().drop { $0 == "0" }.reversed()
  return rest.isEmpty ? "\(parts / scale)" : "\(parts / scale).\(String(rest))"
}
