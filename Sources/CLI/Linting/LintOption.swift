/// The options of `lintel lint`.

import Base

enum LintOption {
  static let baseline = OptionKey<Word?>.single(
    "baseline",
    Value("FILE", .file),
    "Leave out the findings that this file lists",
    standard: "lintel-baseline.yml"
  )
  static let diff = OptionKey<Bool>.flag(
    "diff",
    "Show what fixes would change, and change nothing"
  )
  static let failOn = OptionKey<FailOn>.choice(
    "fail-on",
    "SEVERITY",
    "Exit with 1 when a finding is at least this severe",
    standard: .error
  )
  static let fix = OptionKey<Bool>.flag("fix", "Apply the fixes that are safe")
  static let format = OptionKey<[Word]>.list(
    "format",
    Value("NAME[=FILE]"),
    "Report in this format, to standard output or to a file: "
      + listed(ReportFormat.all.map(\.name))
  )
  static let ignore = OptionKey<[Word]>.list(
    "ignore",
    Value("RULES"),
    "Leave out rules, by code, prefix or name, separated by commas"
  )
  static let maxWarnings = OptionKey<Int?>.number(
    "max-warnings",
    "N",
    in: 0...1_000_000,
    "Exit with 1 when there are more warnings than this"
  )
  static let newSince = OptionKey<Word?>.single(
    "new-since",
    Value("REV"),
    "Report only what is new since the work parted from this revision"
  )
  static let noSuppressions = OptionKey<Bool>.flag(
    "no-suppressions",
    "Report also what comments and waivers silence"
  )
  static let now = OptionKey<Word?>.single(
    "now",
    Value("DATE"),
    "Judge what is overdue as of this day",
    standard: "today, in UTC"
  )
  static let preset = OptionKey<PresetChoice>.choice(
    "preset",
    "NAME",
    "Check with this set of rules",
    standard: .configured
  )
  static let pruneBaseline = OptionKey<Bool>.flag(
    "prune-baseline",
    "Take out of the baseline what is mended"
  )
  static let select = OptionKey<[Word]>.list(
    "select",
    Value("RULES"),
    "Check only these rules, by code, prefix or name, separated by commas"
  )
  static let showSilenced = OptionKey<Bool>.flag(
    "show-silenced",
    "Tell also what is silenced, and by what"
  )
  static let standardInputName = OptionKey<Word?>.single(
    "stdin-filename",
    Value("PATH", .file),
    "Take standard input for the text of this file"
  )
  static let unsafeFixes = OptionKey<Bool>.flag(
    "unsafe-fixes",
    "Apply also the fixes that somebody must read"
  )
  static let writeBaseline = OptionKey<Bool>.flag(
    "write-baseline",
    "Make all that is found now the baseline"
  )

  static let all = [
    baseline.option, diff.option, failOn.option, fix.option, format.option, ignore.option,
    maxWarnings.option, newSince.option, noSuppressions.option, now.option, preset.option,
    pruneBaseline.option, select.option, showSilenced.option, standardInputName.option,
    unsafeFixes.option, writeBaseline.option,
  ]
}

/// The values of `--preset`.
enum PresetChoice: String, CaseIterable {
  case configured, minimal, recommended, strict
}
