/// The completion script for bash, 3.2 and later.

/// What `lintel completions bash` writes.
func bashCompletion(of commands: [Command]) -> String {
  """
  # Completion of lintel for bash.

  \(adders)

  _lintel() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} name= word index
    COMPREPLY=()
  \(search(commands))
    case $name:$prev in
  \(valueCases(commands))
    esac
    if [[ $cur == -* ]]; then
      case $name in
  \(optionCases(commands))
        *) _lintel_words '\(spellings(GlobalOptions.all))' ;;
      esac
      return
    fi
    case $name in
      '') _lintel_words '\(commands.map(\.name).joined(separator: " "))' ;;
  \(argumentCases(commands))
    esac
  }

  complete -F _lintel lintel

  """
}

/// Functions that add to the answer, line by line, since names may hold spaces.
private let adders = #"""
  _lintel_words() {
    local word
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$cur")
  }

  _lintel_paths() {
    local path
    compopt -o filenames 2>/dev/null
    while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
  }
  """#

/// Finds the option in front of the cursor and the command on the line.
private func search(_ commands: [Command]) -> String {
  #"""
    # To bash the equals sign of --name=value is a word of its own.
    if [[ $cur == = ]]; then
      cur=
    elif [[ $prev == = ]] && (( COMP_CWORD > 1 )); then
      prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for (( index = 1; index < COMP_CWORD; index++ )); do
      word=${COMP_WORDS[index]}
      case $word in
        \#(spellingsWithValue(commands).joined(separator: "|")))
          [[ ${COMP_WORDS[index+1]} == = ]] && (( index++ ))
          (( index++ )) ;;
        -*) ;;
        *) name=$word; break ;;
      esac
    done
  """#
}

private func valueCases(_ commands: [Command]) -> String {
  let scopes = [("*", GlobalOptions.all)] + commands.map { ($0.name, $0.options) }
  return scopes.flatMap { scope, options in
    options.compactMap { option in
      option.value.map { value in
        let patterns = option.spellings.map { "\(scope):\($0)" }.joined(separator: "|")
        return "    \(patterns)) \(action(value)); return ;;"
      }
    }
  }.joined(separator: "\n")
}

private func optionCases(_ commands: [Command]) -> String {
  commands.filter { !$0.options.isEmpty }.map { command in
    "      \(command.name)) _lintel_words '\(spellings(command.options + GlobalOptions.all))' ;;"
  }.joined(separator: "\n")
}

private func argumentCases(_ commands: [Command]) -> String {
  commands.compactMap { command in
    command.arguments.first.map { "    \(command.name)) \(action($0.value)) ;;" }
  }.joined(separator: "\n")
}

private func spellings(_ options: [Option]) -> String {
  options.flatMap(\.spellings).joined(separator: " ")
}

private func action(_ value: Value) -> String {
  switch value.kind {
  case .file: "_lintel_paths -f"
  case .folder: "_lintel_paths -d"
  case .choice, .command: "_lintel_words '\(value.choices.joined(separator: " "))'"
  case .text, .number: ":"
  }
}
