/// A name of an element in a document.

internal import Base
internal import Handbook

struct Mention {
  /// The id of the document or of the part of it that says the name.
  let speaker: String
  let path: BytePath
  let key: ReferenceKey
  let name: Located<String>
  /// What it leads to, when it leads anywhere.
  let target: Int?
}

extension Architecture {
  /// Goes through all names of elements, those of relations first; an array of them would be large.
  func forEachMention(_ body: (Mention) -> Void) {
    for relation in relations { mentions(of: relation, body) }
    for element in elements {
      guard case .stated(let name, let spot) = element.facts.system else { continue }
      mention(element.id, element.path, .system, Located(name, at: spot.range), body)
    }
    for workflow in workflows { mentions(of: workflow, body) }
    for flow in dataFlows {
      for name in flow.facts.stores.items() { mention(flow.id, flow.path, .stores, name, body) }
      for name in flow.facts.topics.items() { mention(flow.id, flow.path, .topics, name, body) }
    }
    for plan in runbooks + failovers + capacities {
      for name in plan.facts.appliesTo.items() {
        mention(plan.id, plan.path, .appliesTo, name, body)
      }
    }
  }

  private func mentions(of relation: Relation, _ body: (Mention) -> Void) {
    let source = elements[relation.source]
    if let key = ReferenceKey(relation.kind) {
      let target = relation.targetElement
      body(Mention(source.id, source.path, key, relation.written, target))
    }
    if let reply = relation.facts.reply.located {
      mention(source.id, source.path, .reply, reply, body)
    }
    if let letters = relation.facts.deadLetter.located {
      mention(source.id, source.path, .deadLetter, letters, body)
    }
  }

  private func mentions(of workflow: Workflow, _ body: (Mention) -> Void) {
    for name in workflow.facts.participants.items() {
      mention(workflow.id, workflow.path, .participants, name, body)
    }
    if let name = workflow.facts.coordinator.located {
      mention(workflow.id, workflow.path, .coordinator, name, body)
    }
    for step in workflow.facts.steps.items {
      guard let name = step.call.located else { continue }
      mention(workflow.id, workflow.path, .steps, name, body)
    }
  }

  private func mention(
    _ speaker: String,
    _ path: BytePath,
    _ key: ReferenceKey,
    _ name: Located<String>,
    _ body: (Mention) -> Void
  ) {
    body(Mention(speaker, path, key, name, target(of: name.value).element))
  }
}

extension Mention {
  fileprivate init(
    _ speaker: String,
    _ path: BytePath,
    _ key: ReferenceKey,
    _ name: Located<String>,
    _ target: Int?
  ) {
    self.init(speaker: speaker, path: path, key: key, name: name, target: target)
  }

  /// The name without an operation.
  var elementName: String { String(name.value.prefix { $0 != "/" }) }

  /// Whether it is written as names of elements are; what is not is a wrong value, and said to be one.
  var isName: Bool {
    let parts = name.value.utf8.split(
      separator: UInt8(ascii: "/"),
      omittingEmptySubsequences: false
    )
    return parts.count <= 2 && parts.allSatisfy { isIdentifier($0) }
  }
}

extension Fact where Value == String {
  var located: Located<String>? {
    guard case .stated(let value, let spot) = self else { return nil }
    return Located(value, at: spot.range)
  }
}
