/// Findings as workflow commands, which GitHub turns into annotations.

import Base

extension ReportFormat {
  package static let github = ReportFormat(
    name: "github",
    suffix: "txt",
    summary: "Workflow commands, which GitHub shows as annotations"
  ) { report in
    var sources = SourceIndex(report.source)
    var output = ""
    for severity in Severity.allCases.reversed() {
      for entry in report.entries.lazy.filter({ $0.finding.severity == severity }).prefix(limit) {
        output += command(entry.finding, &sources)
      }
    }
    return Array((output + remainder(report)).utf8)
  }
}

/// GitHub shows so many annotations of each kind for one step and drops the rest in silence.
private let limit = 10
/// A runner's log is no place for a message of megabytes.
private let messageLimit = 4000
private let relatedLimit = 20

private func command(_ finding: Finding, _ sources: inout SourceIndex) -> String {
  let properties = properties(finding, sources.spot(of: finding.place)).map { name, value in
    "\(name)=\(escaped(value, isProperty: true))"
  }
  let lines = message(finding, &sources).joined(separator: "\n")
  return "::\(finding.severity.command) \(properties.joined(separator: ","))"
    + "::\(escaped(lines, isProperty: false))\n"
}

/// Columns only for a range within one line: with more lines GitHub refuses them.
private func properties(_ finding: Finding, _ spot: Spot?) -> [(String, String)] {
  let place = finding.place
  var properties: [(String, String)] = []
  if !place.path.isRoot { properties.append(("file", place.path.display)) }
  if let spot {
    let end = spot.visibleEnd
    properties += [("line", "\(spot.start.line)"), ("endLine", "\(end.line)")]
    if end.line == spot.start.line, !place.isWholeFile {
      properties += [("col", "\(spot.start.column)"), ("endColumn", "\(end.column)")]
    }
  } else if place.isWholeFile, !place.path.isRoot {
    properties += [("line", "1"), ("endLine", "1")]
  }
  return properties + [("title", finding.rule.title)]
}

private func message(_ finding: Finding, _ sources: inout SourceIndex) -> [String] {
  var lines = [printable(shortened(finding.message.text, to: messageLimit))]
  for related in finding.related.prefix(relatedLimit) {
    let address = related.place.address(sources.spot(of: related.place)?.start)
    lines.append("  \(address): \(printable(shortened(related.message.text, to: messageLimit)))")
  }
  if let help = finding.help {
    lines.append("  help: \(printable(shortened(help, to: messageLimit)))")
  }
  return lines
}

/// One plain line, so that nobody takes ten of a kind for all of them.
private func remainder(_ report: Report) -> String {
  let rest = Severity.allCases.reversed().flatMap { severity in
    report.findings.filter { $0.severity == severity }.dropFirst(limit)
  }
  guard !rest.isEmpty else { return "" }
  return "Not annotated, for GitHub shows ten of a kind: \(FindingCount(rest).text)\n"
}

/// As the toolkit of GitHub Actions escapes: the percent sign first.
private func escaped(_ text: String, isProperty: Bool) -> String {
  var output = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": output += "%25"
    case "\r": output += "%0D"
    case "\n": output += "%0A"
    case ":" where isProperty: output += "%3A"
    case "," where isProperty: output += "%2C"
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
