/// A place where something runs: `aws/eu-west-1` or, with its zone, `aws/eu-west-1/a`.

package struct Location: Sendable, Hashable, Comparable, FactText {
  package let provider: String
  package let region: String
  package let zone: String?

  package init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    provider = parts[0]
    region = parts[1]
    zone = parts.count == 3 ? parts[2] : nil
  }

  package var text: String {
    zone.map { "\(wholeRegion)/\($0)" } ?? wholeRegion
  }

  /// The location without its zone: `aws/eu-west-1`.
  package var wholeRegion: String { "\(provider)/\(region)" }

  package static func < (left: Location, right: Location) -> Bool {
    left.text < right.text
  }
}
