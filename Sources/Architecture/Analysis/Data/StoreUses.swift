/// Who writes to and who reads from each store, and by which relation.

package struct StoreUses: Sendable {
  /// One for each name of a store, in the order of the model.
  package let stores: [UsedStore]

  package init(of model: Architecture) {
    let declared = DeclaredStores(of: model)
    // Of two lines that do the same, that of the service stands for it, not that of a component.
    let lines = model.relations.filter { $0.kind != .componentUses }
    let inner = model.relations.filter { $0.kind == .componentUses }
    let drawn = (lines + inner).compactMap { declared.use($0, model) }
    let uses = gravestUses(drawn, stores: declared.groups.count)
    stores = zip(declared.groups, uses).map { declarations, uses in
      let owners = declarations.compactMap { model.elements[$0].parent }
      let owning = Set(owners)
      let own = Set(uses.map(\.user)).filter { user in
        model.wholes(of: model.elements[user]).contains { owning.contains($0.number) }
      }
      return UsedStore(
        store: declarations[0],
        declarations: declarations,
        owners: owners,
        own: uses.filter { own.contains($0.user) },
        foreign: uses.filter { !own.contains($0.user) }
      )
    }
  }
}

/// The stores of a model by their names.
private struct DeclaredStores {
  /// For each name of a store, the first declaration of each owner.
  private(set) var groups: [[Int]] = []
  /// The place among the groups, by the element that a name leads to.
  private var places: [Int: Int] = [:]

  init(of model: Architecture) {
    var owners: [Set<Int?>] = []
    for element in model.elements where element.kind == .store {
      // A name that leads to something else than a store is a finding of its own.
      guard let first = model.element(element.id), first.kind == .store else { continue }
      if let place = places[first.number] {
        if owners[place].insert(element.parent).inserted { groups[place].append(element.number) }
      } else {
        places[first.number] = groups.count
        groups.append([element.number])
        owners.append([element.parent])
      }
    }
  }

  func use(_ relation: Relation, _ model: Architecture) -> DrawnUse? {
    // What stands behind the name of a store, as in `orders-db/invoices`, is a part of the store.
    guard let place = relation.targetElement.flatMap({ places[$0] }) else { return nil }
    let source = model.source(of: relation)
    guard let access = relation.access(by: source) else { return nil }
    let user = model.home(of: source).number
    return DrawnUse(
      store: place,
      use: StoreUse(user: user, relation: relation.number, access: access)
    )
  }
}

extension Relation {
  /// What a line to a store does there; the outer nothing for lines that tell nothing of services.
  fileprivate func access(by source: Element) -> Access?? {
    switch kind {
    case .reads: .some(.read)
    case .owns: .some(.write)
    case .dependsOn, .componentUses: facts.access.isNone ? nil : .some(facts.access.value)
    case .uses: source.kind == .external ? .some(facts.access.value) : nil
    case .publishes, .consumes: nil
    }
  }
}
