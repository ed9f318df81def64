/// What keeps a call or a message from strangers, and who says so.

package import Base

package enum Protection: Sendable, Equatable {
  case unknown
  /// Something is stated that does it.
  case stated
  /// It is stated that nothing does.
  case missing(Cause)

  /// What says that there is none.
  package struct Cause: Sendable, Hashable {
    package let place: Place
    /// The word that says so: `none`, `http`.
    package let word: String
    /// Whether the called one says it, and so of all its callers.
    package let isOfCallee: Bool
  }

  package var cause: Cause? {
    if case .missing(let cause) = self { cause } else { nil }
  }
}

extension Architecture {
  /// Whether what goes over a line can be read on its way.
  ///
  /// What the line says itself counts first. A protocol that is called `https` says enough; one that is
  /// called `http` counts only where nobody says more, since many write it for both.
  package func encryption(of relation: Relation) -> Protection {
    let source = source(of: relation)
    let callee = runner(at: relation)
    let words = [relation.facts.protocolName, operation(of: relation)?.facts.protocolName]
    return protection(relation.facts.encryption, source, isOfCallee: false)
      ?? (words.contains { $0?.names(encrypting) == true } ? .stated : nil)
      ?? callee.flatMap { protection($0.facts.security.encryption, $0, isOfCallee: true) }
      ?? plain(relation.facts.protocolName, source, isOfCallee: false)
      ?? callee.flatMap { callee in
        plain(operation(of: relation)?.facts.protocolName ?? .unknown, callee, isOfCallee: true)
      }
      ?? .unknown
  }

  /// Whether the called one knows who calls.
  package func authentication(of relation: Relation) -> Protection {
    let callee = runner(at: relation)
    let words = [relation.facts.protocolName, operation(of: relation)?.facts.protocolName]
    return protection(relation.facts.authentication, source(of: relation), isOfCallee: false)
      ?? (words.contains { $0?.names(["mtls"]) == true } ? .stated : nil)
      ?? callee.flatMap { protection($0.facts.security.authentication, $0, isOfCallee: true) }
      ?? .unknown
  }

  /// Whether a line goes from one zone to another, or to or from what is not ours.
  package func crossesTrustBoundary(_ relation: Relation) -> Bool {
    let source = source(of: relation)
    guard let callee = runner(at: relation), callee.number != source.number else { return false }
    if source.isOutside || callee.isOutside { return true }
    guard let left = source.facts.security.zone.value, let right = callee.facts.security.zone.value
    else { return false }
    return left != right
  }
}

extension Element {
  fileprivate var isOutside: Bool { kind == .external || facts.outside.value == true }
}

/// Words for protocols that nobody can read on their way.
private let encrypting: Set<Substring> = [
  "https", "tls", "mtls", "ssl", "grpcs", "wss", "amqps", "mqtts", "sftp", "ftps", "ssh", "ldaps",
  "rediss", "smtps", "imaps", "quic", "http3", "wireguard", "ipsec",
]

private let plainWords: Set<Substring> = ["http", "ftp", "telnet", "ws", "ldap", "plaintext"]

private func protection(
  _ fact: Fact<String>,
  _ element: Element,
  isOfCallee: Bool
) -> Protection? {
  switch fact {
  case .unknown: return nil
  case .stated: return .stated
  case .none(let spot):
    let place = element.place(of: spot.range)
    return .missing(.init(place: place, word: "none", isOfCallee: isOfCallee))
  }
}

private func plain(_ fact: Fact<String>, _ element: Element, isOfCallee: Bool) -> Protection? {
  guard case .stated(let word, let spot) = fact, fact.names(plainWords) else { return nil }
  let place = element.place(of: spot.range)
  return .missing(.init(place: place, word: word, isOfCallee: isOfCallee))
}

extension Fact<String> {
  /// Whether one of its words is among some, whatever their case: `REST/HTTPS` names `https`.
  fileprivate func names(_ words: Set<Substring>) -> Bool {
    guard let text = value?.lowercased() else { return false }
    return text.split { !$0.isLetter && !$0.isNumber }.contains { words.contains($0) }
  }
}
