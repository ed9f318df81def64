/// Operations that strangers may call as often as they like.

import Architecture
import Base
import Handbook

extension Rule {
  static let missingRateLimitAtEntry = Rule(
    RuleID("NET015", "missing-rate-limit-at-entry"),
    .warning,
    summary: "An operation is open to the public or to partners, and no rate limit is stated.",
    why: """
      Whoever calls from outside cannot be asked to slow down: one client with a loop, or one with bad
      intentions, takes the capacity of all others. AWS, "Well-Architected Framework", REL05-BP02,
      throttles requests where they enter.
      """,
    remedy: """
      State `rate-limit` for each operation. If a gateway in front of the service does it, the service is
      `internal` and the gateway is what is public.
      """,
    patterns: ["rate-limiting", "load-shedding", "api-gateway"],
    good: [
      [
        "services/shop.md": service(
          "security: {exposure: public}\nprovides: [{id: buy, style: sync, rate-limit: 50/s}]"
        )
      ],
      [
        "services/shop.md": service(
          "security: {exposure: internal}\nprovides: [{id: buy, style: sync}]"
        )
      ],
      ["services/shop.md": service("provides: [{id: buy, style: sync}]")],
    ],
    bad: [
      [
        "services/shop.md": service(
          "security: {exposure: public}\nprovides: [{id: ⟦buy⟧, style: sync}]"
        )
      ],
      [
        "services/shop.md": service(
          """
          security: {exposure: partner}
          provides:
            - {id: find, rate-limit: 50/s}
            - {id: buy, rate-limit: ⟦none⟧}
            - {id: cancel}
          """
        )
      ],
    ],
    check: .handbook { view in
      view.model.elements.compactMap { element in
        guard element.kind != .external, let exposure = element.facts.security.exposure.value,
          exposure != .internal
        else { return nil }
        let open = element.operations.filter { operation in
          operation.facts.style.value != .async && operation.facts.rateLimit.value == nil
        }
        return open.isEmpty ? nil : finding(about: element, exposure, open, view)
      }
    }
  )
}

/// One for all operations of an element, since one limiter in front of them answers it.
private func finding(
  about element: Element,
  _ exposure: Exposure,
  _ open: [Operation],
  _ view: HandbookView
) -> Finding {
  let range = { (operation: Operation) in
    operation.facts.rateLimit.range ?? operation.facts.id.range
  }
  let limit = (open.first(where: \.facts.rateLimit.isUnknown) ?? open[0]).facts.rateLimit
  let audience = exposure == .public ? "the public" : "partners"
  let exposed = Related(
    element.place(of: element.facts.security.exposure.range),
    "open to them here"
  )
  let others = open.dropFirst().prefix(9).map {
    Related(element.place(of: range($0)), "so is this one")
  }
  return view.finding(
    at: element.place(of: range(open[0])),
    """
    `\(element.id)` lets \(audience) call \(nameList(open.map(\.id))) and \
    \(limit.lack(of: "rate limit"))
    """,
    help: "State `rate-limit` for each operation.",
    related: [exposed] + others,
    subjects: [element.id]
  )
}
