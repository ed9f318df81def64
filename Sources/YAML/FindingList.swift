/// The findings of one document, so many and no more.

import Base

struct FindingList {
  private(set) var all: [Finding] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Keeps a finding while there is room; the first for which there is none is told of instead.
  mutating func add(_ finding: Finding) {
    guard all.count >= limit else { return all.append(finding) }
    guard all.count == limit else { return }
    all.append(
      Finding(
        .limitExceeded,
        .error,
        at: finding.place,
        "more than \(limit) problems in one YAML document, the rest is left out",
        help: "Repair those that are listed and look again."
      )
    )
  }
}
