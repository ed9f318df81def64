/// What rules that are on ask of git.

extension Policy {
  /// Whether earlier versions of the pages that state dependencies have to be read as well, which costs
  /// time and is of use to one rule.
  package var asksForEarlierDependencies: Bool { isOn(Rule.newHardDependency.id) }
}
