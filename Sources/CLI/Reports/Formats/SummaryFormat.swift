/// Findings as a page of Markdown, for the summary of a job on GitHub.

import Base

extension ReportFormat {
  /// What `$GITHUB_STEP_SUMMARY` takes: GitHub refuses more than 1 MiB.
  package static let summary = ReportFormat(
    name: "summary",
    suffix: "md",
    summary: "Markdown for the summary of a job on GitHub"
  ) { report in
    var page = SummaryPage(limit: 1 << 20 - 1 << 15)
    page.write(report)
    return Array(page.text.utf8)
  }
}

/// A page that takes lines until it is full.
private struct SummaryPage {
  private(set) var text = ""
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func write(_ report: Report) {
    _ = add("## Lintel: \(FindingCount(report.findings).text)")
    if let silenced = report.silenced.text { _ = add("\n\(silenced)") }
    addTable(report)
    addMore(report.moreMarkdown)
  }

  private mutating func addTable(_ report: Report) {
    let entries = report.worstFirst
    guard !entries.isEmpty else { return }
    _ = add("\n| Severity | Rule | Place | Finding |\n| --- | --- | --- | --- |")
    var sources = SourceIndex(report.source)
    let rows = limit - reserve(for: report.moreMarkdown)
    for (number, entry) in entries.enumerated() {
      let finding = entry.finding
      let row = row(finding, sources.spot(of: finding.place), url: report.url(of: finding.rule))
      guard text.utf8.count + row.utf8.count < rows else {
        _ = add("\nAnd \(entries.count - number) more.")
        return
      }
      _ = add(row)
    }
  }

  private mutating func addMore(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    guard add("") else { return }
    for line in lines {
      guard add(line) else { return }
    }
  }

  /// What follows the table may take up to half of the page.
  private func reserve(for lines: [String]) -> Int {
    min(limit / 2, lines.reduce(64) { $0 + $1.utf8.count + 1 })
  }

  /// Adds lines unless the page is full.
  private mutating func add(_ line: String) -> Bool {
    guard text.utf8.count + line.utf8.count < limit else { return false }
    text += line + "\n"
    return true
  }
}

private func row(_ finding: Finding, _ spot: Spot?, url: String?) -> String {
  let title = finding.rule.title
  let rule = url.map { "[\(title)](\($0))" } ?? title
  let place = inertMarkdown(shortened(finding.place.address(spot?.start), to: cellLimit))
  let message = inertMarkdown(shortened(finding.message.text, to: cellLimit))
  return "| \(finding.severity.label) | \(rule) | \(place) | \(message) |"
}

private let cellLimit = 500
