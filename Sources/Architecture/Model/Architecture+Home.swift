/// What an element is a part of.

extension Architecture {
  /// What runs an element: the service of a component, the owner of a store; else the element itself.
  package func home(of element: Element) -> Element {
    guard element.isOwned || element.kind == .component, let parent = element.parent else {
      return element
    }
    return elements[parent]
  }

  /// What runs at the end of a line: its target, or the owner of the store or the channel there.
  package func runner(at relation: Relation) -> Element? {
    guard let target = target(of: relation) else { return nil }
    return target.runs ? target : target.parent.map { elements[$0] }
  }

  /// An element and what it is a part of, the inmost first: a component, its service, their system.
  package func wholes(of element: Element) -> [Element] {
    var wholes = [element]
    while wholes.count < deepest, let parent = wholes.last?.parent {
      wholes.append(elements[parent])
    }
    return wholes
  }
}

/// A component of a service of a system is three deep; parts that contain each other have no end.
private let deepest = 8
