import Base
import Handbook
import Testing

@testable import Architecture

@Suite("Recovery")
struct RecoveryTests {
  @Test(
    "what waits adds up when one begins after the other, and the longest counts when all begin at once"
  )
  func modes() {
    let needs = [Need(0, [1]), Need(1, [2])]
    let parallel = RecoverySchedule(own: [10, 60, 30], needs: needs, .parallel)
    #expect(parallel.times == [60, 60, 30])
    #expect(parallel.path(from: 0) == [0, 1])
    let sequential = RecoverySchedule(own: [10, 60, 30], needs: needs, .sequential)
    #expect(sequential.times == [100, 90, 30])
    #expect(sequential.path(from: 0) == [0, 1, 2])
  }

  @Test(
    "of those that stand in for each other the fastest counts, and what is unknown counts as nothing"
  )
  func alternatives() {
    let needs = [Need(0, [1, 2]), Need(0, [3])]
    let schedule = RecoverySchedule(own: [5, 60, 20, nil], needs: needs, .sequential)
    #expect(schedule.times == [25, 60, 20, 0])
    #expect(schedule.path(from: 0) == [0, 2])
  }

  @Test("times that are too long for a number stay the longest that there is")
  func overflow() {
    let schedule = RecoverySchedule(own: [.max, .max], needs: [Need(0, [1])], .sequential)
    #expect(schedule.times[0] == .max)
  }

  @Test("a service starts after its store and its dependencies, and has a wave of its own")
  func order() async throws {
    let model = await model(services: [
      "web":
        "depends-on: [{target: orders, criticality: hard}, {target: hints, criticality: soft}]",
      "orders": "owns: [{id: orders-db, kind: database}]",
      "hints": "depends-on: [{target: web, criticality: hard}]",
    ])
    let order = Analysis(of: model).recovery.order
    let ids = order.waves.map { wave in wave.map { model.elements[$0].id }.sorted() }
    #expect(ids == [["orders-db"], ["orders"], ["web"], ["hints"]])
    #expect(order.cycles == [])
    let web = try #require(model.element("web"))
    #expect(order.waitsFor[web.number] == model.element("orders")?.number)
  }

  @Test("those that wait for each other have no wave, nor has whoever waits for them")
  func cycle() async throws {
    let model = await model(services: [
      "a": "depends-on: [{target: b, criticality: hard}]",
      "b": "depends-on: [{target: c, criticality: hard}, {target: d, criticality: hard}]",
      "c": "depends-on: [{target: b, criticality: hard}]",
      "d": "tier: 1",
    ])
    let order = Analysis(of: model).recovery.order
    #expect(order.cycles == [[1, 2]])
    #expect(order.wave == [nil, nil, nil, 0])
  }

  @Test("a service is back no sooner than what it needs, by way of what states nothing")
  func promises() async throws {
    let model = await model(services: [
      "orders": """
      recovery: {rto: 1h}
      depends-on: [{target: inventory, criticality: hard}]
      """,
      "inventory": "depends-on: [{target: ledger, criticality: hard}]",
      "ledger": "recovery: {rto: 4h, rpo: 1h}\nowns: [{id: book, kind: database, rebuild: 6h}]",
    ])
    let analysis = Analysis(of: model)
    let recovery = analysis.recovery
    let promise = try #require(recovery.promise(to: analysis.needs.all[0], model))
    #expect(promise.time.text == "4h")
    #expect(recovery.promised.path(from: 1) == [1, 2])
    #expect(recovery.parallel.times[0] == 6 * 3_600_000)
    #expect(recovery.sequential.times[0] == 11 * 3_600_000)
  }

  @Test("a store loses what the best of its stated copies does not hold")
  func loss() async throws {
    let model = await model(services: [
      "a": """
      owns:
        - {id: copied, kind: database, replication: leader-follower, lag: 5s, backup: {every: 1h}}
        - {id: saved, kind: database, replication: none, backup: {every: 1h}}
        - {id: derived, kind: database, rebuild: 2h, backup: {every: 1h}}
        - {id: unsaid, kind: database, replication: leaderless, backup: {every: 1h}}
        - {id: alone, kind: database, replication: none, backup: none}
      """
    ])
    let losses = model.elements.dropFirst().map { $0.owned.loss?.span.text }
    #expect(losses == ["5s", "1h", "0s", nil, nil])
    #expect(model.elements[2].owned.loss?.means == .backup)
    #expect(Analysis(of: model).recovery.loss.times[0] == 3_600_000)
  }

  @Test("a hundred thousand that wait for each other in a row take no time to speak of")
  func chain() {
    let count = 100_000
    let chain = (1..<count).map { Need($0 - 1, [$0]) }
    let order = RecoveryOrder(nodes: count, needs: chain)
    #expect(order.waves.count == count)
    let ring = RecoveryOrder(nodes: count, needs: chain + [Need(count - 1, [0])])
    #expect(ring.waves.isEmpty)
    #expect(ring.cycles.map(\.count) == [count])
  }

  @Test("where five hundred wait for all others two of them are shown")
  func complete() {
    let needs = (0..<500).flatMap { a in
      (0..<500).filter { $0 != a }.map { Need(a, [$0]) }
    }
    #expect(RecoveryOrder(nodes: 500, needs: needs).cycles == [[0, 1]])
  }
}

typealias Need = RecoverySchedule.Need
