/// What a service says about a dependency that fails: a row of its table of failure modes.

package struct FailureModeFacts: FactGroup {
  package var presence = Presence.unknown
  package var dependency = Fact<String>.unknown
  package var slow = Fact<String>.unknown
  package var down = Fact<String>.unknown
  package var badData = Fact<String>.unknown
  package var selfDown = Fact<String>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("dependency", &dependency)
    visitor.fact("slow", &slow)
    visitor.fact("down", &down)
    visitor.fact("bad-data", &badData)
    visitor.fact("we-are-down", &selfDown)
  }
}
