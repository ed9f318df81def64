/// Elements that wait for each other in a circle.

internal import Base

package struct CallCycle: Sendable {
  /// Along the circle, from the first of them in the model on.
  package let elements: [Int]
  /// The relations from each of the elements to the next.
  package let calls: [Int]
  /// How many elements wait for each other by this circle and others that run through it.
  package let size: Int
}

extension CallGraph {
  /// One shortest circle for every part of the graph in which everybody waits for everybody.
  func cycles(in model: Architecture) -> [CallCycle] {
    shortestCycles(of: callees).map { elements in
      let calls = elements.indices.compactMap { index in
        call(from: elements[index], to: elements[(index + 1) % elements.count], in: model)
      }
      let size = components[component[elements[0]]].count
      return CallCycle(elements: elements, calls: calls, size: size)
    }
  }

  /// The first of the relations by which one element calls another.
  package func call(from source: Int, to target: Int, in model: Architecture) -> Int? {
    calls[source].first { model.relations[$0].targetElement == target }
  }
}
