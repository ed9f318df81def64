/// Fills a group of facts from the mapping that states them.

internal import Base
package import YAML

package struct FactReader: FactVisitor {
  private let entries: [YAMLNode.Entry]

  package init(_ entries: [YAMLNode.Entry]) {
    self.entries = entries
  }

  package mutating func fact<Value>(_ key: String, _ fact: inout Fact<Value>) {
    guard let node = node(key) else { return }
    if node.saysNone {
      fact = .none(Spot(node.range))
    } else if let value = Value(reading: node) {
      fact = .stated(value, Spot(node.range))
    }
  }

  package mutating func group(_ key: String, _ group: inout some FactGroup) {
    guard let node = node(key) else { return }
    group.read(node)
  }

  package mutating func list<Group>(_ key: String, _ list: inout FactList<Group>) {
    guard let node = node(key) else { return }
    if node.saysNone {
      list.presence = .none(Spot(node.range))
    } else if let nodes = node.items {
      list.presence = .stated(Spot(node.range))
      list.items = nodes.map { item in
        var group = Group()
        group.read(item)
        return group
      }
    }
  }

  private func node(_ key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }
}

extension FactGroup {
  /// Reads a mapping; the words `none` and `[]` say that there is none.
  mutating func read(_ node: YAMLNode) {
    if node.saysNone {
      presence = .none(Spot(node.range))
    } else if let entries = node.entries {
      presence = .stated(Spot(node.range))
      var reader = FactReader(entries)
      visit(&reader)
    }
  }
}

extension YAMLNode {
  /// Whether it is the word for "there is none", or a list of nothing.
  fileprivate var saysNone: Bool {
    switch content {
    case .scalar(let scalar): !scalar.isQuoted && scalar.text == "none"
    case .list(let items): items.isEmpty
    case .mapping: false
    }
  }
}
