/// What is said of those who cannot do without others.

import Architecture
import Base

extension HandbookView {
  /// Findings about needs, of each who has them no more than say it well enough.
  func findingsAboutNeeds(_ find: (HardNeed) -> Finding?) -> [Finding] {
    var counts: [Int: Int] = [:]
    return analysis.needs.all.compactMap { need in
      guard counts[need.owner, default: 0] < mostOfOneCause, let finding = find(need) else {
        return nil
      }
      counts[need.owner, default: 0] += 1
      return finding
    }
  }
}
