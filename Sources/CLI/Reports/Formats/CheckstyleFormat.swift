/// Findings in the form of Checkstyle, which older tools read.

import Base

extension ReportFormat {
  package static let checkstyle = ReportFormat(
    name: "checkstyle",
    suffix: "xml",
    summary: "Checkstyle XML, for older tools"
  ) { report in
    var sources = SourceIndex(report.source)
    let files = filesOf(report).map { element($0, &sources) }.joined()
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="4.3">
      \(files)</checkstyle>

      """.utf8
    )
  }
}

private func element(_ findings: [Finding], _ sources: inout SourceIndex) -> String {
  let errors = findings.map { error($0, sources.spot(of: $0.place)) }.joined()
  return """
      <file name="\(xml(findings.first?.place.path.words ?? ""))">
    \(errors)  </file>

    """
}

private func error(_ finding: Finding, _ spot: Spot?) -> String {
  let start = spot?.start ?? .start
  let attributes = [
    ("line", String(start.line)),
    ("column", String(start.column)),
    ("severity", finding.severity.label),
    ("message", xml(finding.message.text)),
    ("source", "lintel.\(finding.rule.code)"),
  ]
  return "    <error" + attributes.map { " \($0)=\"\($1)\"" }.joined() + "/>\n"
}
