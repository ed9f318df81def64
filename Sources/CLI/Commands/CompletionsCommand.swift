/// `lintel completions`: what a shell needs to finish a command line.
extension Command {
  static let completions = Command(
    name: "completions",
    summary: "Write the completion script of a shell",
    discussion: [
      """
      The script completes commands, options, their values, files and folders. It is written to \
      standard output and needs nothing but the shell.
      """
    ],
    arguments: [
      Argument(
        Value("SHELL", .choice(Shell.allCases.map(\.rawValue))),
        isRequired: true,
        "The shell to write for"
      )
    ],
    examples: [
      Example(
        "source <(lintel completions bash)",
        "Complete in this bash; put the line into ~/.bashrc to keep it."
      ),
      Example(
        "lintel completions zsh > ~/.zfunc/_lintel",
        "Complete in zsh, where ~/.zfunc is in $fpath before compinit runs."
      ),
      Example(
        "lintel completions fish > ~/.config/fish/completions/lintel.fish",
        "Complete in fish."
      ),
    ],
    run: writeCompletions
  )
}

/// The shells that there are completions for.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

@Sendable
private func writeCompletions(_ invocation: Invocation, _ console: Console) async -> ExitCode {
  guard let shell = invocation.arguments.first.flatMap({ Shell(rawValue: $0.text) }) else {
    return .couldNotRun
  }
  switch shell {
  case .bash: console.write(bashCompletion(of: Command.all))
  case .zsh: console.write(zshCompletion(of: Command.all))
  case .fish: console.write(fishCompletion(of: Command.all))
  }
  return .clean
}
