/// Findings as failed tests, which nearly every build server can show.

import Base

extension ReportFormat {
  package static let junit = ReportFormat(
    name: "junit",
    suffix: "xml",
    summary: "JUnit XML: a failed test for each finding"
  ) { report in
    let suites = report.entries.isEmpty ? nothingFound : suites(report)
    let count = report.entries.count
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="lintel" tests="\(max(1, count))" failures="\(count)" errors="0">
      \(suites)</testsuites>

      """.utf8
    )
  }
}

/// A passing test, for a report without any is taken for a run that went wrong.
private let nothingFound = """
    <testsuite name="lintel" tests="1" failures="0" errors="0">
      <testcase name="No errors found" classname="lintel"/>
    </testsuite>

  """

private func suites(_ report: Report) -> String {
  var sources = SourceIndex(report.source)
  return filesOf(report).map { findings in suite(findings, &sources) }.joined()
}

/// The findings of each file; in a report those of one file stand together.
func filesOf(_ report: Report) -> [[Finding]] {
  report.entries.reduce(into: []) { files, entry in
    if files.last?.last?.place.path == entry.finding.place.path {
      files[files.count - 1].append(entry.finding)
    } else {
      files.append([entry.finding])
    }
  }
}

private func suite(_ findings: [Finding], _ sources: inout SourceIndex) -> String {
  let path = xml(findings.first?.place.path.words ?? "")
  let count = findings.count
  return """
      <testsuite name="\(path)" package="lintel" tests="\(count)" failures="\(count)" errors="0">
    \(findings.map { testCase($0, sources.spot(of: $0.place)) }.joined())  </testsuite>

    """
}

private func testCase(_ finding: Finding, _ spot: Spot?) -> String {
  let path = finding.place.path
  let className = xml(BytePath(bytes: path.bytes.dropLast(suffixLength(path))).words)
  let start = spot?.start ?? .start
  let place = "line=\"\(start.line)\" column=\"\(start.column)\""
  let message = xml(finding.message.text)
  let help = finding.help.map { "\n" + xml("help: \($0)") } ?? ""
  return """
        <testcase name="lintel.\(finding.rule.code)" classname="\(className)" \(place)>
          <properties>
            <property name="severity" value="\(finding.severity.label)"/>
          </properties>
          <failure message="\(message)">line \(start.line), col \(start.column), \(message)\(help)</failure>
        </testcase>

    """
}

private func suffixLength(_ path: BytePath) -> Int {
  path.fileExtension.isEmpty ? 0 : path.fileExtension.count + 1
}
