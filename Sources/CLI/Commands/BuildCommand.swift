/// `lintel build`: the whole way from the files of a repository to a site.

import Base
import Disk
import Pipeline

extension Command {
  static let build = Command(
    name: "build",
    summary: "Build the handbook as a static site",
    discussion: [
      """
      Reads the documents of the repository, checks them, and writes the site. The site in the \
      output folder is replaced as a whole or not at all, and files that Lintel did not write are \
      left alone.
      """
    ],
    options: [failOn.option, out.option, printTimings.option],
    examples: [
      Example("lintel build", "Build the site of this repository into the folder public."),
      Example(
        "lintel build --out /tmp/site --fail-on warning",
        "Build somewhere else, and fail on warnings too."
      ),
    ],
    run: buildSite
  )
}

private let failOn = OptionKey<FailOn>.choice(
  "fail-on",
  "SEVERITY",
  "Exit with 1 when a finding is at least this severe",
  standard: .error
)
private let out = OptionKey<Word?>.single(
  "out",
  Value("DIR", .folder),
  "Write the site into this folder",
  standard: "public"
)
private let printTimings = OptionKey<Bool>.flag(
  "print-timings",
  "Show on standard error how long each stage took"
)

@Sendable
private func buildSite(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  let request = BuildRequest(
    directory: invocation[GlobalOptions.directory]?.text ?? ".",
    output: invocation[out]?.text,
    workers: invocation[GlobalOptions.jobs] ?? Processors.count,
    generator: "Lintel \(lintelVersion)",
    identity: Processors.programIdentity,
    today: invocation.environment.today
  )
  do throws(DiskError) {
    let report = try await Pipeline.build(request)
    say(report, invocation, console)
    return invocation[failOn].exitCode(for: report.findings)
  } catch {
    return couldNotRun(error, console)
  }
}

private func say(_ report: BuildReport, _ invocation: Invocation, _ console: Console) {
  let text = TextReport(
    console.error.isTerminal ? .full : .concise,
    usesColor: console.error.usesColor,
    width: console.width,
    source: report.source
  )
  let limit = console.error.isTerminal ? mostOnTerminal : .max
  console.error.send(Array(text.text(of: report.findings, atMost: limit).utf8))
  if invocation[printTimings] { console.error.send(Array(timings(report).utf8)) }
  console.error.send(Array(summary(report).utf8))
}

/// A build is about the site: who wants to read more findings than fit on a few screens lints.
private let mostOnTerminal = 20

/// One line that says what was done, and where.
private func summary(_ report: BuildReport) -> String {
  let place = printable(report.output)
  switch report.change {
  case .none: return "Nothing has changed; the site is in \(place)\n"
  case .built(let pages, let written, _, let dropped):
    let files = "\(written) files written, \(dropped) dropped"
    return "Built \(pages) pages into \(place) (\(files))\n"
  }
}

private func timings(_ report: BuildReport) -> String {
  report.timings.map { timing in
    let milliseconds = timing.duration.components.attoseconds / 1_000_000_000_000_000
    return "\(timing.stage): \(timing.duration.components.seconds * 1000 + milliseconds) ms\n"
  }.joined()
}

/// Says why; a signal ends the process as the signal would.
private func couldNotRun(_ error: DiskError, _ console: Console) -> ExitCode {
  if case .interrupted(let signal) = error { Processors.end(by: signal) }
  console.complain("\(error.description)")
  return .couldNotRun
}
