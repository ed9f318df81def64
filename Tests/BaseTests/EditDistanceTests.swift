/// Which name is offered for one that was mistyped.

import Base
import Testing

@Suite("The closest name")
struct EditDistanceTests {
  @Test(
    "is one or a few slips away",
    arguments: [
      ("titel", ["title", "body"], "title"),
      ("autor", ["author", "actor-list"], "author"),
      ("statuss", ["status"], "status"),
      ("sevrice", ["service", "system"], "service"),
      ("availabilty", ["availability", "owner"], "availability"),
      ("recovry-stratgey", ["recovery-strategy"], "recovery-strategy"),
      ("ab", ["ba"], "ba"),
      ("straße", ["strasse"], "strasse"),
      ("same", ["same", "sane"], "same"),
    ]
  )
  func isFound(name: String, candidates: [String], expected: String) {
    #expect(closest(to: name, among: candidates) == expected)
    #expect(closest(to: name, among: candidates.reversed()) == expected)
  }

  @Test(
    "is none when nothing is near, or more than one is as near",
    arguments: [
      ("cat", ["bat", "hat"]),
      ("owner", ["title", "body"]),
      ("abc", ["xyc"]),
      ("a", ["b"]),
      ("", ["a"]),
      ("a", [""]),
      ("name", []),
      ("abcdefghijkl", ["abcdefgh"]),
    ]
  )
  func isNotGuessed(name: String, candidates: [String]) {
    #expect(closest(to: name, among: candidates) == nil)
  }

  @Test("is the same when a candidate is given twice")
  func ignoresRepetition() {
    #expect(closest(to: "titel", among: ["title", "title"]) == "title")
  }

  @Test("is found among very many, and not guessed where very many are as near")
  func isFoundAmongMany() {
    let different = (0..<20_000).map { String($0 * 7919, radix: 16) + "-decision" }
    #expect(closest(to: "avialability", among: different + ["availability"]) == "availability")
    let alike = (10_000..<20_000).map { "record-\($0)" }
    #expect(NearNames(alike).closest(to: "record-30000") == nil)
  }

  @Test("prefers the nearer of two")
  func prefersNearer() {
    #expect(closest(to: "deployment", among: ["employment", "deployments"]) == "deployments")
    #expect(closest(to: "deploymnt", among: ["deployments", "deployment"]) == "deployment")
  }

  @Test("is as near as a plain table of all the distances says")
  func agreesWithPlainTable() {
    var seed: UInt64 = 1
    func word() -> String {
      String(
        (0..<12).prefix(while: { _ in next() % 12 != 0 }).map { _ in next() % 2 == 0 ? "a" : "b" }
      )
    }
    func next() -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return seed >> 33
    }
    for _ in 0..<1000 {
      let (written, candidate) = (word(), word())
      let distance = plainDistance(Array(written.utf8), Array(candidate.utf8))
      let limit = min(3, max(1, written.utf8.count / 3))
      let longer = max(written.utf8.count, candidate.utf8.count)
      let isNear = distance <= limit && distance < longer
      #expect(closest(to: written, among: [candidate]) == (isNear ? candidate : nil))
    }
  }

  @Test("is found in long texts in linear time", .timeLimit(.minutes(1)))
  func isLinear() {
    let long = String(repeating: "abcdefgh", count: 8_000)
    #expect(closest(to: long, among: ["x" + long]) == "x" + long)
  }
}

/// The same distance without any shortcut.
private func plainDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : row } }
  for row in left.indices {
    for column in right.indices {
      let replaced = table[row][column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, table[row][column + 1] + 1, table[row + 1][column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, table[row - 1][column - 1] + 1)
      }
      table[row + 1][column + 1] = cost
    }
  }
  return table[left.count][right.count]
}
