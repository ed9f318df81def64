/// Findings for editors and pipes, one line each.
extension ReportFormat {
  package static let concise = ReportFormat(
    name: "concise",
    suffix: "txt",
    summary: "One line for each finding: path:line:column: severity rule: message"
  ) { report in
    Array(quoted(report, .concise).utf8)
  }
}
