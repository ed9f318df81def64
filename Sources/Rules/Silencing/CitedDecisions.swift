/// The decisions that a waiver may stand on.

internal import Base
internal import Handbook

struct CitedDecisions {
  /// By number; several when several collections use the same one.
  private let standings: [Int: [Standing]]

  enum Standing: Hashable {
    case stage(DecisionStage)
    /// Another decision says that it supersedes this one.
    case superseded
    case unstated
  }

  init(_ standings: [Int: [Standing]]) {
    self.standings = standings
  }

  init(_ log: DecisionLog) {
    let targets = log.documents.flatMap { document in
      log.relations(of: document).filter { $0.relation.kind == .supersedes }.map(\.target)
    }
    let superseded = Set(targets)
    standings = log.byNumber.mapValues { documents in
      documents.map { document in
        if superseded.contains(document) { return .superseded }
        return log.decisions[document]?.status.map { .stage($0.value.stage) } ?? .unstated
      }
    }
  }

  /// Why a waiver cannot stand on what it cites; nothing when it can.
  ///
  /// Collections count for themselves, so that a number may belong to several decisions: one that
  /// holds is enough.
  func objection(to word: String) -> Message? {
    guard let number = citedNumber(word) else {
      return "`\(word)` is not the number of a decision"
    }
    guard let standings = standings[number], let first = standings.first else {
      return "There is no decision \(number)"
    }
    if standings.contains(.stage(.accepted)) { return nil }
    return switch first {
    case .stage(let stage): "Decision \(number) is \(stage.rawValue), not accepted"
    case .superseded: "Decision \(number) is superseded"
    case .unstated: "Decision \(number) states no status"
    }
  }
}

/// 12 for `ADR-0012`, `adr 12`, `0012` and `12`.
private func citedNumber(_ word: String) -> Int? {
  var rest = word.lowercased()[...]
  if rest.hasPrefix("adr") { rest = rest.dropFirst(3).drop { "-_ #".contains($0) } }
  guard !rest.isEmpty, rest.utf8.count <= 9 else { return nil }
  return rest.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(rest) : nil
}
