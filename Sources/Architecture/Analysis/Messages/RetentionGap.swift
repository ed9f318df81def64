/// Messages that are gone before a consumer is back.

package import Handbook

package struct RetentionGap: Sendable, Hashable {
  /// For how long the channel keeps a message.
  package let kept: TimeSpan
  /// The consumers that may be gone for longer, the longest first.
  package let outages: [Outage]

  package struct Outage: Sendable, Hashable {
    package let relation: Int
    package let consumer: Int
    /// For how long the consumer may be gone: its recovery time objective.
    package let length: TimeSpan

    /// What arrives in this time after the consumer went down is gone when it comes back.
    package func lost(keeping kept: TimeSpan) -> TimeSpan {
      TimeSpan(milliseconds: max(0, length.milliseconds - kept.milliseconds))
    }
  }

  /// Nothing when every message waits until its consumer is back.
  init?(keeping kept: TimeSpan, _ outages: [Outage]) {
    let longer = outages.filter { $0.length > kept }
    guard !longer.isEmpty else { return nil }
    self.kept = kept
    self.outages = longer.sorted { left, right in
      left.length == right.length ? left.relation < right.relation : left.length > right.length
    }
  }
}
