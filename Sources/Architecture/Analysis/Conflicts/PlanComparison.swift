/// The facts that a plan repeats of the elements that it is for.

/// One line for each; whoever adds a fact to the plans adds a line here.
struct PlanComparison: Sendable {
  /// As it is written in the document of the element.
  let elementKey: String
  let ofPlan: @Sendable (PlanFacts) -> SaidFact?
  let ofElement: @Sendable (Element) -> SaidFact?
  var agree: @Sendable (String, String) -> Bool = { $0 == $1 }

  static let failover = [
    PlanComparison(
      elementKey: "tier",
      ofPlan: { SaidFact($0.tier) },
      ofElement: { SaidFact($0.isOwned ? $0.owned.tier : $0.facts.tier) }
    ),
    PlanComparison(
      elementKey: "recovery.tested",
      ofPlan: { SaidFact($0.tested) },
      ofElement: { SaidFact($0.facts.recovery.tested) }
    ),
  ]

  static let capacity = [
    PlanComparison(
      elementKey: "scaling.headroom",
      ofPlan: { SaidFact($0.headroom) },
      ofElement: { SaidFact($0.facts.scaling.headroom) },
      agree: agreeInNumbers
    ),
    PlanComparison(
      elementKey: "scaling.bottleneck",
      ofPlan: { SaidFact($0.bottleneck) },
      ofElement: { SaidFact($0.facts.scaling.bottleneck) },
      agree: shareAWord
    ),
  ]
}

/// `10x` and `10 times as much` agree, `10x` and `3x` do not; texts without a number may mean anything.
@Sendable
private func agreeInNumbers(_ left: String, _ right: String) -> Bool {
  guard let first = number(in: left), let second = number(in: right) else { return true }
  return first == second
}

private func number(in text: String) -> Substring? {
  let start = text.drop { !$0.isNumber }
  let number = start.prefix { $0.isNumber || $0 == "." }
  return number.isEmpty ? nil : number
}

/// Prose is taken to say the same as long as it has a word of more than three letters in common.
@Sendable
private func shareAWord(_ left: String, _ right: String) -> Bool {
  !words(of: left).isDisjoint(with: words(of: right))
}

private func words(of text: String) -> Set<String> {
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
  let long = words.filter { $0.utf8.count > 3 }
  return Set((long.isEmpty ? words : long).map(String.init))
}
