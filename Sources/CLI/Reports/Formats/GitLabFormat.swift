/// Findings as a Code Quality report, which GitLab shows in merge requests.

import Base

extension ReportFormat {
  package static let gitlab = ReportFormat(
    name: "gitlab",
    suffix: "json",
    summary: "Code Quality report of GitLab",
    tellsFingerprints: true
  ) { report in
    var sources = SourceIndex(report.source)
    var fingerprints = UniqueFingerprints()
    var issues: [JSON] = []
    for entry in report.entries {
      let spot = sources.spot(of: entry.finding.place)
      issues.append(issue(entry.finding, spot, fingerprints.next(entry.fingerprint)))
    }
    return JSON.array(issues).bytes(.pretty) + [UInt8(ascii: "\n")]
  }
}

/// The description begins with the rule, for GitLab does not show `check_name`.
private func issue(_ finding: Finding, _ spot: Spot?, _ fingerprint: String) -> JSON {
  let lines: JSON = [
    "begin": .integer(spot?.start.line ?? 1),
    "end": .integer(spot?.visibleEnd.line ?? 1),
  ]
  let location: JSON = ["path": .string(finding.place.path.words), "lines": lines]
  return [
    "description": .string("\(finding.rule.code): \(printable(finding.message.text))"),
    "check_name": .string(finding.rule.code),
    "fingerprint": .string(fingerprint),
    "severity": .string(finding.severity.gitLab),
    "location": location,
  ]
}

/// Keeps findings apart that mean the same, for GitLab shows one of those with equal fingerprints.
private struct UniqueFingerprints {
  private var uses: [String: Int] = [:]

  mutating func next(_ fingerprint: String) -> String {
    let count = uses[fingerprint, default: 0]
    uses[fingerprint] = count + 1
    return count == 0
      ? fingerprint : ContentHash(Array("\(fingerprint) \(count)".utf8)).text
  }
}

extension Severity {
  fileprivate var gitLab: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
