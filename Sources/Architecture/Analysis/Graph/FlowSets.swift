/// For every node of a graph, which of several flows fall with it.

internal import Base

/// A flow falls with every node that it can reach from its own.
///
/// A set is a row of bits, so that all of them together are worked out in one pass over the arrows; more
/// than 1,024 flows are not looked at.
package struct FlowSets: Sendable {
  private let width: Int
  private let words: [UInt64]

  package static let limit = 1024

  /// Works the sets out.
  ///
  /// - Parameters:
  ///   - arrows: For every node, the nodes without which it falls.
  ///   - flows: For every flow, the nodes without which it falls.
  package init(of arrows: [[Int]], flows: [[Int]]) {
    let flows = flows.prefix(FlowSets.limit)
    width = (flows.count + 63) / 64
    var words = [UInt64](repeating: 0, count: width * arrows.count)
    for (flow, nodes) in flows.enumerated() {
      for node in nodes { words[node * width + flow / 64] |= 1 << UInt64(flow % 64) }
    }
    let parts = width == 0 ? [] : strongComponents(of: arrows)
    for part in parts.reversed() {
      guard let first = part.first else { continue }
      for member in part.dropFirst() { words.add(member, to: first, width) }
      for member in part {
        words.add(first, to: member, width)
        for target in arrows[member] { words.add(member, to: target, width) }
      }
    }
    self.words = words
  }

  /// How many flows fall with a node.
  package func count(of node: Int) -> Int {
    words[node * width..<(node + 1) * width].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The flows that fall with a node.
  package func flows(of node: Int) -> [Int] {
    (0..<width * 64).filter { words[node * width + $0 / 64] >> UInt64($0 % 64) & 1 == 1 }
  }
}

extension [UInt64] {
  fileprivate mutating func add(_ source: Int, to target: Int, _ width: Int) {
    for word in 0..<width { self[target * width + word] |= self[source * width + word] }
  }
}
