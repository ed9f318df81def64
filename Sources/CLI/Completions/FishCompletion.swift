/// The completion script for fish.

/// What `lintel completions fish` writes.
func fishCompletion(of commands: [Command]) -> String {
  """
  # Completion of lintel for fish.

  # Prints the command that is already on the line, if there is one.
  function __lintel_command
    set -l words (commandline -opc)
    set -l skip 1
    for word in $words
      if test $skip = 1
        set skip 0
        continue
      end
      switch $word
        case \(spellingsWithValue(commands).joined(separator: " "))
          set skip 1
        case '-*'
        case '*'
          echo $word
          return 0
      end
    end
    return 1
  end

  function __lintel_is
    set -l name (__lintel_command)
    and test $name = $argv[1]
  end

  complete -c lintel -f
  \(GlobalOptions.all.map { line($0, when: nil) }.joined(separator: "\n"))
  \(commands.map(nameLine).joined(separator: "\n"))
  \(commands.flatMap(lines).joined(separator: "\n"))

  """
}

private func nameLine(_ command: Command) -> String {
  let condition = "-n 'not __lintel_command >/dev/null'"
  return "complete -c lintel \(condition) -a \(command.name) -d \(quoted(command.summary))"
}

private func lines(_ command: Command) -> [String] {
  let condition = "-n '__lintel_is \(command.name)'"
  let arguments = command.arguments.prefix(1).map { argument in
    let ending = argument.value.choices.isEmpty ? "" : " -d \(quoted(argument.summary))"
    return "complete -c lintel \(condition)\(action(argument.value))\(ending)"
  }
  return command.options.map { line($0, when: condition) } + arguments
}

private func line(_ option: Option, when condition: String?) -> String {
  let short = option.short.map { " -s \($0)" } ?? ""
  let value = option.value.map { " -r" + action($0) } ?? ""
  let place = condition.map { " " + $0 } ?? ""
  return "complete -c lintel\(place)\(short) -l \(option.name)\(value)"
    + " -d \(quoted(option.summary))"
}

private func action(_ value: Value) -> String {
  switch value.kind {
  case .file: " -F"
  case .folder: " -f -a '(__fish_complete_directories)'"
  case .choice, .command: " -f -a '\(value.choices.joined(separator: " "))'"
  case .text, .number: " -f"
  }
}

/// The text between single quotes of fish, where the backslash escapes.
private func quoted(_ text: String) -> String {
  "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
}
