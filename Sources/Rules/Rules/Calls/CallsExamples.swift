/// The short documents that the examples of rules about calls are made of.
enum CallsExample {
  /// A service with what its front matter says.
  static func service(_ facts: String) -> String {
    "---\nkind: service\n\(facts)\n---\n# Service\n"
  }

  /// A service that calls somebody, and what else is said of it.
  static func caller(_ call: String, _ more: String = "tier: 2") -> String {
    service("\(more)\ndepends-on:\n  - \(call)")
  }
}

/// Calls that are tried again.
enum RetriesExample {
  static func call(_ target: String, _ attempts: Int, _ more: String = "jitter: true") -> String {
    "{target: \(target), style: sync, timeout: 1s, retry: {max-attempts: \(attempts), \(more)}}"
  }
}
