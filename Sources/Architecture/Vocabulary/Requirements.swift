/// What must be known before designing.

package import Handbook

package struct Requirements: FactGroup {
  package var presence = Presence.unknown
  package var consistency = Fact<Consistency>.unknown
  package var dataVolume = Fact<ByteSize>.unknown
  package var growth = Fact<String>.unknown
  package var tolerates = Fact<String>.unknown
  /// What it must be able to do.
  package var functional = Fact<String>.unknown
  /// What has to be true for it to be worth its cost.
  package var goals = Fact<String>.unknown
  /// What it may cost, and until when.
  package var budget = Fact<String>.unknown
  /// Who builds and operates it, and what they can do.
  package var team = Fact<String>.unknown
  /// What is there already, and has to be lived with.
  package var existing = Fact<String>.unknown
  /// Laws, contracts and standards that apply; an empty list when none do.
  package var compliance = Fact<FactItems<String>>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("consistency", &consistency)
    visitor.fact("data-volume", &dataVolume)
    visitor.fact("growth", &growth)
    visitor.fact("tolerates", &tolerates)
    visitor.fact("functional", &functional)
    visitor.fact("goals", &goals)
    visitor.fact("budget", &budget)
    visitor.fact("team", &team)
    visitor.fact("existing", &existing)
    visitor.fact("compliance", &compliance)
  }
}
