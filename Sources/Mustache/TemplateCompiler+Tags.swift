/// How tags become instructions, and how those with a body are opened and closed.

import Base

extension TemplateCompiler {
  mutating func openSection(_ tag: Tag) {
    takeInLine(of: tag)
    let name = addName(tag)
    push(tag, .section, tag.kind == .section ? .section(name, end: 0) : .inverted(name, end: 0))
  }

  mutating func openBlock(_ tag: Tag) {
    if let parent = openings.last, case .parent(let call, _) = parent.role {
      openArgument(tag, of: call)
    } else {
      openPlace(tag)
    }
  }

  /// Opens a block that is handed to a parent: its content begins after the line of the tag and is
  /// moved to the left margin, so that the parent can indent it as it needs.
  private mutating func openArgument(_ tag: Tag, of call: Int) {
    takeInText(before: tag)
    let lineEnd = bytes.endOfBlankLine(after: tag.range.end)
    cursor = lineEnd ?? cursor
    let block = addBlock(tag, startsOwnLine: lineEnd != nil, standsAlone: false, indentation: [])
    template.calls[call].arguments.append(block)
    let dedent = lineEnd.map(intrinsicIndentation)
    push(tag, .argument(block), .block(block, end: 0), dedent: dedent ?? self.dedent)
  }

  /// Opens a block that is shown where it stands.
  ///
  /// What replaces it is indented as its default is; a block inside a line, as that line is.
  private mutating func openPlace(_ tag: Tag) {
    let blanks = bytes.startOfBlankLine(before: tag.range.start).map { $0..<tag.range.start }
    let before = blanks.map(withoutDedent) ?? []
    let standsAlone = takeInLine(of: tag) != nil
    let content = intrinsicIndentation(from: cursor)
    let inside = Array(content.dropFirst(commonPrefix(content, dedent)))
    let block = addBlock(
      tag,
      startsOwnLine: standsAlone,
      standsAlone: standsAlone,
      indentation: standsAlone ? inside : before
    )
    push(tag, .block(block), .block(block, end: 0), indentation: before)
  }

  mutating func openParent(_ tag: Tag) {
    var leading: Int?
    var blanks: [UInt8] = []
    if let start = bytes.startOfBlankLine(before: tag.range.start) {
      takeInText(upTo: start, beforeTag: false)
      blanks = withoutDedent(start..<tag.range.start)
      leading = template.instructions.count
    }
    takeInText(before: tag)
    let call = addCall(tag)
    let role = Opening.Role.parent(call, leading: leading)
    push(tag, role, .call(call, end: 0), indentation: blanks)
  }

  mutating func close(_ tag: Tag) {
    let name = file.text(tag.content)
    guard let match = openings.lastIndex(where: { $0.name == name }) else {
      takeInLine(of: tag)
      return reportStray(tag)
    }
    takeInText(before: tag, closing: openings[match])
    while openings.count > match + 1, let inner = openings.popLast() {
      reportUnclosed(inner, closer: tag)
      endBody(of: inner)
    }
    if let opening = openings.popLast() { endBody(of: opening) }
  }

  /// Takes in the last text of a body, and the tag that ends it.
  private mutating func takeInText(before tag: Tag, closing opening: Opening) {
    switch opening.role {
    case .section, .block:
      takeInLine(of: tag)
    case .argument:
      let start = bytes.startOfBlankLine(before: tag.range.start)
      takeInText(upTo: start ?? tag.range.start, beforeTag: false)
      cursor = tag.range.end
    case .parent(let call, let leading):
      takeInText(before: tag)
      guard let leading, let end = bytes.endOfBlankLine(after: tag.range.end) else { return }
      template.instructions[leading] = .text(0..<0, startsLine: false)
      template.calls[call].indentation = opening.indentation
      cursor = end
    }
  }

  /// Lets the body of an instruction end here.
  mutating func endBody(of opening: Opening) {
    let end = template.instructions.count
    let start = opening.instruction
    template.instructions[start] = template.instructions[start].ending(at: end)
    switch opening.role {
    case .section, .parent: break
    case .block(let block), .argument(let block): endBlock(block, start + 1..<end, opening)
    }
  }

  private mutating func endBlock(_ block: Int, _ body: Range<Int>, _ opening: Opening) {
    template.blocks[block].body = body
    // There is no default to tell the indentation, so the tag tells it.
    if body.isEmpty { template.blocks[block].indentation = opening.indentation }
  }
}

extension TemplateCompiler {
  private mutating func push(
    _ tag: Tag,
    _ role: Opening.Role,
    _ instruction: Instruction,
    dedent: [UInt8]? = nil,
    indentation: [UInt8] = []
  ) {
    openings.append(
      Opening(
        tag: tag,
        name: file.text(tag.content),
        role: role,
        instruction: template.instructions.count,
        dedent: dedent ?? self.dedent,
        indentation: indentation
      )
    )
    template.instructions.append(instruction)
  }
}

private func commonPrefix(_ left: [UInt8], _ right: [UInt8]) -> Int {
  zip(left, right).prefix { $0 == $1 }.count
}
