/// A handful of findings that every format is tried on.

import Base
import CLI
import Foundation
import Testing

/// Files and findings: over several lines that end with CRLF, in a file that is not at hand, behind
/// a tab and an emoji with a related place elsewhere, and about a file as a whole.
enum Scene {
  static let files = [
    SourceFile("a.md", "one\r\ntwo three\r\nfour five\r\n"),
    SourceFile("c & d.md", "# T\n\t🎉 bad link x\n"),
    SourceFile("e.md", "anything\n"),
  ]

  static let findings = [
    Finding(
      RuleID("DOC006", "broken-internal-link"),
      .error,
      at: Place(BytePath("c & d.md"), SourceRange(10, 18)),
      "link to \"gone.md\" leads nowhere",
      help: "Did you mean \"home.md\"?",
      related: [Related(Place(BytePath("a.md"), SourceRange(5, 8)), "It stood [here] once")],
      fixes: [
        Fix(
          "Link to home.md",
          .unsafe,
          [edit("c & d.md", 10, 18, "home"), edit("e.md", 0, 0, "x")]
        )
      ],
      subjects: ["gone.md"]
    ),
    Finding(
      RuleID("DOC018", "skipped-heading-level"),
      .warning,
      at: Place(BytePath("a.md"), SourceRange(9, 20)),
      "A heading is skipped",
      fixes: [Fix("Use the next level", .safe, [edit("a.md", 9, 20, "<é>")])]
    ),
    Finding(
      RuleID("DOC007", "somewhere-else"),
      .info,
      at: Place(BytePath("b.md"), SourceRange(40, 44)),
      "Nobody can look"
    ),
    Finding(
      RuleID("DOC001", "missing-title"),
      .error,
      at: Place(file: BytePath("e.md")),
      "No title"
    ),
  ]

  static var report: Report {
    var report = report(of: findings)
    report.rulesAddress = "https://example.org/docs/rules"
    return report
  }

  /// A report of other findings, with the files of the scene or others.
  static func report(of findings: [Finding], _ files: [SourceFile] = files) -> Report {
    Report(findings, fingerprints: findings.indices.map { "f\($0)" }, version: "1.2.3") { path in
      files.first { $0.path == path }
    }
  }

  private static func edit(_ path: String, _ start: Int, _ end: Int, _ text: String) -> Fix.Edit {
    Fix.Edit(Place(BytePath(path), SourceRange(start, end)), text)
  }
}

extension ReportFormat {
  func text(_ report: Report) -> String {
    String(decoding: render(report), as: UTF8.self)
  }
}

/// Expects a value in a report that is JSON, by a path such as `findings.0.code`, with members
/// sorted.
func check(
  _ format: ReportFormat,
  _ report: Report = Scene.report,
  at path: String,
  is expected: String?,
  from location: SourceLocation = #_sourceLocation
) throws {
  try check(document(format, report), at: path, is: expected, from: location)
}

/// The same in a document that was read before.
func check(
  _ document: Any,
  at path: String,
  is expected: String?,
  from location: SourceLocation = #_sourceLocation
) throws {
  let value = path.split(separator: ".").reduce(document as Any?) { value, step in
    guard let index = Int(step) else { return (value as? [String: Any])?[String(step)] }
    let list = value as? [Any] ?? []
    return list.indices.contains(index) ? list[index] : nil
  }
  let text = try value.map { value in
    try JSONSerialization.data(
      withJSONObject: value,
      options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes]
    )
  }
  #expect(text.map { String(decoding: $0, as: UTF8.self) } == expected, sourceLocation: location)
}

func document(_ format: ReportFormat, _ report: Report) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(format.render(report)))
}
