/// The manual page of all commands, in the macros of man(7).

/// What `lintel help --man` writes.
func manualPage(of commands: [Command]) -> String {
  [
    ".TH LINTEL 1 \"\" \(quoted("lintel \(lintelVersion)")) \"Lintel manual\"",
    ".nh",
    ".ad l",
    section("Name", [#"lintel \- \#(roff("build and check an architecture handbook"))"#]),
    section("Synopsis", synopsis),
    section("Description", [roff(aboutLintel)]),
    section("Commands", commands.flatMap(subsection)),
    section("Options", [roff("Every command takes these, before or after its name.")] + globals),
    section("Examples", commands.flatMap(\.examples).flatMap(entry)),
    section("Environment", Variable.allCases.flatMap { item(bold($0.rawValue), $0.meaning) }),
    section("Exit status", exitStatus),
  ].joined(separator: "\n") + "\n"
}

private let synopsis = [
  ".B lintel", roff("COMMAND [OPTIONS] [ARGUMENTS]"),
]

private let globals = GlobalOptions.all.flatMap(entry)

private let exitStatus =
  ExitCode.allCases.flatMap { item(bold(String($0.rawValue)), $0.meaning) }
  + item(bold("128") + "+" + italic("n"), "Lintel was ended by signal number n.")

private func section(_ title: String, _ lines: [String]) -> String {
  ([".SH \(quoted(title.uppercased()))"] + lines).joined(separator: "\n")
}

private func subsection(_ command: Command) -> [String] {
  [".SS \(quoted(command.usage))", roff(command.summary + ".")]
    + command.discussion.flatMap { [".PP", roff($0)] }
    + command.arguments.flatMap { item(italic($0.value.placeholder), $0.meaning + ".") }
    + command.options.flatMap(entry)
}

private func entry(_ option: Option) -> [String] {
  let names = option.spellings.map(bold).joined(separator: ", ")
  return item(names + (option.value.map { " " + italic($0.placeholder) } ?? ""), option.meaning)
}

private func entry(_ example: Example) -> [String] {
  item(bold(example.command), example.effect)
}

/// A term, already in roff, and what it means.
private func item(_ term: String, _ meaning: String) -> [String] {
  [".TP", term, roff(meaning)]
}

private func bold(_ text: String) -> String {
  #"\fB\#(roff(text))\fR"#
}

private func italic(_ text: String) -> String {
  #"\fI\#(roff(text))\fR"#
}

/// An argument of a macro.
private func quoted(_ text: String) -> String {
  #""\#(roff(text))""#
}

/// Text with what roff would obey escaped, so that dashes, quotes and carets can be copied out.
private func roff(_ text: String) -> String {
  var output = text.hasPrefix(".") || text.hasPrefix("'") ? #"\&"# : ""
  for character in text {
    switch character {
    case "\\": output += #"\e"#
    case "-": output += #"\-"#
    case "\"": output += #"\(dq"#
    case "'": output += #"\(aq"#
    case "^": output += #"\(ha"#
    case "`": output += #"\(ga"#
    case "~": output += #"\(ti"#
    default: output.append(character)
    }
  }
  return output
}
