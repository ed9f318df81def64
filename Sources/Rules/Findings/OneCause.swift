/// How many findings one cause may make.

/// A store that everybody writes to is one problem, not thousands: so many findings say it well enough.
let mostOfOneCause = 100

extension Sequence {
  /// At most a hundred of those that have the same cause, the first of each.
  func bounded<Cause: Hashable>(by cause: (Element) -> Cause) -> [Element] {
    var counts: [Cause: Int] = [:]
    return filter { element in
      counts[cause(element), default: 0] += 1
      return counts[cause(element), default: 0] <= mostOfOneCause
    }
  }
}
