/// How likely something is there, to eighteen digits and never less than it is.

package import Handbook

/// What is multiplied is rounded up at the eighteenth digit, so that an objective above a product is
/// above the exact one as well, while a `Double` would err to either side.
package struct Availability: Sendable, Comparable {
  /// Of 10^18.
  let parts: UInt64
  /// Whether nothing had to be rounded.
  package let isExact: Bool

  package static let certain = Availability(parts: whole, isExact: true)

  package init(_ percentage: Percentage) {
    self.init(parts: UInt64(percentage.millionths) * 10_000_000_000, isExact: true)
  }

  private init(parts: UInt64, isExact: Bool) {
    self.parts = parts
    self.isExact = isExact
  }

  package static func < (left: Availability, right: Availability) -> Bool {
    left.parts < right.parts
  }

  /// Of 10^18.
  var missing: UInt64 { whole - parts }
}

private let whole: UInt64 = 1_000_000_000_000_000_000

// MARK: - Arithmetic

extension Availability {
  /// That both are there, when one does not depend on the other: the product.
  package func and(_ other: Availability) -> Availability {
    let (quotient, remainder) = product(parts, other.parts)
    return Availability(
      parts: remainder == 0 ? quotient : quotient + 1,
      isExact: isExact && other.isExact && remainder == 0
    )
  }

  /// That at least one is there: what is missing is multiplied.
  package func or(_ other: Availability) -> Availability {
    let (quotient, remainder) = product(missing, other.missing)
    return Availability(
      parts: whole - quotient,
      isExact: isExact && other.isExact && remainder == 0
    )
  }

  /// Whether less is missing than a tenth of what may be: "the rule of the extra 9".
  ///
  /// A part that fails as often as the whole may leaves nothing for any other.
  package func hasExtraNine(over target: Percentage) -> Bool {
    missing <= Availability(target).missing / 10
  }

  /// For how long it is gone in a length of time, to the millisecond.
  package func downtime(in window: TimeSpan) -> TimeSpan {
    let (quotient, remainder) = product(missing, UInt64(max(0, window.milliseconds)))
    let rounded = remainder * 2 >= whole ? quotient + 1 : quotient
    return TimeSpan(milliseconds: Int(clamping: rounded))
  }
}

/// A product over 10^18, one of the factors being at most that.
private func product(_ left: UInt64, _ right: UInt64) -> (quotient: UInt64, remainder: UInt64) {
  whole.dividingFullWidth(left.multipliedFullWidth(by: right))
}

// MARK: - Text

extension Availability {
  /// `99.95%`, or `about 99.840%` to as many digits as what is missing deserves.
  ///
  /// It is cut, not rounded, so that it never reads like an objective that is above it.
  package var text: String {
    let places = (0...14).first { missing >= 100 * unit(ofPlace: $0) } ?? 14
    let exact = (0...14).first { parts % unit(ofPlace: $0) == 0 }
    if let exact, isExact, exact <= max(places, 6) { return decimal(exact) + "%" }
    return "about \(decimal(places))%"
  }

  private func decimal(_ places: Int) -> String {
    let digits = String(parts / unit(ofPlace: places))
    guard places > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  /// For how long it is gone in thirty days, as people say it: `21.6 min`.
  package var downtimeInMonth: String { downtime(in: month).roughText }
}

/// A place behind the point of a percentage, of 10^18.
private func unit(ofPlace place: Int) -> UInt64 {
  (0..<(16 - place)).reduce(1) { power, _ in power * 10 }
}

private let month = TimeSpan(milliseconds: 30 * 86_400_000)

extension TimeSpan {
  /// To a tenth of a unit that fits: `25.9 s`, `43.2 min`, `7.2 h`.
  package var roughText: String {
    let units = [("h", 3_600_000, 36_000_000), ("min", 60_000, 60_000), ("s", 1000, 0)]
    let (name, size, _) = units.first { milliseconds >= $0.2 } ?? ("s", 1000, 0)
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: size)
    let tenths = (rest * 10 + size / 2) / size
    if tenths == 10 { return "\(whole + 1) \(name)" }
    return tenths == 0 ? "\(whole) \(name)" : "\(whole).\(tenths) \(name)"
  }
}

extension Percentage {
  /// For how long a service with this objective may be gone in thirty days: `21.6 min`.
  package var downtimeInMonth: String { Availability(self).downtimeInMonth }

  /// Whether it can be kept and missed at all: more than nothing and less than everything.
  package var isObjective: Bool { millionths > 0 && millionths < 100_000_000 }
}
