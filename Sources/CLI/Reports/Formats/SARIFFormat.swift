/// Findings in SARIF 2.1.0, within what GitHub's code scanning takes.

import Base

extension ReportFormat {
  package static let sarif = ReportFormat(
    name: "sarif",
    suffix: "sarif",
    summary: "SARIF 2.1.0, for code scanning",
    tellsFingerprints: true
  ) { report in
    sarifLog(report, limit: 25_000).bytes() + [UInt8(ascii: "\n")]
  }
}

/// The log with no more results than `limit`, the worst ones; GitHub rejects a file as a whole that
/// has more than 25,000.
func sarifLog(_ report: Report, limit: Int) -> JSON {
  let ids = report.ruleIDs
  let entries = report.worstFirst
  var results = SARIFResults(report, ids)
  let run: JSON = [
    "tool": ["driver": driver(report, ids)],
    "invocations": [invocation(leftOut: max(0, entries.count - limit))],
    "automationDetails": ["id": "lintel/"],
    "originalUriBaseIds": [SARIFResults.base: ["description": ["text": "The repository"]]],
    "columnKind": "unicodeCodePoints",
    "results": .array(entries.prefix(limit).map { results.result($0) }),
  ]
  return [
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
  ]
}

private func driver(_ report: Report, _ ids: [RuleID]) -> JSON {
  let rules = ids.map { SARIFRule($0, report.rule($0), url: report.url(of: $0)).json }
  return [
    "name": "Lintel",
    "semanticVersion": .string(report.version),
    "informationUri": report.home.map(JSON.string),
    "rules": .array(rules),
  ]
}

private func invocation(leftOut count: Int) -> JSON {
  let message: JSON = ["text": .string("\(count) findings are left out, the least severe ones")]
  let notification: JSON = ["level": "note", "message": message]
  return [
    "executionSuccessful": true,
    "toolExecutionNotifications": count == 0 ? nil : [notification],
  ]
}
