/// The words that facts may be, as design and templates spell them; `none` is said of any of them.

package enum Lifecycle: String, FactChoice {
  case experimental, production, deprecated, retired
}

package enum Consistency: String, FactChoice {
  case strong, causal, eventual
}

/// How something comes back after its location is lost.
package enum RecoveryStrategy: String, FactChoice {
  case activeActive = "active-active"
  case hotStandby = "hot-standby"
  case warmStandby = "warm-standby"
  case pilotLight = "pilot-light"
  case backupRestore = "backup-restore"
}

package enum FailoverMode: String, FactChoice {
  case automatic, manual
}

package enum Topology: String, FactChoice {
  case single
  case activeActive = "active-active"
  case activePassive = "active-passive"
  case pilotLight = "pilot-light"
  case backupRestore = "backup-restore"
}

package enum Style: String, FactChoice {
  case sync, async
}

package enum Access: String, FactChoice {
  case read, write
}

/// What makes a second call harmless.
package enum Idempotency: String, FactChoice {
  case natural, key
}

package enum OwnedKind: String, FactChoice {
  case database, cache, queue, topic, stream, bucket, search

  /// Whether messages go through it, rather than data staying in it.
  package var isChannel: Bool {
    switch self {
    case .queue, .topic, .stream: true
    case .database, .cache, .bucket, .search: false
    }
  }
}

package enum Partitioning: String, FactChoice {
  case hash, range
  case consistentHashing = "consistent-hashing"
}

package enum Replication: String, FactChoice {
  case leaderFollower = "leader-follower"
  case multiLeader = "multi-leader"
  case leaderless
}

/// How much harm the wrong reader could do, the least first.
package enum DataClass: String, FactChoice, Comparable {
  case `public`, `internal`, confidential, personal

  package static func < (left: DataClass, right: DataClass) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}

package enum Delivery: String, FactChoice {
  case atMostOnce = "at-most-once"
  case atLeastOnce = "at-least-once"
  case exactlyOnce = "exactly-once"
}

package enum Ordering: String, FactChoice {
  case key, global
}

package enum Criticality: String, FactChoice {
  /// The caller cannot answer without it.
  case hard
  case soft
}

package enum Backoff: String, FactChoice {
  case fixed, exponential
}

package enum LogForm: String, FactChoice {
  case structured, unstructured
}

package enum Exposure: String, FactChoice {
  case `internal`, partner, `public`
}

package enum ScalingModel: String, FactChoice {
  case fixed, vertical, horizontal
}

package enum Transaction: String, FactChoice {
  case saga
  case twoPhaseCommit = "two-phase-commit"
}

package enum Coordination: String, FactChoice {
  case choreography, orchestration
}
