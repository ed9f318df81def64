package import Base

/// Something in a document that points somewhere.
package struct Reference: Hashable, Sendable {
  package let kind: Kind
  /// The target as the author wrote it, escapes taken away.
  package let target: String

  package init(kind: Kind, target: String) {
    self.kind = kind
    self.target = target
  }

  package enum Kind: Sendable {
    case link, image
    /// A decision named in plain text: `ADR-0007`.
    case mention
    /// A document named in double brackets: `[[orders]]`.
    case name
  }
}

/// Where a reference leads on the site.
package enum Resolution: Sendable {
  /// Nowhere that the site knows of: a link keeps its target when that is safe, a mention stays text.
  case asWritten
  case url(SafeURL)
  /// Nowhere, on purpose: the text of the link stays, the link does not.
  case withheld
}

extension Resolution {
  /// The target that a page carries; nothing for what is withheld and what is not safe.
  func url(of reference: Reference) -> SafeURL? {
    switch self {
    case .url(let url): url
    case .asWritten:
      SafeURL(reference.target, allowing: reference.kind == .image ? .images : .links)
    case .withheld: nil
    }
  }
}
