import Testing
import TestNumbers

@testable import Architecture

@Suite("What workflows leave behind")
struct WorkflowEffectsTests {
  @Test("steps write where they name an operation that does")
  func writes() async throws {
    let model = await model([
      "externals/bank.md":
        "---\nkind: external\nprovides:\n  - {id: pay, access: write}\n---\n# Bank\n",
      "services/inventory.md": """
      ---
      kind: service
      provides:
        - {id: reserve, access: write}
        - {id: release, access: write}
        - {id: show, access: read}
        - {id: count}
      owns:
        - {id: stock, kind: database}
      ---
      # Inventory
      """,
      "workflows/order.md": """
      ---
      kind: workflow
      participants: [inventory, clerk]
      steps:
        - {call: inventory/show}
        - {call: inventory/reserve}
        - {call: inventory/count}
        - {call: bank/pay}
        - {call: inventory/release}
        - {call: inventory/nothing}
        - {call: stock}
        - {call: nobody}
      ---
      # Order
      """,
      "people/clerk.md": "---\nkind: person\n---\n# Clerk\n",
    ])
    let effects = WorkflowEffects(of: try #require(model.workflows.first), in: model)
    #expect(effects.services.map { model.elements[$0].id } == ["inventory", "bank"])
    #expect(effects.writes.map(\.step) == [1, 3, 4])
    #expect(effects.writers.map { model.elements[$0].id } == ["inventory", "bank"])
    #expect(effects.stranded == [])
  }

  @Test("a saga runs backwards until its last step that can fail, and forwards from there")
  func sagas() {
    let undoable = SagaStep(mayWrite: true, isRetriable: false, hasCompensation: true)
    let pivot = SagaStep(mayWrite: true, isRetriable: false, hasCompensation: false)
    let retriable = SagaStep(mayWrite: true, isRetriable: true, hasCompensation: false)
    let reading = SagaStep(mayWrite: false, isRetriable: false, hasCompensation: false)
    #expect(strandedSteps([]) == [])
    #expect(strandedSteps([pivot]) == [])
    #expect(strandedSteps([undoable, undoable, pivot]) == [])
    #expect(strandedSteps([undoable, pivot, retriable, retriable]) == [])
    #expect(strandedSteps([pivot, retriable, pivot]) == [0])
    #expect(strandedSteps([reading, pivot, undoable, reading]) == [1])
    #expect(strandedSteps([retriable, retriable]) == [])
  }

  @Test("agrees with every way in which a saga can fail, 10,000 times")
  func oracle() {
    var numbers = SeededNumbers(12)
    for _ in 0..<10_000 {
      let steps = (0..<Int.random(in: 0...7, using: &numbers)).map { _ in
        SagaStep(
          mayWrite: Bool.random(using: &numbers),
          isRetriable: Bool.random(using: &numbers),
          hasCompensation: Bool.random(using: &numbers)
        )
      }
      let left = steps.indices.map { leftovers(of: steps, failingAt: $0) }
      #expect(strandedSteps(steps) == Set(left.joined()).sorted(), "\(steps)")
    }
  }
}

/// Runs a saga up to a step that fails, then takes back what can be taken back.
private func leftovers(of steps: [SagaStep], failingAt failing: Int) -> [Int] {
  var effects: [Int] = []
  for (place, step) in steps.enumerated() {
    if place == failing {
      if step.isRetriable { return [] }
      // Whatever is repeated until it succeeds is said to need no way back.
      return effects.filter { !steps[$0].hasCompensation && !steps[$0].isRetriable }
    }
    if step.mayWrite { effects.append(place) }
  }
  return []
}
