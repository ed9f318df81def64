/// The first step of a workflow of which its table says something else than its front matter.

package import Base
package import Handbook

package struct StepDrift: Sendable {
  package let workflow: String
  package let path: BytePath
  /// Counted from one.
  package let step: Int
  /// Who does the step according to the table; nothing when it ends before.
  package let inTable: Located<String>?
  package let inFrontMatter: Located<String>?

  init?(of workflow: Workflow, _ names: inout ElementNames) {
    guard workflow.facts.explained.presence.isStated else { return nil }
    let table = workflow.facts.explained.items.compactMap(\.call.located)
    let steps = workflow.facts.steps.items.compactMap(\.call.located)
    let count = max(table.count, steps.count)
    let different = (0..<count).first { index in
      guard index < table.count, index < steps.count else { return true }
      return !names.isSame(table[index].value, steps[index].value)
    }
    guard let index = different else { return nil }
    self.workflow = workflow.id
    path = workflow.path
    step = index + 1
    inTable = index < table.count ? table[index] : nil
    inFrontMatter = index < steps.count ? steps[index] : nil
  }
}

extension ElementNames {
  /// Whether two names mean one element; an operation is compared only where both name one.
  fileprivate mutating func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    guard let first = element(left), let second = element(right), first == second else {
      return false
    }
    return left.contains("/") && right.contains("/") ? left == right : true
  }
}
