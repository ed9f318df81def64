/// How many findings there are of each severity.

package import Base

/// The last line of a report: `2 errors, 1 warning`.
package struct FindingCount: Sendable {
  private let findings: [Finding]

  package init(_ findings: [Finding]) {
    self.findings = findings
  }

  package var text: String {
    let parts = Severity.allCases.reversed().compactMap(part)
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }

  private func part(_ severity: Severity) -> String? {
    let count = findings.count { $0.severity == severity }
    guard count > 0 else { return nil }
    return "\(count) \(noun(severity))\(count == 1 ? "" : "s")"
  }

  private func noun(_ severity: Severity) -> String {
    severity == .info ? "note" : severity.label
  }
}

extension Severity {
  /// The word that reports use.
  package var label: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }
}
