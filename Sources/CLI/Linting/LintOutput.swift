/// From what a run found to what is printed and written.

import Base
import Pipeline
import Rules

/// Writes the report in every form that was asked for, and says the rest on standard error.
func write(
  _ lint: LintReport,
  as requests: [FormatRequest],
  _ invocation: Invocation,
  _ console: Console
) throws(CommandFailure) {
  for complaint in lint.complaints { console.complain(complaint.message) }
  for remark in lint.remarks { console.complain(remark) }
  let report = report(lint, as: requests, invocation, console)
  let showsDiff = invocation[LintOption.diff]
  if showsDiff { console.write(bytes: shielded(lint.diff, invocation)) }
  for request in requests {
    guard let file = request.file else {
      if !showsDiff { console.write(bytes: request.format.render(report)) }
      continue
    }
    try write(request.format.render(report), to: file, invocation)
  }
  try writeStepSummary(report, requests, invocation)
  if invocation[LintOption.showSilenced] {
    console.write(withoutCommands(lines: silencedLines(lint.silenced)))
  }
  console.error.send(Array(lastLine(lint, report, invocation).utf8))
}

/// The formats that were asked for, of which at most one goes to standard output.
func formatRequests(_ invocation: Invocation) throws(CommandFailure) -> [FormatRequest] {
  var requests: [FormatRequest] = []
  do throws(UsageError) {
    for word in invocation[LintOption.format] {
      requests.append(try FormatRequest(parsing: word, of: invocation.command.name))
    }
  } catch {
    throw .usage(error)
  }
  guard requests.count(where: { $0.file == nil }) <= 1 else {
    throw wrong("only one format can go to standard output; give the others a file", invocation)
  }
  return requests.isEmpty ? [FormatRequest(.text)] : requests
}

private func report(
  _ lint: LintReport,
  as requests: [FormatRequest],
  _ invocation: Invocation,
  _ console: Console
) -> Report {
  let isAsked = requests.contains { $0.format.tellsFingerprints }
  var report = Report(
    lint.findings,
    fingerprints: isAsked ? fingerprints(of: lint.findings) : lint.findings.map { _ in "" },
    silenced: lint.silenced,
    source: lint.source
  )
  report.rulesAddress = lint.rulesAddress
  report.usesColor = console.output.usesColor
  report.width = console.width
  report.moreMarkdown = lint.governing.isEmpty ? [] : governingMarkdown(lint.governing)
  return report
}

/// The decisions that a reviewer should have in mind.
private func governingMarkdown(_ decisions: [GoverningDecision]) -> [String] {
  let lines = decisions.map { decision in
    let words = decision.matches.map { inertMarkdown($0.pattern) }.joined(separator: ", ")
    return "- \(inertMarkdown(decision.name)) (\(words))"
  }
  return ["### Decisions that govern what has changed", ""] + lines
}

/// GitHub shows what is appended to this file below the job.
private func writeStepSummary(
  _ report: Report,
  _ requests: [FormatRequest],
  _ invocation: Invocation
) throws(CommandFailure) {
  guard let file = invocation.environment[.stepSummary],
    requests.contains(where: { $0.format.name == "github" }),
    let summary = ReportFormat.named("summary")
  else { return }
  do throws(SystemError) {
    try append(summary.render(report), to: file.bytes)
  } catch {
    throw CommandFailure(error)
  }
}

private func write(
  _ bytes: [UInt8],
  to file: Word,
  _ invocation: Invocation
) throws(CommandFailure) {
  do throws(SystemError) {
    try write(
      bytes,
      to: absolute(file.bytes, below: invocation.environment.workingDirectory?.bytes)
    )
  } catch {
    throw CommandFailure(error)
  }
}

private func silencedLines(_ silenced: [Silenced]) -> String {
  silenced.map { entry in
    let rule = entry.finding.rule
    let reason = entry.reason.phrase
    return "\(entry.finding.place.path.display): \(rule.code) \(rule.name) silenced \(reason)\n"
  }.joined()
}

extension Silenced.Reason {
  fileprivate var phrase: String {
    switch self {
    case .comment(let reason): "by a comment: \(printable(reason))"
    case .waiver(let reason): "by a waiver: \(printable(reason))"
    case .baseline: "by the baseline"
    }
  }
}

/// A diff must stay what it is to be applied, but a log that a runner of GitHub reads along must not
/// obey what documents say: where they would, commands are turned off around it, until a word comes
/// that is nowhere in the diff.
private func shielded(_ diff: [UInt8], _ invocation: Invocation) -> [UInt8] {
  let text = String(decoding: diff, as: UTF8.self)
  guard invocation.environment[.gitHubActions] != nil, text.contains("##[") else { return diff }
  var word = "lintel-diff"
  while text.contains(word) { word += "-\(ContentHash(Array(word.utf8) + diff).text)" }
  return Array("::stop-commands::\(word)\n".utf8) + diff + Array("::\(word)::\n".utf8)
}

/// One line that says how much was looked at and what was done.
private func lastLine(_ lint: LintReport, _ report: Report, _ invocation: Invocation) -> String {
  let documents = "\(lint.documents) document\(lint.documents == 1 ? "" : "s")"
  let count = FindingCount(lint.findings).text
  let silenced = report.silenced.text.map { ", \($0)" } ?? ""
  return "Checked \(documents): \(count)\(silenced)\(mended(lint, invocation))\n"
}

private func mended(_ lint: LintReport, _ invocation: Invocation) -> String {
  guard !lint.changes.isEmpty else { return "" }
  let files = "\(lint.changes.count) file\(lint.changes.count == 1 ? "" : "s")"
  return invocation[LintOption.diff] ? "; fixes would change \(files)" : "; mended \(files)"
}

extension LintReport {
  fileprivate var diff: [UInt8] {
    changes.flatMap { unifiedDiff($0.path, from: $0.before, to: $0.after) }
  }
}
