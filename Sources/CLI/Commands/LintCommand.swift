/// `lintel lint`: what is wrong with the documents, for people and for pull requests.

import Base
import Git
import Pipeline
import Rules

extension Command {
  static let lint = Command(
    name: "lint",
    summary: "Check documents and decisions",
    discussion: [
      """
      Checks the whole handbook, and reports what is wrong in the files and folders named, or in all \
      of them. What is checked, and how severely, is set in lintel.yml under lint; "lintel rules" \
      lists the rules and "lintel explain" tells the reasons of one.
      """,
      """
      With --new-since only findings are reported that were not there where the work parted from \
      that revision, wherever the change was made that brought them about. So a pull request is \
      judged by what it does, not by what it found.
      """,
    ],
    arguments: [
      Argument(
        Value("PATH", .file),
        isRequired: false,
        repeats: true,
        "A file or folder to report on, or - for standard input"
      )
    ],
    options: LintOption.all,
    examples: [
      Example("lintel lint", "Check all documents."),
      Example(
        "lintel lint --new-since origin/main --format github",
        "Annotate a pull request with what is new in it."
      ),
      Example(
        "lintel lint --format text --format sarif=lintel.sarif",
        "Report on the terminal, and write a file for code scanning."
      ),
      Example("lintel lint --fix --diff", "Show what the safe fixes would change."),
      Example(
        "lintel lint - --stdin-filename docs/adr/0007-x.md < draft.md",
        "Check a text as if it were that file."
      ),
    ],
    run: lintRepository
  )
}

@Sendable
private func lintRepository(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  do throws(CommandFailure) {
    let request = try lintRequest(invocation, console)
    let formats = try formatRequests(invocation)
    let report: LintReport
    do throws(LintFailure) {
      report = try await Pipeline.lint(request)
    } catch {
      throw CommandFailure(error)
    }
    keepUntilExit(report)
    try write(report, as: formats, invocation, console)
    return exitCode(of: report, invocation)
  } catch {
    return error.tell(console)
  }
}

private func exitCode(of report: LintReport, _ invocation: Invocation) -> ExitCode {
  guard report.complaints.isEmpty else { return .couldNotRun }
  let warnings = report.findings.count { $0.severity == .warning }
  if let most = invocation[LintOption.maxWarnings], warnings > most { return .findings }
  return invocation[LintOption.failOn].exitCode(for: report.findings)
}
