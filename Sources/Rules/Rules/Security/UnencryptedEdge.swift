/// Calls that others can read where they leave a zone.

import Architecture
import Base

extension Rule {
  static let unencryptedEdge = Rule(
    RuleID("SEC001", "unencrypted-edge"),
    .warning,
    summary: "A call or a message crosses a trust boundary without encryption.",
    why: """
      Between two zones, and between us and others, there is equipment that neither side controls.
      Whoever has it reads what is sent in the clear, and changes it. Threagile calls it "Unencrypted
      Communication", and pytm has the threat DE03, "Sniffing Attacks". What is said of the line counts
      before what is said of the called one; where nothing is said nothing is found. Personal data has a
      rule of its own.
      """,
    remedy: """
      Use TLS, and state it: `encryption: tls` for the line, or under `security` of the called one.
      """,
    patterns: ["zero-trust", "service-mesh"],
    good: [
      [
        "services/a.md": zoned("shop", "{target: b, encryption: tls}"),
        "services/b.md": zone("core"),
      ],
      [
        "services/a.md": zoned("core", "{target: b, encryption: none}"),
        "services/b.md": zone("core"),
      ],
      ["services/a.md": zoned("shop", "{target: b}"), "services/b.md": zone("core")],
      [
        "services/a.md": zoned("shop", "{target: b, protocol: HTTP}"),
        "services/b.md": zone("core", "encryption: tls"),
      ],
    ],
    bad: [
      [
        "services/a.md": zoned("shop", "{target: b, encryption: ⟦none⟧}"),
        "services/b.md": zone("core"),
      ],
      [
        "services/a.md": zoned("shop", "{target: b}"),
        "services/b.md": zone("core", "encryption: ⟦none⟧"),
        "services/c.md": zoned("edge", "{target: b}"),
      ],
      [
        "services/a.md": zoned("shop", "{target: bank, protocol: ⟦REST/HTTP⟧}"),
        "externals/bank.md": document("external", "provider: A bank"),
      ],
    ],
    check: .handbook { view in
      let edges = view.model.relations.compactMap { relation -> OpenEdge? in
        guard view.model.crossesTrustBoundary(relation), !view.carriesPersonalData(relation),
          let cause = view.model.encryption(of: relation).cause
        else { return nil }
        return OpenEdge(relation: relation, cause: cause)
      }
      let help = "Use TLS, and state it as `encryption`."
      return view.findings(about: edges, help: help) { relation, cause, others in
        "\(view.ends(of: relation, others)) across a trust boundary in the clear: `\(cause.word)`"
      }
    }
  )
}

private func zone(_ name: String, _ more: String = "exposure: internal") -> String {
  service("security: {zone: \(name), \(more)}")
}

private func zoned(_ name: String, _ line: String) -> String {
  service("security: {zone: \(name)}\ndepends-on: [\(line)]")
}
