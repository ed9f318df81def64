/// How work comes to each element: where it enters, and what all of it passes.

package struct Traffic: Sendable {
  package let entries: [EntryPoint]
  /// What every stated path from the entries to an element passes.
  package let dominators: DominatorTree

  init(of model: Architecture) {
    let arrows = trafficArrows(of: model)
    entries = entryPoints(of: model, arrows)
    let roots = rootsOfAll(arrows, first: entries.map(\.element))
    dominators = DominatorTree(of: arrows, from: roots)
  }
}

/// An element at which work enters.
package struct EntryPoint: Sendable, Equatable {
  package let element: Int
  package let reason: Reason

  package enum Reason: Sendable, Equatable {
    /// By a relation of a person or of an outside system.
    case used(Int)
    /// Its `security.exposure` is `public` or `partner`.
    case exposed
    /// As far as is stated nobody calls it, so that it begins by itself.
    case uncalled
  }
}

/// Calls of any style, and messages by way of their channels: with more paths than there are, less is said
/// to be on all of them.
private func trafficArrows(of model: Architecture) -> [[Int]] {
  var arrows = [[Int]](repeating: [], count: model.elements.count)
  for relation in model.relations {
    guard let target = model.target(of: relation), target.runs || target.kind == .channel else {
      continue
    }
    let source = model.source(of: relation)
    let start = model.home(of: source).number
    guard source.kind != .person, start != target.number else { continue }
    if relation.kind != .consumes { arrows[start].append(target.number) }
    let bringsMessages = relation.kind == .consumes || relation.kind == .dependsOn
    if target.kind == .channel, bringsMessages { arrows[target.number].append(start) }
  }
  return arrows
}

private func entryPoints(of model: Architecture, _ arrows: [[Int]]) -> [EntryPoint] {
  var isCalled = [Bool](repeating: false, count: arrows.count)
  for target in arrows.joined() { isCalled[target] = true }
  var users = [Int?](repeating: nil, count: arrows.count)
  for relation in model.relations {
    guard let target = relation.targetElement, users[target] == nil,
      model.isFromOutside(relation, to: model.elements[target])
    else { continue }
    users[target] = relation.number
  }
  return model.elements.compactMap { element in
    guard element.kind == .service || element.kind == .system else { return nil }
    if let user = users[element.number] {
      return EntryPoint(element: element.number, reason: .used(user))
    }
    let exposure = element.facts.security.exposure.value
    if exposure == .public || exposure == .partner {
      return EntryPoint(element: element.number, reason: .exposed)
    }
    let isWhole = element.kind == .system && !model.parts[element.number].isEmpty
    guard !isCalled[element.number], !isWhole else { return nil }
    return EntryPoint(element: element.number, reason: .uncalled)
  }
}

extension Architecture {
  /// Whether a person or a system that the target is no part of draws the relation.
  package func isFromOutside(_ relation: Relation, to target: Element) -> Bool {
    let source = elements[relation.source]
    switch source.kind {
    case .person, .external: return relation.kind == .uses || relation.kind == .dependsOn
    case .system: return relation.kind == .uses && source.number != target.parent
    case .service, .component, .store, .channel: return false
    }
  }
}

/// The roots that are given, and so many more that every node is reached: whatever is not reached from
/// the entries works by itself, and its paths count as well.
private func rootsOfAll(_ arrows: [[Int]], first: [Int]) -> [Int] {
  var isReached = [Bool](repeating: false, count: arrows.count)
  var roots: [Int] = []
  for root in first + Array(arrows.indices) where !isReached[root] || roots.count < first.count {
    roots.append(root)
    isReached[root] = true
    var open = [root]
    while let node = open.popLast() {
      for target in arrows[node] where !isReached[target] {
        isReached[target] = true
        open.append(target)
      }
    }
  }
  return roots
}
