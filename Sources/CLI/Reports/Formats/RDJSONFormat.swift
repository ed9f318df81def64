/// Findings for reviewdog, which comments on pull requests and offers changes there.

import Base

extension ReportFormat {
  package static let rdjson = ReportFormat(
    name: "rdjson",
    suffix: "json",
    summary: "Reviewdog's diagnostics, with changes to accept"
  ) { report in
    var sources = SourceIndex(report.source)
    var diagnostics: [JSON] = []
    for entry in report.entries {
      diagnostics.append(
        diagnostic(entry.finding, url: report.url(of: entry.finding.rule), &sources)
      )
    }
    let source: JSON = ["name": "lintel", "url": report.home.map(JSON.string)]
    let document: JSON = ["source": source, "diagnostics": .array(diagnostics)]
    return document.bytes(.pretty) + [UInt8(ascii: "\n")]
  }
}

private func diagnostic(_ finding: Finding, url: String?, _ sources: inout SourceIndex) -> JSON {
  let help = finding.help.map { "\n" + printable($0) } ?? ""
  let code: JSON = ["value": .string(finding.rule.code), "url": url.map(JSON.string)]
  var related: [JSON] = []
  for one in finding.related {
    related.append([
      "message": .string(one.message.text), "location": location(one.place, &sources),
    ])
  }
  let suggestions = suggestions(finding, &sources)
  return [
    "message": .string(printable(finding.message.text) + help),
    "location": location(finding.place, &sources),
    "severity": .string(finding.severity.reviewdog),
    "code": code,
    "suggestions": suggestions.isEmpty ? nil : .array(suggestions),
    "related_locations": related.isEmpty ? nil : .array(related),
  ]
}

private func location(_ place: Place, _ sources: inout SourceIndex) -> JSON {
  let spot = place.isWholeFile ? nil : sources.spot(of: place)
  return [
    "path": .string(place.path.words),
    "range": spot.map { range(from: $0.start, to: $0.visibleEnd) },
  ]
}

/// A suggestion replaces one range of the file that is commented on, so that only fixes with a
/// single edit there can be offered.
private func suggestions(_ finding: Finding, _ sources: inout SourceIndex) -> [JSON] {
  var suggestions: [JSON] = []
  for fix in finding.fixes {
    guard fix.edits.count == 1, let edit = fix.edits.first, edit.place.path == finding.place.path,
      let spot = sources.spot(of: edit.place)
    else { continue }
    suggestions.append([
      "range": range(from: spot.start, to: spot.end), "text": .string(edit.replacement),
    ])
  }
  return suggestions
}

/// In bytes, the end exclusive.
private func range(from start: Point, to end: Point) -> JSON {
  ["start": point(start), "end": point(end)]
}

private func point(_ point: Point) -> JSON {
  ["line": .integer(point.line), "column": .integer(point.byteColumn)]
}

extension Severity {
  fileprivate var reviewdog: String {
    switch self {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info: "INFO"
    }
  }
}
