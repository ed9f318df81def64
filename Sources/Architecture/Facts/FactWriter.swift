/// Writes the facts of a group as the members of a JSON object, in their order.

package import Base

package struct FactWriter: FactVisitor {
  package private(set) var members: [JSON.Member] = []

  package init() {}

  package mutating func fact<Value>(_ key: String, _ fact: inout Fact<Value>) {
    switch fact {
    case .unknown: break
    case .none: members.append(JSON.Member(key, Value.noneJSON))
    case .stated(let value, _): members.append(JSON.Member(key, value.json))
    }
  }

  package mutating func group(_ key: String, _ group: inout some FactGroup) {
    switch group.presence {
    case .unknown: break
    case .none: members.append(JSON.Member(key, "none"))
    case .stated: members.append(JSON.Member(key, group.json))
    }
  }

  package mutating func list<Group>(_ key: String, _ list: inout FactList<Group>) {
    guard !list.presence.isUnknown else { return }
    members.append(JSON.Member(key, .array(list.items.map(\.json))))
  }
}

extension FactGroup {
  /// What is known of the group; what is unknown is left out.
  package var json: JSON { .object(members) }

  var members: [JSON.Member] {
    var copy = self
    var writer = FactWriter()
    copy.visit(&writer)
    return writer.members
  }
}
