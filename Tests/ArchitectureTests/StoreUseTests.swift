import Testing
import TestNumbers

@testable import Architecture

@Suite("Who uses which store")
struct StoreUseTests {
  @Test("the line that does most counts for a service, its components included")
  func gravest() async throws {
    let model = await model(services: [
      "orders": "owns:\n  - {id: orders-db, kind: database}",
      "billing": """
      reads: [orders-db]
      depends-on:
        - {target: orders-db}
      components:
        - {id: totals, uses: [orders-db]}
      """,
      "refunds": """
      depends-on:
        - {target: orders-db/invoices, access: write}
        - {target: orders-db, access: read}
      """,
    ])
    let used = try #require(StoreUses(of: model).stores.first)
    #expect(used.own.map { model.elements[$0.user].id } == ["orders"])
    #expect(used.foreign.map { model.elements[$0.user].id } == ["billing", "refunds"])
    #expect(used.foreign.map(\.access) == [nil, .write])
    #expect(model.relations[used.foreign[0].relation].kind == .dependsOn)
  }

  @Test("a store that two services own has two declarations, and neither is a stranger")
  func owners() async throws {
    let model = await model(services: [
      "orders": "owns:\n  - {id: shop-db, kind: database}\n  - {id: shop-db, kind: database}",
      "billing": """
      owns:
        - {id: shop-db, kind: database}
      depends-on:
        - {target: shop-db, access: write}
      """,
    ])
    let stores = StoreUses(of: model).stores
    #expect(stores.count == 1)
    #expect(stores[0].owners.map { model.elements[$0].id } == ["orders", "billing"])
    #expect(stores[0].declarations.count == 2)
    #expect(stores[0].foreign == [])
  }

  @Test("the services of a system are no strangers to its stores")
  func systems() async throws {
    let model = await model([
      "services/inside.md":
        "---\nkind: service\nsystem: shop\nreads: [shop-db]\n---\n# Inside\n",
      "services/outside.md": "---\nkind: service\nreads: [shop-db]\n---\n# Outside\n",
      "systems/shop.md":
        "---\nkind: system\nowns:\n  - {id: shop-db, kind: database}\n---\n# Shop\n",
    ])
    let used = try #require(StoreUses(of: model).stores.first)
    #expect(used.own.map { model.elements[$0.user].id } == ["inside", "shop"])
    #expect(used.foreign.map { model.elements[$0.user].id } == ["outside"])
  }

  @Test("parts that contain each other, and names that lead to no store, do no harm")
  func hostile() async {
    let model = await model([
      "systems/a.md":
        "---\nkind: system\nsystem: b\nowns:\n  - {id: db, kind: database}\n---\n# A\n",
      "systems/b.md": "---\nkind: system\nsystem: a\n---\n# B\n",
      "services/c.md": "---\nkind: service\nsystem: b\nreads: [db, c, nothing, db/x]\n---\n# C\n",
      "services/d.md":
        "---\nkind: service\nowns:\n  - {id: c, kind: database}\n  - {id: d, kind: cache}\n---\n# D\n",
    ])
    let stores = StoreUses(of: model).stores
    #expect(stores.map { model.elements[$0.store].id } == ["db"])
  }

  @Test("agrees with a search for the gravest line of each pair, 10,000 times")
  func oracle() {
    var numbers = SeededNumbers(11)
    for _ in 0..<10_000 {
      let drawn = (0..<Int.random(in: 0...8, using: &numbers)).map { relation in
        let access: [Access?] = [.read, .write, nil]
        let use = StoreUse(
          user: Int.random(in: 0..<3, using: &numbers),
          relation: relation,
          access: access[Int.random(in: 0..<3, using: &numbers)]
        )
        return DrawnUse(store: Int.random(in: 0..<2, using: &numbers), use: use)
      }
      let expected = (0..<2).map { searchedUses(drawn, store: $0) }
      #expect(gravestUses(drawn, stores: 2) == expected, "\(drawn)")
    }
  }
}

/// For each user the first write, else the first line that does not say, else the first read.
private func searchedUses(_ drawn: [DrawnUse], store: Int) -> [StoreUse] {
  let lines = drawn.filter { $0.store == store }.map(\.use)
  let users = lines.enumerated().filter { place, line in
    !lines[..<place].contains { $0.user == line.user }
  }.map(\.element.user)
  return users.compactMap { user in
    let own = lines.filter { $0.user == user }
    return own.first { $0.access == .write } ?? own.first { $0.access == nil } ?? own.first
  }
}
