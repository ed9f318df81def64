/// How many elements wait for one answer, one behind the other.

package struct CallChains: Sendable {
  /// Where chains begin: what nobody calls, or nobody but a gateway at the entrance.
  ///
  /// A gateway that nobody else calls is an entrance and no link of a chain, as a person is.
  package let starts: [Int]
  private let paths: LongestPaths

  init(of calls: CallGraph, in model: Architecture) {
    let arrows = model.elements.map { element in
      let isEntrance = element.isGateway && calls.callers[element.number].isEmpty
      return isEntrance ? [] : calls.callees[element.number]
    }
    paths = LongestPaths(of: arrows, parts: calls.components)
    var isCalled = [Bool](repeating: false, count: calls.components.count)
    for (source, targets) in arrows.enumerated() {
      for target in targets where calls.component[source] != calls.component[target] {
        isCalled[calls.component[target]] = true
      }
    }
    starts = calls.components.enumerated().compactMap { number, members in
      isCalled[number] ? nil : members.min()
    }.sorted()
  }

  /// How many elements the longest chain from one of them has, itself included; elements that wait for
  /// each other in a circle count as often as the chain needs to get through.
  package func count(from start: Int) -> Int { paths.count[start] }

  /// The elements of that chain, no more of them than a limit.
  package func chain(from start: Int, atMost limit: Int) -> [Int] {
    paths.path(from: start, atMost: limit)
  }
}
