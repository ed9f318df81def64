/// All facts of a group in one list, whatever their types, to be compared with those of another.

package import Base

/// A fact as text, and where it is said.
package struct SaidFact: Hashable, Sendable {
  package let text: String
  package let range: SourceRange

  init(_ text: String, at range: SourceRange) {
    self.text = text
    self.range = range
  }

  init?(_ fact: Fact<some FactValue>) {
    switch fact {
    case .unknown: return nil
    case .none(let spot): self.init("none", at: spot.range)
    case .stated(let value, let spot): self.init(plain(value.json), at: spot.range)
    }
  }
}

/// The facts of a group in the order of its keys: `retry.max-attempts`, 2.
struct StatedFacts: FactVisitor {
  private(set) var facts: [(key: String, said: SaidFact)] = []
  private var prefix = ""

  init(of group: some FactGroup) {
    var group = group
    group.visit(&self)
  }

  mutating func fact<Value>(_ key: String, _ fact: inout Fact<Value>) {
    if let said = SaidFact(fact) { facts.append((prefix + key, said)) }
  }

  mutating func group(_ key: String, _ group: inout some FactGroup) {
    switch group.presence {
    case .unknown: break
    case .none(let spot): facts.append((prefix + key, SaidFact("none", at: spot.range)))
    case .stated(let spot): facts.append((prefix + key, SaidFact("given", at: spot.range)))
    }
    let outer = prefix
    prefix += key + "."
    group.visit(&self)
    prefix = outer
  }

  mutating func list<Group>(_ key: String, _ list: inout FactList<Group>) {}
}

/// A value as an author would write it; the order of a list means nothing.
private func plain(_ json: JSON) -> String {
  switch json {
  case .string(let text): text
  case .array(let items): items.map(plain).sorted().joined(separator: ", ")
  default: String(decoding: json.bytes(), as: UTF8.self)
  }
}
