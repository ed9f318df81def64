/// What the business cannot stand still without, and with which elements it falls.

internal import Handbook

package struct CriticalFlows: Sendable {
  /// Critical workflows, then entry points of tier 0 and 1; no more than `FlowSets.limit` of them.
  package let flows: [CriticalFlow]
  private let sets: FlowSets
  private let sources: [[Int]]

  init(of model: Architecture, _ needs: HardNeeds, _ traffic: Traffic) {
    let arrows = model.elements.indices.map { number in
      let gate = traffic.dominators.parent[number]
      return needs.graph.arrows[number] + (gate.map { [$0] } ?? [])
    }
    let entries = traffic.entries.map(\.element).filter { model.elements[$0].isCritical }
    let all =
      model.criticalWorkflows
      + entries.map { CriticalFlow(subject: .entry($0), elements: [$0]) }
    flows = Array(all.prefix(FlowSets.limit))
    sources = reversedArrows(arrows)
    sets = FlowSets(of: arrows, flows: flows.map(\.elements))
  }

  /// How many flows fall with an element.
  package func count(lostWith element: Int) -> Int { sets.count(of: element) }

  /// The flows that fall with an element.
  package func flows(lostWith element: Int) -> [CriticalFlow] {
    sets.flows(of: element).map { flows[$0] }
  }

  /// The ways from everything that falls with an element to it, each falling with the one after it.
  package func ways(to element: Int) -> ShortestWays {
    ShortestWays(to: element, sources: sources)
  }
}

/// A workflow or an entry point on which the business depends.
package struct CriticalFlow: Sendable, Equatable {
  package let subject: Subject
  /// What takes part in it, and must all be there.
  package let elements: [Int]

  package enum Subject: Sendable, Equatable {
    /// By its place in the model's list.
    case workflow(Int)
    case entry(Int)
  }
}

extension Architecture {
  fileprivate var criticalWorkflows: [CriticalFlow] {
    workflows.enumerated().compactMap { number, workflow in
      let elements = workflow.facts.critical.value == true ? members(of: workflow) : []
      return elements.isEmpty ? nil : CriticalFlow(subject: .workflow(number), elements: elements)
    }
  }

  /// The elements that do the steps of a workflow, and whoever leads it; persons are no part of it.
  ///
  /// Only when it states no steps, its participants are taken for them.
  package func members(of workflow: Workflow) -> [Int] {
    let steps = workflow.facts.steps.items.compactMap(\.call.value)
    let names = steps.isEmpty ? workflow.facts.participants.items().map(\.value) : steps
    let all = names + [workflow.facts.coordinator.value].compactMap(\.self)
    var seen: Set<Int> = []
    return all.compactMap { target(of: $0).element }
      .filter { elements[$0].kind != .person && seen.insert($0).inserted }
  }
}
