/// Reports of documents that try to say something in Lintel's name.

import Base
import Testing

@testable import CLI

private let pieces = [
  "::error file=x::", "\n::warning::w", "%0A", "%", ",", ":", "\r\n", "\u{1B}[2K", "\0", "\u{9B}",
  "\u{2028}", "\u{202E}", "\u{FFFE}", "]]>", "</code>", "<script>", "`", "|", "\\", "@team",
  "[x](1)", "![", "&amp;", "\"/>", "a@b.cd", "www.a.b", "#1", "\n\n# H", "title=T", "x",
  "##[error]",
  "\u{3000}::debug::", "#",
]

/// Every pair of pieces, as message, path, help, related message and replacement.
private let findings = pieces.flatMap { first in
  pieces.map { second in
    let text = first + second
    let place = Place(BytePath(text), SourceRange(0, 1))
    return Finding(
      RuleID("DOC001", "missing-title"),
      .error,
      at: place,
      Message(stringLiteral: text),
      help: text,
      related: [Related(place, Message(stringLiteral: text))],
      fixes: [Fix(Message(stringLiteral: text), .safe, [Fix.Edit(place, text)])],
      subjects: [text]
    )
  }
}

private func report(of findings: [Finding]) -> Report {
  Report(findings, fingerprints: findings.map { _ in "f" }) { SourceFile(path: $0, bytes: [0x61]) }
}

private let obeyedRanges: [ClosedRange<UInt32>] = [0x7F...0x9F, 0x2028...0x202E]

/// A command as the runner of GitHub Actions reads one from a line of a log.
private struct WorkflowCommand {
  let name: Substring
  let properties: [String: String]
  let message: String

  init?(_ line: Substring) {
    guard line.hasPrefix("::") else { return nil }
    let rest = line.dropFirst(2)
    guard let end = rest.firstRange(of: "::") else { return nil }
    let head = rest[..<end.lowerBound].split(separator: " ", maxSplits: 1)
    name = head.first ?? ""
    let pairs = (head.dropFirst().first ?? "").split(separator: ",").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), unescaped(parts.last ?? "", isProperty: true))
    }
    properties = Dictionary(pairs) { $1 }
    message = unescaped(rest[end.upperBound...], isProperty: false)
  }
}

private func unescaped(_ text: Substring, isProperty: Bool) -> String {
  let layers = [("%0D", "\r"), ("%0A", "\n")] + (isProperty ? [("%3A", ":"), ("%2C", ",")] : [])
  return (layers + [("%25", "%")]).reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
}

@Suite struct HostileReportTests {
  @Test func noDocumentForgesACommandOfGitHub() throws {
    for finding in findings {
      let text = ReportFormat.github.text(report(of: [finding]))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 2 && lines[1].isEmpty, "\(finding.message)")
      let command = try #require(WorkflowCommand(lines[0]))
      #expect(command.name == "error")
      #expect(command.properties["file"] == finding.place.path.display)
      #expect(command.properties["title"] == "DOC001 missing-title")
      #expect(command.properties.count == 6)
      let said = printable(finding.message.text)
      let address = "\(finding.place.path.display):1:1"
      #expect(command.message == "\(said)\n  \(address): \(said)\n  help: \(said)")
    }
  }

  @Test func noDocumentFormsMarkupInASummary() {
    let rows = ReportFormat.summary.text(report(of: findings)).split(separator: "\n").dropFirst(3)
    #expect(rows.count == findings.count)
    let cell = /<code>(?:[A-Za-z0-9 ]|&#[0-9]+;|[^\x00-\x7F])*<\/code>/
    for row in rows {
      let cells = row.matches(of: cell)
      #expect(cells.count == 2, "\(row)")
      #expect(row.replacing(cell, with: "_") == "| error | DOC001 missing-title | _ | _ |")
      #expect(!row.contains("&#64;") || row.contains("&#64;&#8288;"))
    }
  }

  @Test(arguments: ReportFormat.all.map(\.name))
  func noFormatHoldsWhatATerminalOrARunnerWouldObey(name: String) throws {
    let format = try #require(ReportFormat.named(name))
    let text = format.text(report(of: findings))
    let obeyed = text.unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.value < 0x20 || obeyedRanges.contains { $0 ~= scalar.value })
    }
    #expect(obeyed.isEmpty)
    guard name != "github" else { return }
    let commands = text.split(separator: "\n").filter { line in
      line.contains("##[") || line.drop { $0.isWhitespace }.hasPrefix("::")
    }
    #expect(commands.isEmpty)
  }

  @Test(arguments: ["junit", "checkstyle"])
  func noDocumentEndsAnElement(name: String) throws {
    let format = try #require(ReportFormat.named(name))
    for finding in findings {
      let text = format.text(report(of: [finding]))
      let calm = format.text(report(of: [plain(finding)]))
      #expect(text.count { $0 == "<" } == calm.count { $0 == "<" })
      #expect(text.count { $0 == "\"" } == calm.count { $0 == "\"" })
      #expect(!text.unicodeScalars.contains("\u{FFFE}"))
    }
  }

  private func plain(_ finding: Finding) -> Finding {
    Finding(finding.rule, .error, at: finding.place, "x", help: "x")
  }

  @Test(arguments: ReportFormat.all.map(\.name))
  func theOrderInWhichFindingsComeDoesNotMatter(name: String) throws {
    let format = try #require(ReportFormat.named(name))
    let few = Array(findings.prefix(90))
    #expect(
      format.render(report(of: few)) == format.render(report(of: few.reversed()))
    )
  }
}
