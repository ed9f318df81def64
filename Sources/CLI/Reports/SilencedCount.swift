/// How many findings are there and not reported, by who silenced them.

package import Rules

package struct SilencedCount: Sendable {
  private(set) var comments = 0
  private(set) var waivers = 0
  private(set) var baseline = 0

  package init(_ silenced: [Silenced]) {
    for one in silenced {
      switch one.reason {
      case .comment: comments += 1
      case .waiver: waivers += 1
      case .baseline: baseline += 1
      }
    }
  }

  /// `silenced: 2 by comments, 1 by the baseline`; nothing when nothing is.
  package var text: String? {
    let parts = [(comments, "by comments"), (waivers, "by waivers"), (baseline, "by the baseline")]
      .filter { $0.0 > 0 }
    return parts.isEmpty
      ? nil : "silenced: " + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
