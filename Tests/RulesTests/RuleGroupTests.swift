import Rules
import Testing

@Suite("Groups of rules")
struct RuleGroupTests {
  @Test("have prefixes of three letters, no two the same")
  func prefixes() {
    let prefixes = RuleGroup.allCases.map(\.rawValue)
    #expect(Set(prefixes).count == prefixes.count)
    #expect(prefixes.allSatisfy { $0.utf8.count == 3 })
  }
}
