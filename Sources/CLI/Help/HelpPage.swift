/// The help that a terminal shows, made from the table.
struct HelpPage {
  private let width: Int

  /// Long lines read badly, so that a wide terminal is not filled.
  init(width: Int) {
    self.width = min(width, 100)
  }

  /// What `lintel help COMMAND` and `lintel COMMAND --help` print.
  func explaining(_ command: Command) -> String {
    let head = "Usage: \(command.usage)\n\n" + paragraph(command.summary + ".", to: width)
    let body = command.discussion.map { paragraph($0, to: width) }
    let lists = [
      section("Arguments", command.arguments.map { ($0.value.placeholder, $0.meaning) }),
      section("Options", command.options.map(entry)),
      section("Global options", GlobalOptions.all.map(entry)),
    ]
    return ([head] + body + lists + [examples(command.examples)])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What `lintel help` prints.
  func listing(_ commands: [Command]) -> String {
    [
      "Usage: lintel COMMAND [OPTIONS] [ARGUMENTS]\n",
      paragraph(aboutLintel, to: width),
      section("Commands", commands.map { ($0.name, $0.summary) }),
      section("Global options", GlobalOptions.all.map(entry)),
      "lintel help COMMAND explains one command.\n",
    ].joined(separator: "\n")
  }

  private func section(_ title: String, _ entries: [(term: String, meaning: String)]) -> String {
    guard !entries.isEmpty else { return "" }
    return "\(title):\n" + DefinitionList(entries: entries).text(width: width)
  }

  private func entry(_ option: Option) -> (term: String, meaning: String) {
    (option.term, option.meaning)
  }

  private func examples(_ examples: [Example]) -> String {
    guard !examples.isEmpty else { return "" }
    return "Examples:\n"
      + examples.map { "  \($0.command)\n" + paragraph($0.effect, indented: 6, to: width) }.joined()
  }
}

extension Option {
  /// The option as help lists it: `-C, --directory DIR`.
  fileprivate var term: String {
    let names = (short.map { "-\($0), " } ?? "    ") + long
    return names + (value.map { " \($0.placeholder)" } ?? "")
  }
}
