/// Services that strangers reach with nothing in between.

import Architecture
import Base
import Handbook

extension Rule {
  static let internetExposedWithoutGateway = Rule(
    RuleID("SEC003", "internet-exposed-without-gateway"),
    .warning,
    summary: "A service is open to the public, and no gateway stands before it.",
    why: """
      What the public can reach is tried by everybody, all the time. A gateway is the one place where callers are
      known, rates are limited and attacks are stopped; a service that is open by itself has to do all of
      that again, and does it until the first thing is forgotten.
      """,
    remedy: """
      Put a gateway before it and make the service internal, or let the gateway depend on it. What has one of
      the words `gateway`, `ingress`, `edge`, `proxy`, `waf`, `cdn`, `bff` or `frontend` in its id, its
      name, its tags, its technology or its patterns is taken for one; the words are an option.
      """,
    options: [
      RuleOption(
        "words",
        "Words by which a gateway is known.",
        standard: .texts(["gateway", "ingress", "edge", "proxy", "waf", "cdn", "bff", "frontend"])
      )
    ],
    patterns: ["api-gateway", "backend-for-frontend", "rate-limiting", "zero-trust"],
    good: [
      ["services/api-gateway.md": service("security: {exposure: public}")],
      [
        "services/orders.md": service("security: {exposure: public}"),
        "services/entrance.md": service("tags: [gateway]\ndepends-on: [{target: orders}]"),
      ],
      ["services/orders.md": service("security: {exposure: internal}")],
      ["services/orders.md": service("security: {zone: dmz}")],
    ],
    bad: [
      ["services/orders.md": service("security: {exposure: ⟦public⟧}")],
      [
        "services/orders.md": service("security: {exposure: ⟦public⟧}"),
        "services/api-gateway.md": service("depends-on: [{target: cart}]"),
      ],
    ],
    check: .handbook { view in
      let words = Set(view.texts("words").map { Substring($0.lowercased()) })
      let isGateway = view.model.elements.map { $0.runs && $0.isNamed(by: words) }
      return view.model.elements.compactMap { element in
        guard element.kind == .service, element.facts.security.exposure.value == .public,
          !isGateway[element.number]
        else { return nil }
        let isBehindOne = view.model.incoming[element.number].contains { number in
          isGateway[view.model.relations[number].source]
        }
        guard !isBehindOne else { return nil }
        return view.finding(
          at: element.place(of: element.facts.security.exposure.range),
          "`\(element.id)` is open to the public, and no gateway stands before it",
          help: "Put a gateway before it, and make the service internal.",
          subjects: [element.id]
        )
      }
    }
  )
}

extension Element {
  /// Whether one of the words stands in what it is called.
  fileprivate func isNamed(by words: Set<Substring>) -> Bool {
    let texts =
      [id, name] + facts.tags.items().map(\.value) + facts.technology.items().map(\.value)
      + facts.patterns.items().map(\.value)
    return texts.contains { text in
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { words.contains($0) }
    }
  }
}
