/// A change of files that answers a finding.
package struct Fix: Hashable, Sendable {
  /// What it does, as an order: `Add "Superseded by ADR-0007"`.
  package let title: Message
  package let safety: Safety
  /// In no order; no two of one fix touch the same bytes.
  package let edits: [Edit]

  package init(_ title: Message, _ safety: Safety, _ edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  package enum Safety: String, Hashable, Sendable {
    /// It means what its author meant, and loses no text: applied by `--fix`.
    case safe
    /// Somebody must read what it did: applied by `--unsafe-fixes`.
    case unsafe
    /// One of several answers: shown, never applied.
    case suggestion
  }

  /// New bytes in the place of old ones.
  package struct Edit: Hashable, Sendable {
    package let place: Place
    package let replacement: String

    package init(_ place: Place, _ replacement: String) {
      self.place = place
      self.replacement = replacement
    }
  }
}
