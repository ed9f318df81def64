/// Calls of which the called one does not know who makes them.

import Architecture
import Base

extension Rule {
  static let unauthenticatedEdge = Rule(
    RuleID("SEC002", "unauthenticated-edge"),
    .warning,
    summary: "A call is not authenticated.",
    why: """
      Whoever gets into the network may then call whatever is in it, in everybody's name. "Authenticate and
      authorise everywhere" is the fifth principle of the British National Cyber Security Centre for zero
      trust: the network is no reason to believe a caller. A public operation that only reads is left
      alone, and so is a call of which nothing is said.
      """,
    remedy: """
      Let callers prove who they are, by mutual TLS or by tokens, and state it: `authentication: mtls` for the
      line, or under `security` of the called one.
      """,
    patterns: ["zero-trust", "service-mesh", "secrets"],
    good: [
      ["services/a.md": calling("b, authentication: mtls"), "services/b.md": called("none")],
      ["services/a.md": calling("b, protocol: gRPC/mTLS"), "services/b.md": called("none")],
      ["services/a.md": calling("b"), "services/b.md": service("security: {zone: core}")],
      ["services/b.md": called("none")],
      [
        "services/a.md": calling("b/list"),
        "services/b.md": service(
          "provides: [{id: list, access: read}]\nsecurity: {exposure: public, authentication: none}"
        ),
      ],
    ],
    bad: [
      ["services/a.md": calling("b, authentication: ⟦none⟧"), "services/b.md": called("mtls")],
      [
        "services/a.md": calling("b"), "services/b.md": called("⟦none⟧"),
        "services/c.md": calling("b"),
      ],
    ],
    check: .handbook { view in
      let edges = view.model.relations.compactMap { relation -> OpenEdge? in
        guard relation.kind == .dependsOn, view.model.target(of: relation)?.runs == true,
          relation.targetElement != relation.source, !view.isPublicRead(relation),
          let cause = view.model.authentication(of: relation).cause
        else { return nil }
        return OpenEdge(relation: relation, cause: cause)
      }
      let help = "Let callers prove who they are, and state it as `authentication`."
      return view.findings(about: edges, help: help) { relation, cause, others in
        "\(view.ends(of: relation, others)), and nobody proves who calls"
      }
    }
  )
}

extension HandbookView {
  fileprivate func isPublicRead(_ relation: Relation) -> Bool {
    model.target(of: relation)?.facts.security.exposure.value == .public
      && model.operation(of: relation)?.facts.access.value == .read
  }
}

private func calling(_ line: String) -> String {
  service("depends-on: [{target: \(line)}]")
}

private func called(_ authentication: String) -> String {
  service("security: {authentication: \(authentication)}")
}
