/// What goes into the tables of a template, and what is wrong with it.

import Base

extension TemplateCompiler {
  mutating func addName(_ tag: Tag) -> Int {
    let name = DottedName(parsing: tag.content, in: file)
    if case .invalid = name.path { reportBadName(tag) }
    template.names.append(name)
    return template.names.count - 1
  }

  mutating func addCall(_ tag: Tag) -> Int {
    let name = DottedName.Part(text: file.text(tag.content), range: tag.content)
    template.calls.append(Call(name: isWord(tag) ? name : nil))
    return template.calls.count - 1
  }

  mutating func addBlock(
    _ tag: Tag,
    startsOwnLine: Bool,
    standsAlone: Bool,
    indentation: [UInt8]
  ) -> Int {
    _ = isWord(tag)
    let block = Block(
      name: file.text(tag.content),
      startsOwnLine: startsOwnLine,
      standsAlone: standsAlone,
      indentation: indentation
    )
    template.blocks.append(block)
    return template.blocks.count - 1
  }

  /// Whether the tag holds one word; reports it when it does not.
  private mutating func isWord(_ tag: Tag) -> Bool {
    let content = bytes[tag.content.indices]
    guard content.isEmpty || content.contains(where: \.isWhitespace) else { return true }
    reportBadName(tag)
    return false
  }

  private mutating func reportBadName(_ tag: Tag) {
    let help = "A name has no white space, and a dot only between two words."
    report(tag.range, "`\(file.excerpt(tag.content))` is not a name", help: help)
  }

  mutating func reportStray(_ tag: Tag) {
    report(tag.range, "`\(file.excerpt(tag.range))` closes nothing that is open")
  }

  /// Reports an opening tag, and the closing tag that came too early when there is one.
  mutating func reportUnclosed(_ opening: Opening, closer: Tag?) {
    let message: Message = "`\(file.excerpt(opening.tag.range))` is never closed"
    let related = closer.map { tag in
      let place = Place(file.path, tag.range)
      return Related(place, "`\(file.excerpt(tag.range))` ends what surrounds it")
    }
    findings.add(
      Finding(
        .invalidTemplate,
        .error,
        at: Place(file.path, opening.tag.range),
        message,
        related: related.map { [$0] } ?? []
      )
    )
  }
}
