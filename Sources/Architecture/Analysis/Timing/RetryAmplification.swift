/// How many calls become of one, when callers retry and those whom they call retry in turn.

internal import Handbook

/// Calls in a cycle are left out, since they would have no bound.
///
/// Beyer and others, "Site Reliability Engineering", chapter 22: four attempts at each of three layers are
/// 64 calls of the database.
package struct RetryAmplification: Sendable {
  /// For every element, how often the worst path may call it for one request, and that path.
  package let worst: HeaviestPaths<Double>
  /// For every element, on how many calls of a path to it somebody retries, and the path with most.
  package let layers: HeaviestPaths<Int>
  /// For every relation, how often it is made: its attempts, or 1 + its budget for all retries together.
  package let factors: [Double]
  private let graph: AcyclicCalls

  init(of model: Architecture, _ graph: AcyclicCalls) {
    let factors = model.relations.map(factor)
    worst = HeaviestPaths(order: graph.order, arrows: graph.arrows, start: 1) { weight, arrow in
      min(most, weight * factors[arrow.relation])
    }
    layers = HeaviestPaths(order: graph.order, arrows: graph.arrows, start: 0) { count, arrow in
      count + (factors[arrow.relation] >= 2 ? 1 : 0)
    }
    self.factors = factors
    self.graph = graph
  }

  /// How many calls one request to an element may become, for each element on all paths together.
  ///
  /// Linear in the calls, for each element that is asked about.
  package func calls(forOneRequestTo element: Int) -> [Double] {
    callsPerRequest(to: element, order: graph.order, arrows: graph.arrows) { factors[$0.relation] }
  }
}

/// On all paths together: Σ over the callers of their own calls × attempts.
package func callsPerRequest(
  to root: Int,
  order: [Int],
  arrows: [[CallArrow]],
  factor: (CallArrow) -> Double
) -> [Double] {
  var calls = [Double](repeating: 0, count: arrows.count)
  calls[root] = 1
  for node in order where calls[node] > 0 {
    for arrow in arrows[node] {
      calls[arrow.target] = min(most, calls[arrow.target] + calls[node] * factor(arrow))
    }
  }
  return calls
}

/// The paths that begin with one call and multiply what goes through it.
package struct RetryPath: Sendable {
  /// The element at which the worst of them ends.
  package let end: Int
  /// The numbers of its relations, in order.
  package let calls: [Int]
  /// How often the element at the end may be called for one request, rounded down.
  package let product: Int
  /// On how many of the calls somebody retries.
  package let layers: Int
}

extension RetryAmplification {
  /// The worst path behind each first call, when it multiplies by at least so much.
  package func paths(from least: Int) -> [RetryPath] {
    heads(worst) { worst.weights[$0] >= Double(least) }.map { path(worst, to: $0) }
  }

  /// The path with most retries behind each first call, two at least, when nothing behind that call is
  /// multiplied by as much as `bound`.
  package func layeredPaths(below bound: Int) -> [RetryPath] {
    var loud: Set<CallArrow> = []
    for node in layers.weights.indices where worst.weights[node] >= Double(bound) {
      if let first = layers.first[node] { loud.insert(first) }
    }
    return heads(layers) { layers.weights[$0] >= 2 }.filter { node in
      layers.first[node].map { !loud.contains($0) } ?? false
    }.map { path(layers, to: $0) }
  }

  /// Of all nodes behind the same first call, the one at which most arrives, and the first of equals.
  private func heads<Weight>(_ paths: HeaviestPaths<Weight>, _ counts: (Int) -> Bool) -> [Int] {
    var heads: [CallArrow: Int] = [:]
    for node in graph.order where counts(node) {
      guard let first = paths.first[node] else { continue }
      if let known = heads[first], paths.weights[known] >= paths.weights[node] { continue }
      heads[first] = node
    }
    return heads.sorted { $0.key.relation < $1.key.relation }.map(\.value)
  }

  private func path<Weight>(_ paths: HeaviestPaths<Weight>, to node: Int) -> RetryPath {
    let calls = paths.path(to: node)
    let product = calls.reduce(1) { min(most, $0 * factors[$1]) }
    return RetryPath(
      end: node,
      calls: calls,
      product: Int(product),
      layers: calls.count { factors[$0] >= 2 }
    )
  }
}

/// A retry without an end counts once: it is reported as such.
private func factor(of call: Relation) -> Double {
  guard let attempts = call.attempts, attempts > 1 else { return 1 }
  let budget = call.retry.budget.value.map { 1 + $0.fraction }
  return min(Double(attempts), budget ?? most, most)
}

/// From here on a number is only large.
private let most = 1e15
