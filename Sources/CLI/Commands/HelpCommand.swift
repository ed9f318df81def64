/// `lintel help`: what there is and how to use it.
extension Command {
  static let help = Command(
    name: "help",
    summary: "Show help on Lintel or on one command",
    discussion: ["The same text as that of --help behind a command."],
    arguments: [
      Argument(Value("COMMAND", .command), isRequired: false, "The command to explain")
    ],
    options: [manual.option],
    examples: [
      Example("lintel help", "List the commands."),
      Example("lintel help build", "Explain one command and its options."),
      Example("lintel help --man | man -l -", "Read the manual page."),
    ],
    run: showHelp
  )
}

private let manual = OptionKey<Bool>.flag("man", "Write the manual page of all commands, as roff")

@Sendable
private func showHelp(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  guard !invocation[manual] else {
    console.write(manualPage(of: Command.all))
    return .clean
  }
  let page = HelpPage(width: console.width)
  let command = invocation.arguments.first.flatMap { Command.named($0.text) }
  console.write(command.map(page.explaining) ?? page.listing(Command.all))
  return .clean
}
