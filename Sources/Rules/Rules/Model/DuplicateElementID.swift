/// Ids that are given twice.

import Architecture
import Base
import Handbook
import YAML

extension Rule {
  static let duplicateElementID = Rule(
    RuleID("MDL002", "duplicate-element-id"),
    .error,
    in: .minimal,
    summary: "Two elements, or two operations of one element, have the same id.",
    why: """
      Whoever names the id means one of the two, and nobody can tell which. Lintel takes the first, so
      that calls, owners and numbers of the other are counted for it.
      """,
    remedy: """
      Give one of the two another id: by `id` in its front matter, by its file name, or in its entry. Ids
      are unique over the whole handbook, whatever they are ids of: a store cannot be called as its service
      is. A component takes the name of its service before its own: `orders-pricing`.
      """,
    good: [
      [
        "services/orders.md": service(
          "provides: [{id: place}, {id: cancel}]\nowns: [{id: orders-db, kind: database}]"
        ),
        "services/returns.md": service("provides: [{id: place}]"),
      ]
    ],
    bad: [
      [
        "services/orders.md": service(
          "provides: [{id: place}, {id: ⟦place⟧}]\nowns: [{id: ⟦orders⟧, kind: database}]"
        )
      ],
      [
        "services/orders.md": service("tier: 2"),
        "systems/orders.md": document("system", "owner: team-shop", title: "⟦# Orders⟧"),
      ],
      [
        "services/orders.md": service("tier: 2"),
        "services/shop.md": service("id: ⟦orders⟧"),
      ],
    ],
    check: .handbook { view in
      repeatedElements(view) + view.model.elements.flatMap { repeatedOperations(of: $0, view) }
    }
  )
}

private func repeatedElements(_ view: HandbookView) -> [Finding] {
  let later = view.model.elements.filter { element in
    guard let first = view.model.element(element.id), first.number != element.number else {
      return false
    }
    return !isSharedStore(element, first)
  }
  return later.bounded { $0.id }.compactMap { element in
    view.model.element(element.id).map { repeated(element, first: $0, view) }
  }
}

/// A store that two services list as theirs is one store, which is a matter of who writes to it.
private func isSharedStore(_ element: Element, _ first: Element) -> Bool {
  element.kind == .store && first.kind == .store && element.parent != first.parent
}

private func repeated(_ element: Element, first: Element, _ view: HandbookView) -> Finding {
  let callers = view.model.incoming[first.number].lazy.map { view.model.relations[$0] }
    .filter { $0.kind != .owns }
  let named = callers.prefix(4).map { relation in
    let source = view.model.source(of: relation)
    let place = relation.targetPlace
    return Related(place, "`\(source.id)` names it, and means one of them")
  }
  return view.finding(
    at: view.idPlace(of: element),
    "`\(element.id)` is already the id of \(first.described)",
    help: "Give one of the two another id.",
    related: [Related(view.idPlace(of: first), "the first element of that id")] + named,
    subjects: [element.id, element.parent.map { view.model.elements[$0].id } ?? ""]
  )
}

private func repeatedOperations(of element: Element, _ view: HandbookView) -> [Finding] {
  guard element.operations.count > 1 else { return [] }
  var firsts: [String: Operation] = [:]
  let later = element.operations.filter { operation in
    guard firsts[operation.id] == nil else { return true }
    firsts[operation.id] = operation
    return false
  }
  return later.bounded { $0.id }.map { operation in
    let first = element.place(of: firsts[operation.id]?.facts.id.range)
    return view.finding(
      at: element.place(of: operation.facts.id.range),
      "`\(element.id)` already has an operation `\(operation.id)`",
      help: "Give one of the two another id, or make one entry of them.",
      related: [Related(first, "the first operation of that id")],
      subjects: ["\(element.id)/\(operation.id)"]
    )
  }
}

extension HandbookView {
  /// Where the id of an element is written; the title of its document, when the file is called so.
  fileprivate func idPlace(of element: Element) -> Place {
    guard !element.isOwned, element.kind != .component, let number = element.document else {
      return element.idPlace
    }
    return element.place(of: handbook.documents[number].file.frontMatter["id"]?.range)
  }
}
