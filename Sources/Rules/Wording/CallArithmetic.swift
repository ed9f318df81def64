/// How times and numbers of attempts are told.

import Architecture
import Base
import Handbook

extension CallDuration {
  /// What it is made of: `3 × 2s + 300ms`.
  private var arithmetic: String {
    let calls = attempts == 1 ? timeout.text : "\(attempts) × \(timeout.text)"
    return waits.milliseconds == 0 ? calls : "\(calls) + \(waits.text)"
  }

  /// What it is made of, and what that makes: `3 × 2s + 300ms = 6300ms`.
  var sum: String {
    arithmetic == worst.text ? worst.text : "\(arithmetic) = \(worst.text)"
  }
}

extension RetryPath {
  /// The steps of a path as places, in order.
  func steps(in view: HandbookView) -> [Related] {
    calls.prefix(mostSteps).map { number in
      let call = view.model.relations[number]
      let caller = view.model.source(of: call)
      let tries = view.tries(call)
      return Related(
        call.place(of: call.facts.retry.presence.range),
        "`\(caller.id)` calls `\(call.written.value)` \(tries)"
      )
    }
  }

  /// The elements that it passes.
  func names(in view: HandbookView) -> [String] {
    let first = view.model.relations[calls[0]].source
    let numbers = [first] + calls.compactMap { view.model.relations[$0].targetElement }
    return numbers.map { view.model.elements[$0].id }
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
