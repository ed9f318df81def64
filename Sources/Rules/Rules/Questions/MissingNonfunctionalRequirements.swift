/// Services of which nobody says how much, how fast and how often they must answer.

import Architecture
import Base

extension Rule {
  static let missingNonfunctionalRequirements = Rule(
    RuleID("CLR002", "missing-nonfunctional-requirements"),
    .info,
    in: .strict,
    summary:
      "A service does not say how much it must carry, how fast, how available or how consistent it must be.",
    why: """
      Consistency, availability, latency, throughput and volume are what a design is chosen by. Where they are
      not stated, each reader fills in others, and the parts do not fit. Only services in
      production, and those that do not state a lifecycle, are asked.
      """,
    remedy: """
      State `slo.availability`, `slo.latency`, `slo.throughput` (or `requirements.growth`) and
      `requirements.consistency`. A number that is a guess is better than none; say in the text whose it is. An availability that `missing-slo` asks for is not asked
      for again.
      """,
    patterns: ["slo-and-error-budget", "consistency-models"],
    good: [
      [
        "services/orders.md": service(
          """
          slo: {availability: 99.9%, latency: {p99: 250ms}, throughput: 300/s}
          requirements: {consistency: strong}
          """
        )
      ],
      [
        "services/orders.md": service(
          """
          tier: 1
          slo: {latency: {p99: 1s}, throughput: 300/s}
          requirements: {consistency: strong}
          """
        )
      ],
      ["services/trial.md": service("lifecycle: experimental")],
    ],
    bad: [
      ["services/orders.md": service(title: "⟦# Orders⟧")],
      [
        "services/orders.md":
          service("slo: {availability: 99.9%, throughput: 300/s}", title: "⟦# Orders⟧")
      ],
    ],
    check: .handbook { view in
      let lastTier = view.number("last-tier", of: .missingSLO)
      return view.model.elements.filter { $0.kind == .service && $0.isForReal }.compactMap {
        service in
        let open = service.openNumbers(lastTier: lastTier)
        guard !open.isEmpty else { return nil }
        return view.finding(
          at: service.place,
          "\(openQuestion(open)) must `\(service.id)` be?",
          help: "State \(open.map { "`\($0.key)`" }.joined(separator: ", ")).",
          subjects: [service.id]
        )
      }
    }
  )
}

/// A number that is not stated, by the question that asks for it.
private struct OpenNumber {
  let word: String
  let key: String
}

extension Element {
  /// Whether people rely on it, as far as is known.
  fileprivate var isForReal: Bool {
    let lifecycle = facts.lifecycle.value
    return lifecycle == nil || lifecycle == .production
  }

  /// What is not stated; the availability down to a tier is asked for by `missing-slo`.
  fileprivate func openNumbers(lastTier: Int) -> [OpenNumber] {
    let isAsked = tier.map { $0.rawValue <= lastTier } ?? false
    let latency = facts.slo.latency
    let hasLatency = latency.p50.value ?? latency.p95.value ?? latency.p99.value != nil
    let hasScale = !facts.slo.throughput.isUnknown || !facts.requirements.growth.isUnknown
    return [
      facts.slo.availability.isUnknown && !isAsked
        ? OpenNumber(word: "available", key: "slo.availability") : nil,
      hasLatency ? nil : OpenNumber(word: "fast", key: "slo.latency"),
      hasScale ? nil : OpenNumber(word: "large", key: "slo.throughput"),
      facts.requirements.consistency.isUnknown
        ? OpenNumber(word: "consistent", key: "requirements.consistency") : nil,
    ].compactMap { $0 }
  }
}

/// `How available, how fast and how large`.
private func openQuestion(_ open: [OpenNumber]) -> String {
  let all = enumerated(open.map { "how \($0.word)" })
  return all.prefix(1).uppercased() + all.dropFirst()
}
