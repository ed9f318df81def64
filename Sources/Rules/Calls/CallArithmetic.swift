/// How times and numbers of attempts are told.

import Architecture
import Base
import Handbook

extension CallDuration {
  /// What it is made of: `3 × 2s + 300ms`.
  var arithmetic: String {
    let calls = attempts == 1 ? timeout.text : "\(attempts) × \(timeout.text)"
    return waits.milliseconds == 0 ? calls : "\(calls) + \(waits.text)"
  }
}

extension CallDuration {
  /// What it is made of, and what that makes: `3 × 2s + 300ms = 6300ms`.
  var sum: String {
    arithmetic == worst.text ? worst.text : "\(arithmetic) = \(worst.text)"
  }
}

/// A number of things: `1 more call`, `2 more calls`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension RetryPath {
  /// The steps of a path as places, in order; of a long one the first thirty.
  func steps(in view: HandbookView) -> [Related] {
    calls.prefix(30).map { number in
      let call = view.model.relations[number]
      let caller = view.model.source(of: call)
      let tries = view.tries(call)
      return Related(
        Place(caller.path, call.facts.retry.presence.range ?? call.written.range),
        "`\(caller.id)` calls `\(call.written.value)` \(tries)"
      )
    }
  }

  /// `gateway` → `orders` → `ledger`, a long one without its middle.
  func names(in view: HandbookView) -> String {
    let first = view.model.relations[calls[0]].source
    let numbers = [first] + calls.compactMap { view.model.relations[$0].targetElement }
    let names = numbers.map { "`\(view.model.elements[$0].id)`" }
    guard names.count > 6 else { return names.joined(separator: " → ") }
    return (names.prefix(3) + ["…"] + names.suffix(2)).joined(separator: " → ")
  }

  /// `4 × 4 × 4`, without the calls that are made once.
  func factors(in view: HandbookView) -> String {
    let factors = calls.map { view.analysis.timing.amplification.factors[$0] }.filter { $0 > 1 }
    let shown = factors.prefix(8).map(decimal).joined(separator: " × ")
    return factors.count > 8 ? "\(shown) × …" : shown
  }
}

extension HandbookView {
  fileprivate func tries(_ call: Relation) -> String {
    let factor = analysis.timing.amplification.factors[call.number]
    guard factor > 1 else { return "once" }
    let origin = call.hasDefaultRetry ? ", by its defaults" : ""
    return call.retry.budget.value != nil && factor < Double(call.attempts ?? .max)
      ? "\(decimal(factor)) times on average, by its retry budget\(origin)"
      : "up to \(decimal(factor)) times\(origin)"
  }
}

/// A number with at most two places: 4, 1.1.
private func decimal(_ number: Double) -> String {
  let hundredths = Int((min(number, 1e15) * 100).rounded())
  guard hundredths % 100 != 0 else { return String(hundredths / 100) }
  let places = hundredths % 100
  guard places % 10 != 0 else { return "\(hundredths / 100).\(places / 10)" }
  return "\(hundredths / 100).\(places < 10 ? "0" : "")\(places)"
}
