/// What is said of those who cannot do without others.

import Architecture
import Base

extension HandbookView {
  /// Findings about needs, at most a hundred for each who has them: who needs so much knows by then.
  func findingsAboutNeeds(_ find: (RecoveryAnalysis.Need) -> [Finding]) -> [Finding] {
    var counts: [Int: Int] = [:]
    return analysis.recovery.needs.flatMap { need -> [Finding] in
      let count = counts[need.waiter, default: 0]
      guard count < 100 else { return [] }
      let found = find(need)
      if !found.isEmpty { counts[need.waiter] = count + found.count }
      return found
    }
  }
}
