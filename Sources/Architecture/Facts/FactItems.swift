/// A fact that is a list of words, each with its place.

package import Base
package import Handbook
package import YAML

package struct FactItems<Item: FactText & Hashable>: FactValue {
  package let items: [Located<Item>]

  package init(_ items: [Located<Item>]) {
    self.items = items
  }

  /// Reads a list, or one value, or several with commas between them; what is no item is left out.
  package init?(reading node: YAMLNode) {
    if let nodes = node.items {
      items = nodes.compactMap { item in
        Item(reading: item).map { Located($0, at: item.range) }
      }
    } else if let scalar = node.scalar, !scalar.isNull {
      let words = scalar.text.split(separator: ",").map { String($0.drop { $0 == " " }) }
      items = words.compactMap { Item(parsing: $0) }.map { Located($0, at: node.range) }
    } else {
      return nil
    }
  }

  package var values: [Item] { items.map(\.value) }
  package var json: JSON { .array(items.map { $0.value.json }) }
  package static var schema: JSON { ["type": "array", "items": Item.schema] }
  package static var noneJSON: JSON { [] }
}

extension Fact {
  /// The items, none when nothing is stated.
  package func items<Item>() -> [Located<Item>] where Value == FactItems<Item> {
    value?.items ?? []
  }
}
