/// Findings for people, with the lines quoted.

import Base

extension ReportFormat {
  package static let text = ReportFormat(
    name: "text",
    suffix: "txt",
    summary: "For people: findings with the lines that they are about"
  ) { report in
    let nothing = report.entries.isEmpty ? FindingCount([]).text : nil
    let remarks = [nothing, report.silenced.text, advice(report)].compactMap(\.self)
    return Array((quoted(report, .full) + remarks.map { "\($0)\n" }.joined()).utf8)
  }
}

/// A report as the terminal gets it.
func quoted(_ report: Report, _ form: TextReport.Form) -> String {
  TextReport(
    form,
    usesColor: report.usesColor,
    width: report.width,
    source: report.source
  ).text(of: report.findings)
}

/// Where to read more about the rules that found something.
private func advice(_ report: Report) -> String? {
  guard let known = report.worstFirst.first(where: { report.rule($0.finding.rule) != nil }) else {
    return nil
  }
  return "why, and what to do: lintel explain \(known.finding.rule.code)"
}
