/// The completion script for zsh.

/// What `lintel completions zsh` writes.
func zshCompletion(of commands: [Command]) -> String {
  """
  #compdef lintel
  # Completion of lintel for zsh.

  _lintel() {
    local curcontext="$curcontext" state
    local -a line global commands
    global=(
  \(specifications(GlobalOptions.all, indent: 4))
    )
    commands=(
  \(commands.map { "    \(quoted($0.name + ":" + $0.summary))" }.joined(separator: "\n"))
    )
    _arguments -C $global '1: :->command' '*:: :->rest' && return
    case $state in
      command) _describe -t commands command commands ;;
      rest)
        case $line[1] in
  \(commands.map(branch).joined(separator: "\n"))
        esac ;;
    esac
  }

  if [[ $funcstack[1] == _lintel ]]; then
    _lintel "$@"
  else
    compdef _lintel lintel
  fi

  """
}

private func branch(_ command: Command) -> String {
  let arguments = command.arguments.enumerated().map { index, argument in
    let colons = argument.isRequired ? ":" : "::"
    return "            \(quoted("\(index + 1)\(colons)\(message(argument.value))"))"
  }
  let own = specifications(command.options, indent: 12)
  let all = ([own] + arguments).filter { !$0.isEmpty }
  let tail = all.isEmpty ? "" : " \\\n" + all.joined(separator: " \\\n")
  return "        \(command.name))\n          _arguments $global\(tail) ;;"
}

private func specifications(_ options: [Option], indent: Int) -> String {
  let separator = indent > 4 ? " \\\n" : "\n"
  return options.flatMap(specifications)
    .map { spaces(indent) + quoted($0) }.joined(separator: separator)
}

/// One specification for each spelling, in the language of `_arguments`.
private func specifications(_ option: Option) -> [String] {
  let others = option.spellings.joined(separator: " ")
  return option.spellings.map { spelling in
    let isLong = spelling.hasPrefix("--")
    let ending = option.value == nil ? "" : isLong ? "=" : "+"
    let prefix = option.repeats ? "*" : "(\(others))"
    let value = option.value.map { ":\(message($0))" } ?? ""
    return "\(prefix)\(spelling)\(ending)[\(escaped(option.summary))]\(value)"
  }
}

/// What to call a value and how to complete it: `DIR:_files -/`.
private func message(_ value: Value) -> String {
  let action =
    switch value.kind {
    case .file: "_files"
    case .folder: "_files -/"
    case .choice, .command: "(\(value.choices.joined(separator: " ")))"
    case .text, .number: " "
    }
  return "\(value.placeholder):\(action)"
}

private func escaped(_ text: String) -> String {
  text.map { ":[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
}

/// The text between single quotes of a POSIX shell.
private func quoted(_ text: String) -> String {
  "'" + text.map { $0 == "'" ? #"'\''"# : String($0) }.joined() + "'"
}
