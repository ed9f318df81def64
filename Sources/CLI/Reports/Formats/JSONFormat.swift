/// Findings for programs, with everything that is known about them.

import Base
import Rules

extension ReportFormat {
  /// Described by `content/lintel/findings-1.schema.json`.
  package static let json = ReportFormat(
    name: "json",
    suffix: "json",
    summary: "Everything that is known, for programs",
    tellsFingerprints: true
  ) { report in
    var writer = FindingsJSON(report)
    return writer.document().bytes(.pretty) + [UInt8(ascii: "\n")]
  }
}

private struct FindingsJSON {
  let report: Report
  var sources: SourceIndex

  init(_ report: Report) {
    self.report = report
    sources = SourceIndex(report.source)
  }

  mutating func document() -> JSON {
    var findings: [JSON] = []
    for entry in report.entries { findings.append(finding(entry)) }
    return ["version": 1, "findings": .array(findings), "summary": summary]
  }

  private var summary: JSON {
    let silenced: JSON = [
      "comments": .integer(report.silenced.comments),
      "waivers": .integer(report.silenced.waivers),
      "baseline": .integer(report.silenced.baseline),
    ]
    return [
      "errors": count(.error), "warnings": count(.warning), "infos": count(.info),
      "silenced": silenced,
    ]
  }

  private func count(_ severity: Severity) -> JSON {
    .integer(report.entries.count { $0.finding.severity == severity })
  }

  private mutating func finding(_ entry: Report.Entry) -> JSON {
    let finding = entry.finding
    let rule = report.rule(finding.rule)
    let places = finding.related.map { related($0) }
    let changes = finding.fixes.map { fix($0) }
    return .object([
      .init("code", .string(finding.rule.code)),
      .init("name", .string(finding.rule.name)),
      .init("severity", .string(finding.severity.label)),
      .init("message", .string(finding.message.text)),
      .init("why", text(rule?.why)),
      .init("help", text(finding.help ?? rule?.remedy)),
      .init("path", .string(finding.place.path.words)),
      .init("range", range(finding.place)),
      .init("related", .array(places)),
      .init("fixes", .array(changes)),
      .init("subjects", .array(finding.subjects.map(JSON.string))),
      .init("fingerprint", .string(entry.fingerprint)),
      .init("url", text(report.url(of: finding.rule))),
    ])
  }

  private mutating func related(_ related: Related) -> JSON {
    [
      "path": .string(related.place.path.words),
      "range": range(related.place),
      "message": .string(related.message.text),
    ]
  }

  private mutating func fix(_ fix: Fix) -> JSON {
    let changes = fix.edits.map { edit($0) }
    return [
      "title": .string(fix.title.text),
      "safety": .string(fix.safety.rawValue),
      "edits": .array(changes),
    ]
  }

  private mutating func edit(_ edit: Fix.Edit) -> JSON {
    [
      "path": .string(edit.place.path.words),
      "range": range(edit.place),
      "replacement": .string(edit.replacement),
    ]
  }

  /// Nothing when the file is not at hand, for a wrong place is worse than none.
  private mutating func range(_ place: Place) -> JSON {
    if let spot = sources.spot(of: place) {
      return ["start": point(spot.start), "end": point(spot.end)]
    }
    return place.isWholeFile ? ["start": point(.start), "end": point(.start)] : .null
  }

  private func point(_ point: Point) -> JSON {
    [
      "line": .integer(point.line), "column": .integer(point.column),
      "offset": .integer(point.offset),
    ]
  }

  private func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}

extension BytePath {
  /// The path as text for a format that escapes it; what is not UTF-8 is spelled out.
  var words: String { isRoot ? "." : text ?? display }
}
