/// Objectives that are missed without anybody noticing.

import Architecture
import Base
import Handbook

extension Rule {
  static let sloWithoutAlert = Rule(
    RuleID("OPS002", "slo-without-alert"),
    .warning,
    summary: "A service has an objective, and no alert tells that it is being missed.",
    why: """
      An objective that nobody watches is learnt of from the users. The alert belongs to the objective
      and not to the machine: it goes off when the error budget is spent faster than it lasts (Beyer and
      others, "The Site Reliability Workbook", chapter 5).
      """,
    remedy: """
      Alert on how fast the error budget burns, and name the alert under `observability`, such as `alerts:
      [slo-burn-rate]`, or under `alerts` of a runbook for the service.
      """,
    patterns: ["slo-and-error-budget"],
    good: [
      [
        "services/orders.md": service(
          "slo: {availability: 99.9%}\nobservability: {alerts: [slo-burn-rate]}"
        )
      ],
      [
        "services/orders.md": service("slo: {availability: 99.9%}"),
        "runbooks/orders.md": document(
          "runbook",
          "applies-to: [orders]\nalerts: [orders-errors]",
          title: "# Orders fail"
        ),
      ],
      ["services/orders.md": service("observability: {alerts: []}")],
      ["systems/shop.md": document("system", "slo: {availability: 99.9%}")],
      ["externals/bank.md": document("external", "slo: {availability: 99.9%}")],
    ],
    bad: [
      ["services/orders.md": service("slo: {availability: ⟦99.9%⟧}")],
      [
        "services/orders.md": service("slo: {latency: {p99: 250ms}}\nobservability: {alerts: ⟦[]⟧}")
      ],
    ],
    check: .handbook { view in
      let alerted = Set(
        view.model.runbooks.filter { !$0.facts.alerts.items().isEmpty }.flatMap { runbook in
          runbook.facts.appliesTo.items().compactMap { view.model.target(of: $0.value).element }
        }
      )
      return view.model.elements.compactMap { element in
        let alerts = element.facts.observability.alerts
        guard element.kind == .service, let objective = element.objective,
          alerts.items().isEmpty, !alerted.contains(element.number)
        else { return nil }
        return view.finding(
          at: element.place(of: alerts.range ?? objective),
          "`\(element.id)` states an objective and \(alerts.lack(of: "alert")) for it",
          help: "Alert on how fast the error budget burns.",
          related: alerts.isUnknown
            ? [] : [Related(element.place(of: objective), "the objective stands here")],
          subjects: [element.id]
        )
      }
    }
  )
}

extension Element {
  /// Where the first of its objectives stands, of those that are counted in requests.
  fileprivate var objective: SourceRange? {
    let slo = facts.slo
    let latency = [slo.latency.p99, slo.latency.p95, slo.latency.p50].first { $0.value != nil }
    return [slo.availability, slo.errorRate].first { $0.value != nil }?.range ?? latency?.range
  }
}
