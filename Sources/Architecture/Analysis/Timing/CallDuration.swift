/// How long one call may take at worst, with every attempt that it is allowed.

package import Handbook

/// All attempts time out, and between them the caller waits: attempts × timeout + waits.
///
/// Three attempts of 2 s with exponential waits from 100 ms take 3 × 2 s + 100 ms + 200 ms = 6.3 s.
package struct CallDuration: Hashable, Sendable {
  /// Of one attempt.
  package let timeout: TimeSpan
  package let attempts: Int
  /// Of all waits together.
  package let waits: TimeSpan
  /// Whether the waits are longer by what nobody has stated.
  package let isLowerBound: Bool

  package init(timeout: TimeSpan, attempts: Int = 1, waits: RetryWaits = .none) {
    self.timeout = timeout
    self.attempts = attempts
    self.waits = TimeSpan(milliseconds: waits.total(between: attempts) ?? 0)
    isLowerBound = waits == .unknown && attempts > 1
  }

  package var worst: TimeSpan { timeout * attempts + waits }
}

/// How a caller waits between its attempts, in milliseconds.
package enum RetryWaits: Hashable, Sendable {
  case none
  case fixed(Int)
  /// Each wait is twice the one before, up to the longest.
  case exponential(base: Int, longest: Int?)
  /// It waits, or may, and nobody has said for how long.
  case unknown

  package init(_ retry: Retry) {
    guard !retry.backoff.isNone else {
      self = .none
      return
    }
    guard let backoff = retry.backoff.value, let base = retry.base.value?.milliseconds else {
      self = .unknown
      return
    }
    let longest = retry.cap.value?.milliseconds
    switch backoff {
    case .fixed: self = .fixed(min(base, longest ?? base))
    case .exponential: self = .exponential(base: base, longest: longest)
    }
  }

  /// The waits between so many attempts; nothing when they are unknown.
  package func total(between attempts: Int) -> Int? {
    let count = max(0, attempts - 1)
    switch self {
    case .none: return 0
    case .fixed(let wait): return wait.timesAtMost(count)
    case .exponential(let base, let longest): return doubled(base, longest ?? .max, count)
    case .unknown: return nil
    }
  }

  /// Ends after 63 steps, since by then the sum is as large as a number can be.
  private func doubled(_ base: Int, _ longest: Int, _ count: Int) -> Int {
    guard base > 0 else { return 0 }
    var wait = base
    var sum = 0
    for step in 0..<count {
      guard wait < longest else { return sum.plusAtMost(longest.timesAtMost(count - step)) }
      sum = sum.plusAtMost(wait)
      guard sum < .max else { return sum }
      wait = wait.timesAtMost(2)
    }
    return sum
  }
}

extension Relation {
  /// How often the call is made at most, the first time included; nothing when it has no end.
  package var attempts: Int? {
    guard retry.presence.isStated else { return 1 }
    return retry.maxAttempts.value.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Nothing where no timeout or no end of the attempts is stated.
  package var duration: CallDuration? {
    guard let timeout = timeout.value, let attempts else { return nil }
    return CallDuration(timeout: timeout, attempts: attempts, waits: RetryWaits(retry))
  }
}
