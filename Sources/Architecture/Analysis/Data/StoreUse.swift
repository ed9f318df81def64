/// What one service does with one store.

package struct StoreUse: Sendable, Hashable {
  /// The service, also where one of its components does it.
  package let user: Int
  /// The line by which it does so; of several the one that does most.
  package let relation: Int
  /// Nothing when the document does not say.
  package let access: Access?
}

/// A store with those who declare it and those who use it.
package struct UsedStore: Sendable, Hashable {
  /// Its first declaration, which is where its name leads.
  package let store: Int
  /// Every declaration, one for each owner; more than one when several documents own the same store.
  package let declarations: [Int]
  /// In the order of the declarations.
  package let owners: [Int]
  /// What its owners and their parts do with it, one for each service.
  package let own: [StoreUse]
  /// What everybody else does with it, one for each service.
  package let foreign: [StoreUse]
}

/// A line from a service to a store, before the lines of one service are taken together.
struct DrawnUse {
  /// The place of the store among the stores.
  let store: Int
  let use: StoreUse
}

/// For every store what each of its users does, the gravest of its lines, users in the order of their
/// first lines.
func gravestUses(_ drawn: [DrawnUse], stores count: Int) -> [[StoreUse]] {
  struct Pair: Hashable {
    let store: Int
    let user: Int
  }
  var uses = [[StoreUse]](repeating: [], count: count)
  var places: [Pair: Int] = [:]
  for line in drawn {
    let pair = Pair(store: line.store, user: line.use.user)
    if let place = places[pair] {
      let known = uses[line.store][place]
      if line.use.gravity > known.gravity { uses[line.store][place] = line.use }
    } else {
      places[pair] = uses[line.store].count
      uses[line.store].append(line.use)
    }
  }
  return uses
}

extension StoreUse {
  /// Who may write is worse than who reads, and who writes is worse than both.
  fileprivate var gravity: Int {
    switch access {
    case .read: 0
    case nil: 1
    case .write: 2
    }
  }
}
