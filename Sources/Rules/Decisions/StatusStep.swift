/// How the status of a decision moved through its history.

internal import Base
internal import Handbook

/// A change from one stage to another.
struct StatusStep: Sendable {
  let before: Standing
  let after: Standing

  /// A status, and the earlier state of the document in which it was first seen.
  struct Standing: Sendable {
    let status: DecisionStatus
    /// Nothing for the document as it is now.
    let version: History.Version?
  }
}

extension DecisionStage {
  /// What a decision of this stage may become, besides staying what it is.
  ///
  /// A proposal may become anything. What was accepted can only go out of force, and what went out of
  /// force does not come back: that is a new decision. `deprecated` and `superseded` both mean out of
  /// force. A rejected proposal may be made again, or be overtaken.
  fileprivate var successors: Set<DecisionStage> {
    switch self {
    case .proposed: Set(DecisionStage.allCases)
    case .accepted: [.deprecated, .superseded]
    case .deprecated: [.superseded]
    case .superseded: [.deprecated]
    case .rejected: [.proposed, .superseded]
    }
  }
}

extension StatusStep {
  /// The last step that no decision may take, unless the next one takes it back.
  ///
  /// - Parameters:
  ///   - life: What stood there, oldest first; neighbours may be the same.
  ///   - lastDay: The day on which the last of them was written.
  /// - Returns: The step, or nothing when all are sound.
  static func lastInvalid(in life: [Standing], lastDay: CalendarDate) -> StatusStep? {
    let runs = changes(in: withoutCorrections(changes(in: life), lastDay))
    var invalid: StatusStep?
    var index = 0
    while index + 1 < runs.count {
      let (before, after) = (runs[index], runs[index + 1])
      let isValid = before.status.stage.successors.contains(after.status.stage)
      let isTakenBack =
        index + 2 < runs.count && runs[index + 2].status.stage == before.status.stage
      if !isValid, !isTakenBack { invalid = StatusStep(before: before, after: after) }
      index += !isValid && isTakenBack ? 2 : 1
    }
    return invalid
  }
}

/// The first of each run of equal stages.
private func changes(in life: [StatusStep.Standing]) -> [StatusStep.Standing] {
  life.enumerated().filter { index, standing in
    index == 0 || life[index - 1].status.stage != standing.status.stage
  }.map(\.element)
}

/// Leaves out what stood there for a day or less: a slip, mended.
private func withoutCorrections(
  _ runs: [StatusStep.Standing],
  _ lastDay: CalendarDate
) -> [StatusStep.Standing] {
  runs.enumerated().filter { index, standing in
    guard index + 1 < runs.count, let day = standing.version?.day else { return true }
    let next = runs[index + 1].version
    guard let nextDay = next == nil ? lastDay : next?.day else { return true }
    return !(0...1).contains(day.days(until: nextDay))
  }.map(\.element)
}
