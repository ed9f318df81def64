/// The options behind which a completion must expect a value.

/// Every spelling of every option that takes one, so that the value is not taken for a command.
func spellingsWithValue(_ commands: [Command]) -> [String] {
  let options = GlobalOptions.all + commands.flatMap(\.options)
  return options.filter { $0.value != nil }.flatMap(\.spellings)
}
