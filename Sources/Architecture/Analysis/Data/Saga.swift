/// What stays behind when a saga fails half-way.

/// A step of a saga, as far as taking it back goes.
struct SagaStep {
  /// Whether it may have changed anything: all but those that are known to read.
  let mayWrite: Bool
  /// Whether it is repeated until it succeeds, so that it never fails for good.
  let isRetriable: Bool
  let hasCompensation: Bool
}

/// The steps whose effect nothing takes back when a later step fails for good.
///
/// A saga runs backwards until its pivot, the last step that can fail, and forwards from there (Garcia-Molina
/// and Salem, "Sagas", 1987; the words are Richardson's, "Microservices Patterns", chapter 4). So the last
/// step needs no way back, and neither does one that only retriable steps follow.
///
/// - Returns: Their places, in order.
func strandedSteps(_ steps: [SagaStep]) -> [Int] {
  guard let pivot = steps.lastIndex(where: { !$0.isRetriable }) else { return [] }
  return steps.indices[..<pivot].filter { place in
    let step = steps[place]
    return step.mayWrite && !step.isRetriable && !step.hasCompensation
  }
}
