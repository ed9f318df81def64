/// How deep boxes are drawn within each other.

import Testing

@testable import Architecture

@Suite("Boxes within boxes")
struct FlattenedBoxesTests {
  @Test("what fits stays where it is")
  func fits() {
    #expect(flattened([nil, 0, 1, 1], deepest: 2) == [nil, 0, 1, 1])
  }

  @Test("what lies too deep is drawn beside the last box that fits")
  func tooDeep() {
    #expect(flattened([nil, 0, 1, 2, 3], deepest: 1) == [nil, 0, 0, 0, 0])
    #expect(flattened([1, 2, 3, nil], deepest: 2) == [2, 2, 3, nil])
  }

  @Test("a circle is cut where it is entered, and all that hangs on it is drawn")
  func circle() {
    #expect(flattened([1, 2, 0], deepest: 8) == [nil, 2, 0])
    #expect(flattened([1, 2, 1], deepest: 8) == [1, nil, 1])
    #expect(flattened([0], deepest: 8) == [nil])
  }

  @Test("a hundred thousand boxes within each other take no stack")
  func endless() {
    let outer = (0..<100_000).map { $0 + 1 < 100_000 ? $0 + 1 : nil }
    let flat = flattened(outer, deepest: 8)
    #expect(flat.last == .some(nil))
    #expect(flat.dropLast().allSatisfy { $0 != nil })
  }
}
