/// What is true of two documents points into one and relates the other.

import Base
import Rules
import Testing

@Suite("The places of findings")
struct RelatedPlaceTests {
  @Test("a finding about two documents relates a place in the other", arguments: modelRules)
  func related(rule: Rule) async throws {
    let examples = rule.bad.filter { $0.elementFiles > 1 }
    guard !examples.isEmpty else { return }
    var leaving = 0
    for example in examples {
      let found = try await findings(in: example).filter { $0.rule == rule.id }
      let isRelated = found.contains { finding in
        finding.related.contains { $0.place.path != finding.place.path }
      }
      if isRelated { leaving += 1 }
    }
    let reason = aboutOne[rule.id.code]
    #expect(leaving == examples.count || reason != nil, "\(rule.id.code) stays in one document")
    #expect(leaving < examples.count || reason == nil, "\(rule.id.code) is no exception")
  }

  @Test("the exceptions are rules of the model, each with its reason")
  func exceptions() {
    let codes = Set(modelRules.map(\.id.code))
    #expect(aboutOne.keys.filter { !codes.contains($0) } == [])
    #expect(aboutOne.values.allSatisfy { !$0.isEmpty })
  }
}

private let groups = ["DAT", "DEP", "DRX", "MDL", "MSG", "NET", "OPS", "REL", "SEC"]

private let modelRules = Rule.all.filter { groups.contains(String($0.id.code.prefix(3))) }

extension Example {
  /// How many of its files are documents about elements, or about what they do together.
  fileprivate var elementFiles: Int {
    files.count { $0.path.hasSuffix(".md") && $0.text.contains("kind: ") }
  }
}

/// Rules with an example of several documents whose finding is about one, and why.
private let aboutOne = [
  "DAT005": "the step lacks something, whoever does it",
  "DAT009": "nobody owns the store, so that there is no other place",
  "DEP004": "all the calls stand in the caller",
  "DEP010": "both lines stand in the caller",
  "DEP012": "the lines that lead to all it needs stand in one document",
  "MDL001": "the name leads nowhere",
  "MDL003": "nothing leads to the element",
  "MDL005": "the document lacks something",
  "MDL006": "the line lacks something",
  "MDL008": "both ends are one element",
  "MDL013": "the line lacks something",
  "MDL015": "the table and the front matter are of one document",
  "MDL016": "two entries of one document may differ as well",
  "MSG002": "nobody owns the queue, so that there is no other place",
  "NET001": "the line lacks something",
  "NET002": "the line lacks something",
  "NET004": "the timeout and the objective are the caller's",
  "NET006": "the line lacks something",
  "NET007": "the line lacks something",
  "NET008": "the deadline and the calls are the caller's, but for those of a workflow",
  "NET012": "the line lacks something",
  "NET013": "the line lacks something",
  "NET016": "all the calls stand in the caller",
  "NET018": "the line lacks something",
  "OPS004": "the table and the front matter are of one document",
  "SEC003": "there is no gateway that could be pointed at",
]
