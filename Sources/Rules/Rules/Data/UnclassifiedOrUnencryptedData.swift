/// Stores of which nobody knows what they hold, or that keep what is sensitive in the open.

import Architecture
import Base

extension Rule {
  static let unclassifiedOrUnencryptedData = Rule(
    RuleID("DAT011", "unclassified-or-unencrypted-data"),
    .warning,
    summary:
      "A store does not say which class of data it holds, or holds sensitive data that is not encrypted.",
    why: """
      Who may read a store, where it may be, how long it is kept and what a lost disk means follow from
      the class of its data. As long as nobody has said it, each of these is decided by chance.
      Confidential and personal data is encrypted where it rests, so that a disk, a snapshot or a backup
      that gets lost is no disclosure; the General Data Protection Regulation names it in article 32.
      Channels count when they say that what they carry is sensitive. What external systems hold is
      theirs to say.
      """,
    remedy: """
      State `data` as `public`, `internal`, `confidential` or `personal`, and for the last two
      `encrypted: true` once it is.
      """,
    patterns: ["zero-trust", "data-residency"],
    good: [
      [
        "services/orders.md": service(
          """
          owns:
            - {id: orders-db, kind: database, data: personal, encrypted: true}
            - {id: prices, kind: cache, data: public, encrypted: false}
            - {id: orders-v1, kind: topic}
          """
        )
      ],
      [
        "externals/crm.md":
          document("external", "owns:\n  - {id: contacts, kind: database}")
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          """
          owns:
            - {id: ⟦orders-db⟧, kind: database, encrypted: true}
            - {id: invoices, kind: bucket, data: ⟦personal⟧}
          """
        )
      ],
      [
        "services/orders.md": service(
          """
          owns:
            - {id: orders-db, kind: database, data: confidential, encrypted: ⟦false⟧}
            - {id: orders-v1, kind: topic, data: personal, encrypted: ⟦none⟧}
          """
        )
      ],
    ],
    check: .handbook { view in
      let owned = view.model.elements.filter {
        $0.isOwned && view.model.home(of: $0).kind != .external
      }
      let findings = owned.lazy.compactMap { element in weakness(of: element, view) }
      return findings.bounded { $0.place.path }
    }
  )
}

private func weakness(of element: Element, _ view: HandbookView) -> Finding? {
  let owned = element.owned
  guard let data = owned.data.value else {
    guard element.kind == .store else { return nil }
    return view.finding(
      at: element.place(of: owned.data.range ?? owned.id.range),
      "`\(element.id)` does not say which class of data it holds",
      help: "State `data` as `public`, `internal`, `confidential` or `personal`.",
      subjects: [element.id, "data"]
    )
  }
  guard data >= .confidential, owned.encrypted.value != true else { return nil }
  let lack =
    owned.encrypted.isUnknown ? "does not say whether it is encrypted" : "does not encrypt it"
  return view.finding(
    at: element.place(of: owned.encrypted.range ?? owned.data.range),
    "`\(element.id)` holds \(data.text) data and \(lack)",
    help: "Encrypt it where it rests, and state `encrypted: true`.",
    subjects: [element.id, "encrypted"]
  )
}
