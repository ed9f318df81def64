/// Services that wait one behind the other.

import Architecture
import Base

extension Rule {
  static let longSynchronousChain = Rule(
    RuleID("DEP002", "long-synchronous-chain"),
    .warning,
    critical: .error,
    summary: "Three services or more wait one behind the other for one answer.",
    why: """
      Every hop costs twice. The answer takes the time of all of them, and there is an answer only while
      all of them work: five services that promise 99.9% (43 min a month) make 99.5% in a row, which is
      over three and a half hours. And when the last one is slow, all those before it hold their threads
      and their connections and wait. The charters name a synchronous chain of three services or more
      as a red flag.
      """,
    remedy: """
      Let services answer from what they hold and learn the rest from events, or turn the last calls into
      messages. Services are counted, the first included, so that `a → b → c` is a chain of three; a
      person does not count, nor does a gateway that nobody calls (tagged `gateway`, or with the pattern
      `api-gateway`). Each chain is reported where it begins, at its longest. `services` is the length from
      which on a chain is too long, 3 unless set.
      """,
    options: [
      RuleOption(
        "services",
        "From how many services on, the first included, a chain is too long.",
        standard: .number(3)
      )
    ],
    patterns: ["event-driven-architecture", "cqrs", "timeout-budget", "graceful-degradation"],
    good: [
      ["services/orders.md": caller("inventory"), "services/inventory.md": service("tier: 3")],
      [
        "services/gateway.md": caller("orders", facts: "tags: [gateway]"),
        "services/orders.md": caller("inventory"),
        "services/inventory.md": service("tier: 3"),
      ],
      [
        "services/orders.md": caller("inventory"),
        "services/inventory.md": service("depends-on: [{target: ledger, style: async}]"),
        "services/ledger.md": service("tier: 3"),
      ],
      [
        "services/orders.md": caller("inventory"),
        "services/inventory.md": service("depends-on: [{target: ledger}]"),
        "services/ledger.md": service("tier: 3"),
      ],
    ],
    bad: [
      [
        "services/orders.md": caller("⟦inventory/reserve⟧", "ledger"),
        "services/inventory.md": caller("ledger"),
        "services/ledger.md": service("tier: 3"),
      ],
      [
        "services/gateway.md": caller("orders", facts: "patterns: [api-gateway]"),
        "services/orders.md": caller("⟦inventory⟧", facts: "tier: 1"),
        "services/inventory.md": caller("stock"),
        "services/stock.md": caller("bank"),
        "externals/bank.md": document("external", "provider: Bank"),
      ],
    ],
    check: .handbook { view in
      let chains = view.analysis.chains
      let limit = max(2, view.number("services"))
      let starts = chains.starts.filter { chains.count(from: $0) >= limit }
      let groups = Dictionary(grouping: starts) { chains.chain(from: $0, atMost: 2)[1] }
      return groups.sorted { $0.key < $1.key }.flatMap { _, starts in
        starts.prefix(mostOfOneCause).map { start in
          let isLast = start == starts.prefix(mostOfOneCause).last
          return finding(from: start, others: isLast ? starts.count - mostOfOneCause : 0, view)
        }
      }
    }
  )
}

private func finding(from start: Int, others: Int, _ view: HandbookView) -> Finding {
  let count = view.analysis.chains.count(from: start)
  let chain = view.analysis.chains.chain(from: start, atMost: mostSteps + 1)
  let elements = chain.map { view.model.elements[$0] }
  let calls = zip(chain, chain.dropFirst()).compactMap { source, target in
    view.analysis.calls.call(from: source, to: target, in: view.model)
      .map { view.model.relations[$0] }
  }
  let way = route(elements.map(\.id), of: count)
  let rest = others > 0 ? ", and \(others) more services wait for `\(elements[1].id)` alike" : ""
  return view.finding(
    at: calls.first?.targetPlace ?? elements[0].place,
    "\(way) is a synchronous chain of \(count) services\(rest)",
    help: "Turn a call into a message, or keep what it asks for where it is needed.",
    related: view.steps(calls.dropFirst(), "calls"),
    subjects: [elements[0].id],
    severity: view.severity(for: elements[0])
  )
}
