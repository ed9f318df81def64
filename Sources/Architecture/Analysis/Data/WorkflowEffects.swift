/// Where a workflow leaves its traces: the services that take part in it, and its steps that write.

internal import Handbook

package struct WorkflowEffects: Sendable {
  /// The services and external systems that its steps or its participants name, each once.
  package let services: [Int]
  /// The steps that are known to write, in order.
  package let writes: [Write]
  /// The services that they write in, each once.
  package let writers: [Int]
  /// The steps that nothing takes back when a later one fails, when it is a saga.
  package let stranded: [Int]

  package struct Write: Sendable, Hashable {
    package let step: Int
    package let service: Int
  }

  package init(of workflow: Workflow, in model: Architecture) {
    let steps = workflow.facts.steps.items
    let targets = steps.map { $0.call.value.map(model.target) ?? .unresolved }
    let participants = workflow.facts.participants.items().map { model.target(of: $0.value) }
    services = unique((targets + participants).compactMap { model.service(of: $0) })
    writes = targets.enumerated().compactMap { step, target in
      guard model.access(of: target) == .write, let service = model.service(of: target) else {
        return nil
      }
      return Write(step: step, service: service)
    }
    writers = unique(writes.map(\.service))
    guard workflow.facts.transaction.value == .saga else {
      stranded = []
      return
    }
    stranded = strandedSteps(
      zip(steps, targets).map { step, target in
        SagaStep(
          mayWrite: model.access(of: target) != .read,
          isRetriable: step.retriable.value == true,
          hasCompensation: step.compensation.value != nil
        )
      }
    )
  }
}

extension Architecture {
  /// The service that a step leads to, through its operations, components and stores.
  fileprivate func service(of target: Relation.Target) -> Int? {
    guard let element = target.element.map({ home(of: elements[$0]) }),
      element.kind == .service || element.kind == .external
    else { return nil }
    return element.number
  }

  fileprivate func access(of target: Relation.Target) -> Access? {
    guard case .operation(let element, let index) = target else { return nil }
    return elements[element].operations[index].facts.access.value
  }
}

private func unique(_ numbers: [Int]) -> [Int] {
  var seen: Set<Int> = []
  return numbers.filter { seen.insert($0).inserted }
}
