/// What a loss comes to, in sentences.

import Architecture
import Base
import Handbook
import Pipeline

extension ImpactReport {
  /// Why something is as badly off as it is: `it cannot do without orders/place`.
  func reason(_ number: Int) -> String {
    switch impact.spread.causes[number] {
    case nil: return ""
    case .hit: return survival(of: number)
    case .need(let need, let by):
      let reliance = reliances.all[need]
      if reliance.relations.isEmpty { return impliedReason(reliance, by: by) }
      return statedReason(reliance) + spotText(reliance)
    }
  }

  private func statedReason(_ reliance: Reliance) -> String {
    let names = names(of: reliance)
    let isDown = reliance.targets.allSatisfy { impact.spread.states[$0] == .down }
    let isUnclear = reliance.targets.contains { impact.spread.states[$0] == .unclear }
    switch reliance.effect {
    case .waits: return waiting(reliance, names)
    case .hears: return "no messages come from \(names)"
    case .unknown: return "it depends on \(names), and nothing says how much"
    case .lacks, .fallsBack:
      if isDown { return "without \(names)\(fallback(reliance))" }
      return "it needs \(names), \(isUnclear ? "which is unclear" : "which does less")"
    case .falls, .notices:
      if !isDown {
        return "it needs \(names), \(isUnclear ? "which is unclear" : "which does less")"
      }
      return reliance.effect == .notices ? "uses \(names)" : "it cannot do without \(names)"
    }
  }

  private func waiting(_ reliance: Reliance, _ names: String) -> String {
    let relation = reliance.relations.first.map { model.relations[$0] }
    guard relation?.kind == .publishes else { return "what it asks of \(names) has to wait" }
    let box = relation?.facts.outbox.value == true ? "its outbox keeps" : "it cannot get rid of"
    return "\(box) the messages for \(names)"
  }

  private func fallback(_ reliance: Reliance) -> String {
    let words = reliance.relations.compactMap { model.relations[$0].facts.fallback.value }.first
    return words.map { ": “\(printable($0))”" } ?? ", and nothing says what it does then"
  }

  private func impliedReason(_ reliance: Reliance, by: Int) -> String {
    let owner = model.elements[reliance.owner]
    let name = printable(model.elements[by].id)
    switch (owner.kind, reliance.effect) {
    case (.component, _): return "it runs in \(name)"
    case (.channel, _): return "nobody writes to it any more"
    case (_, .falls): return "nothing of what it consists of is left whole"
    default: return "\(name) is a part of it"
    }
  }

  /// The targets as they are written, or the members of their group.
  private func names(of reliance: Reliance) -> String {
    let written = reliance.relations.map { printable(model.relations[$0].written.value) }
    let names = written.prefix(5).joined(separator: ", ")
    let more = written.count > 5 ? " and \(written.count - 5) more" : ""
    guard let group = reliance.group, written.count > 1 else { return names + more }
    return "any of \(names)\(more) (the group \(printable(group)))"
  }

  private func spotText(_ reliance: Reliance) -> String {
    guard let relation = reliance.relations.first.map({ model.relations[$0] }),
      let spot = spot(of: relation)
    else { return "" }
    return " (\(spot.path.display):\(spot.line))"
  }
}

// MARK: - What is hit

extension ImpactReport {
  private func survival(of number: Int) -> String {
    let lost = printable(name)
    switch impact.survivals[number] {
    case .gone:
      guard case .element(let root) = impact.loss else {
        return "it is in \(lost) and nowhere else"
      }
      return root == number ? "it is what is lost" : "it is a part of \(lost)"
    case .failsOver(let left): return "it works from \(lost) until it works from \(texts(left))"
    case .unclear(let left):
      return "it is in \(lost) and in \(texts(left)), and its topology is not stated"
    case .untouched, .goesOn, .losesStandby, nil: return ""
    }
  }

  func texts(_ locations: [Location]) -> String {
    let names = locations.prefix(5).map { printable($0.text) }.joined(separator: ", ")
    return locations.count > 5 ? "\(names) and \(locations.count - 5) more" : names
  }

  /// When something that is down is back: `back within 45m, by itself, losing at most 10m of data`.
  ///
  /// Who falls with another and is back with it needs no word of it.
  func comeback(_ number: Int) -> String? {
    guard impact.spread.states[number] == .down else { return nil }
    let isHit = impact.survivals[number].map { $0.state == .down } ?? false
    guard let comeback = impact.comebacks[number] else {
      return isHit ? unknownComeback(number) : nil
    }
    if !isHit, case .need(_, let by) = impact.spread.causes[number],
      impact.comebacks[by]?.time == comeback.time
    {
      return nil
    }
    let after = comeback.after.map { ", once \(printable(model.elements[$0].id)) is" } ?? ""
    return "back within \(comeback.time.text)\(after)\(comeback.means.words)\(loss(of: number))"
  }

  private func unknownComeback(_ number: Int) -> String {
    let rto = model.elements[number].facts.recovery.rto.value
    guard let rto else { return "nothing says when it is back\(loss(of: number))" }
    return
      "its RTO is \(rto.text), but something that it needs states none, or waits for it in turn"
  }

  private func loss(of number: Int) -> String {
    guard let rpo = recoveryPoint(of: number) else { return "" }
    return ", losing at most \(rpo.text) of data"
  }

  /// How much of its latest data something that is hit may lose.
  func recoveryPoint(of number: Int) -> TimeSpan? {
    guard impact.survivals[number] != nil else { return nil }
    let element = model.elements[number]
    let owner = element.isOwned ? element.parent.map { model.elements[$0] } ?? element : element
    return owner.facts.recovery.rpo.value
  }
}

extension Comeback.Means {
  fileprivate var words: String {
    switch self {
    case .automatic: ", by itself"
    case .manual: ", when somebody does it"
    case .unsaid: ""
    }
  }
}
