/// The options that every command takes, before or after its name.
package enum GlobalOptions {
  package static let color = OptionKey<ColorMode>.choice(
    "color",
    "WHEN",
    "Use colours",
    standard: .auto
  )
  package static let directory = OptionKey<Word?>.single(
    "directory",
    short: "C",
    Value("DIR", .folder),
    "Work on the repository in this folder",
    standard: "."
  )
  package static let help = OptionKey<Bool>.flag("help", short: "h", "Show help and stop")
  package static let jobs = OptionKey<Int?>.number(
    "jobs",
    "N",
    in: 1...512,
    "Run at most this many tasks at a time",
    standard: "one per processor"
  )
  package static let version = OptionKey<Bool>.flag("version", "Show the version and stop")

  /// In alphabetical order.
  package static let all = [
    color.option, directory.option, help.option, jobs.option, version.option,
  ]
}

/// When to use colours: by the terminal and `NO_COLOR`, or as told.
package enum ColorMode: String, CaseIterable, Sendable {
  case auto, always, never
}
