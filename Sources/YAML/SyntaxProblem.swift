/// What libyaml says of broken syntax, said to an author.

import Base

/// Why libyaml could not read on, in its own words.
struct SyntaxProblem {
  let problem: String
  let offset: Int
  /// Where that began in which the problem stands, such as an opening quote.
  let context: Int
}

extension SyntaxProblem {
  /// The finding at the place that the author has to change.
  ///
  /// `bracket` is the place of the innermost `[` or `{` that is open, if there is one: at the end of
  /// the text that is what went wrong, whatever libyaml still waits for.
  func finding(in text: YAMLText, inside bracket: Int?) -> Finding {
    if let bracket, offset >= text.range.end, context == offset {
      return SyntaxProblem(problem: problem, offset: offset, context: bracket).unclosed(text)
    }
    return finding(in: text)
  }

  private func finding(in text: YAMLText) -> Finding {
    switch problem {
    case "mapping values are not allowed in this context", "found unexpected ':'":
      strayColon(text)
    case "could not find expected ':'":
      missingColon(text)
    case "found character that cannot start any token":
      strayCharacter(text)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      tab(text)
    case "did not find expected key":
      missingKey(text)
    case "did not find expected '-' indicator":
      missingDash(text)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      unclosedCollection(text)
    case "did not find expected node content":
      missingValue(text)
    case "found unexpected end of stream", "found unexpected document indicator":
      unclosedQuote(text)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      unknownEscape(text)
    case "block sequence entries are not allowed in this context":
      strayDash(text)
    case "did not find expected alphabetic or numeric character", "found undefined tag handle",
      "did not find expected tag URI", "did not find expected '!'", "did not find the expected '>'",
      "did not find expected whitespace or line break":
      strayIndicator(text)
    case "did not find expected comment or line break":
      blockHeader(text)
    case "did not find expected <document start>":
      trailing(text)
    default: other(text)
    }
  }
}

extension SyntaxProblem {
  private func strayColon(_ text: YAMLText) -> Finding {
    text.invalid(
      text.character(at: offset),
      "`:` is not allowed here",
      help: "Put text that holds `: ` in quotes, or indent the key like its neighbours."
    )
  }

  private func missingColon(_ text: YAMLText) -> Finding {
    text.invalid(
      text.restOfLine(at: context),
      "text without a `:` where an entry `key: value` should stand",
      help: "Add the `:`; text that goes on over several lines is indented deeper than its key."
    )
  }

  private func strayCharacter(_ text: YAMLText) -> Finding {
    let place = text.character(at: offset)
    if text.string(place) == "\t" { return tab(text) }
    return text.invalid(
      place,
      "`\(text.string(place))` cannot begin a value",
      help: "Put the value in quotes."
    )
  }

  private func tab(_ text: YAMLText) -> Finding {
    text.invalid(
      text.character(at: offset),
      "a tab cannot indent YAML",
      help: "Indent with spaces."
    )
  }

  private func missingKey(_ text: YAMLText) -> Finding {
    guard text.string(text.character(at: offset)) != ":" else { return keyBeforeColon(text) }
    guard text.isFirstOnLine(offset) else { return afterValue(text) }
    return text.invalid(
      text.restOfLine(at: offset),
      "this line is not indented like the mapping it stands in",
      help: "Line its key up with the other keys.",
      related: [begin("the mapping begins here", text)]
    )
  }

  private func keyBeforeColon(_ text: YAMLText) -> Finding {
    text.invalid(
      text.character(at: offset),
      "an entry has no key",
      help: "Write a key before the `:`, or put the text in quotes."
    )
  }

  private func missingDash(_ text: YAMLText) -> Finding {
    guard text.string(text.character(at: offset)) != ":" else { return keyBeforeColon(text) }
    guard text.isFirstOnLine(offset) else { return afterValue(text) }
    return text.invalid(
      text.restOfLine(at: offset),
      "this line is not an item of the list it stands in",
      help: "Begin it with `- `, or indent it like what it belongs to.",
      related: [begin("the list begins here", text)]
    )
  }

  private func afterValue(_ text: YAMLText) -> Finding {
    text.invalid(
      text.restOfLine(at: offset),
      "text after the end of a value",
      help: "Put the whole value in quotes."
    )
  }

  private func unclosedCollection(_ text: YAMLText) -> Finding {
    guard offset < text.range.end else { return unclosed(text) }
    return text.invalid(
      text.character(at: offset),
      "a `,` or `\(closing(text))` is missing before this",
      help: "Separate the values with `,`, or put text that holds `,` or brackets in quotes.",
      related: [begin("opened here", text)]
    )
  }

  private func unclosed(_ text: YAMLText) -> Finding {
    let bracket = text.character(at: context)
    return text.invalid(
      bracket,
      "no `\(closing(text))` closes the `\(text.string(bracket))` that is opened here",
      help: "Add the `\(closing(text))`."
    )
  }

  private func closing(_ text: YAMLText) -> String {
    text.string(text.character(at: context)) == "[" ? "]" : "}"
  }

  private func missingValue(_ text: YAMLText) -> Finding {
    text.invalid(
      text.character(at: offset),
      "a value is missing before this",
      help: "Write the value, or put text that begins with a special character in quotes."
    )
  }

  private func unclosedQuote(_ text: YAMLText) -> Finding {
    let quote = text.character(at: context)
    return text.invalid(
      quote,
      "no `\(text.string(quote))` closes the quote that begins here",
      help: "Close the quote."
    )
  }

  private func unknownEscape(_ text: YAMLText) -> Finding {
    let place = SourceRange(offset, text.character(at: text.character(at: offset).end).end)
    return text.invalid(
      place,
      "`\(text.string(place))` is no escape that YAML knows",
      help: "Write `\\\\` for a backslash, or use single quotes."
    )
  }

  private func strayDash(_ text: YAMLText) -> Finding {
    text.invalid(
      text.character(at: offset),
      "a list cannot begin here",
      help: "Begin the list on a line of its own, or put text that begins with `- ` in quotes."
    )
  }

  private func strayIndicator(_ text: YAMLText) -> Finding {
    let place = text.character(at: context)
    return text.invalid(
      place,
      "`\(text.string(place))` cannot begin a value",
      help: "Put the value in quotes."
    )
  }

  private func blockHeader(_ text: YAMLText) -> Finding {
    text.invalid(
      text.restOfLine(at: offset),
      "text on the line that begins a block",
      help: "Begin the text of `|` and `>` on the next line."
    )
  }

  private func trailing(_ text: YAMLText) -> Finding {
    text.invalid(
      text.restOfLine(at: offset),
      "text after the end of the YAML document",
      help: "Make it part of the document, or delete it."
    )
  }

  private func other(_ text: YAMLText) -> Finding {
    text.invalid(
      text.character(at: offset),
      "YAML cannot be read: \(problem)",
      help: "Put the value in quotes."
    )
  }

  private func begin(_ message: Message, _ text: YAMLText) -> Related {
    Related(Place(text.path, text.character(at: context)), message)
  }
}
