/// Facts that have a section of their own: `## Status`, `## Date`, `## Links`.

internal import Base

extension RecordFacts {
  /// Reads a section that is called like a field.
  mutating func readSection(_ field: RecordField, _ lines: [RecordLine]) {
    switch field {
    case .status: readStatusSection(lines)
    case .relation(let kind): readRelations(lines, in: kind)
    case .links: readRelations(lines, in: nil)
    case .date, .reviewBy, .number, .id:
      // A line of prose is about a date and states none.
      if let first = lines.first, first.range.count <= 60 { take(field, first.range) }
    case .changes: for line in lines { take(field, line.range) }
    default: for line in lines where line.marker != .quote { take(field, line.range) }
    }
  }

  /// Items with a verb say what they are; without one, only links to decisions count.
  private mutating func readRelations(_ lines: [RecordLine], in kind: DecisionRelation.Kind?) {
    for line in lines {
      let found = RelationText(bytes, line.range).relations
      if !found.isEmpty {
        add(found)
      } else {
        let all = RelationText(bytes, line.range, all: kind ?? .relates).relations
        add(all.filter { kind != .relates && kind != nil || isOfDecision($0) })
      }
    }
  }

  /// Whether a link leads to a file that is named like a decision.
  private func isOfDecision(_ relation: DecisionRelation) -> Bool {
    guard case .link(let target) = relation.target else {
      return bytes[relation.range.indices].first.map { !$0.isDigit } ?? false
    }
    let name = target.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
    return name.first.map(\.isDigit) ?? false || DecisionNumber(inName: name[...])?.isNamed ?? false
  }
}

// MARK: - The section that states the status

extension RecordFacts {
  private mutating func readStatusSection(_ lines: [RecordLine]) {
    let own = lines.filter { $0.marker != .quote }
    var candidate = StatusCandidate()
    var index = 0
    let lines = own.isEmpty ? lines : own
    while index < lines.count {
      let line = lines[index]
      if line.marker == .row {
        index = readTable(lines, from: index)
        continue
      }
      let isStatus = LabelledText(bytes, line.range).flatMap { RecordField($0.name) } == .status
      let end = isStatus ? index + 1 : readFields(lines, at: index)
      if let end, end > index + 1 || !saysStage(line) {
        index = end
        continue
      }
      consider(valued(line), &candidate)
      index += 1
    }
    settle(candidate)
  }

  /// Reads a labelled line of the section; nothing when its label is not known.
  private mutating func readFields(_ lines: [RecordLine], at index: Int) -> Int? {
    let label = LabelledText(bytes, lines[index].range)
    guard label.flatMap({ RecordField($0.name) }) != nil else { return nil }
    return readLabel(lines, at: index)
  }

  /// Whether a line such as `Accepted: 2021-03-04` is a status and a date at once.
  private func saysStage(_ line: RecordLine) -> Bool {
    reading(of: line.range).status != nil
  }

  /// The line behind `Status:`, should that stand there again.
  private func valued(_ line: RecordLine) -> RecordLine {
    guard let label = LabelledText(bytes, line.range), RecordField(label.name) == .status,
      !label.value.isEmpty
    else { return line }
    return RecordLine(
      range: label.value,
      indent: line.indent,
      marker: line.marker,
      opensParagraph: line.opensParagraph
    )
  }

  private struct StatusCandidate {
    var chosen: Located<DecisionStatus>?
    /// The line that it stands in.
    var line: SourceRange?
    var unknown: SourceRange?
    var isFirst = true
    /// Items that hold nothing but a status: with two of them, nobody has chosen.
    var bareItems = 0
  }

  private mutating func consider(
    _ line: RecordLine,
    _ candidate: inout StatusCandidate
  ) {
    guard let range = checked(line) else { return }
    defer { candidate.isFirst = false }
    let reading = reading(of: range)
    if case .placeholder = reading { return }
    let found = RelationText(bytes, range).relations
    let hasRelation = !found.isEmpty
    add(found)
    switch reading {
    case .placeholder: break
    case .unknown(let words):
      if !hasRelation, candidate.chosen == nil, candidate.unknown == nil {
        candidate.unknown = words
      }
    case .status(let status, let words):
      // `Amended by ADR-0003` below `Proposed` is a relation and no later status.
      if hasRelation, candidate.chosen != nil, saysAmended(words) { return }
      let isLater = candidate.chosen != nil
      let replaces = status.stage == .superseded || status.stage == .deprecated
      let isWhole = line.opensParagraph || line.marker == .item
      guard
        isLater
          ? isClause(words, range) && (replaces || line.marker == .item) && isWhole
            || hasRelation && replaces
          : candidate.isFirst || isClause(words, range)
      else { return }
      if line.marker == .item, !hasRelation, range == line.range, words.end == range.end {
        candidate.bareItems += 1
      }
      candidate.chosen = Located(status, at: words)
      candidate.line = range
    }
  }

  private func saysAmended(_ words: SourceRange) -> Bool {
    bytes[words.indices].prefix(5).map(\.lowercased).elementsEqual("amend".utf8)
  }

  /// Whether a status is all that its line says, or all that the first clause does.
  private func isClause(_ words: SourceRange, _ line: SourceRange) -> Bool {
    words.count <= 60 || words.end < line.end && words.count <= 120
  }

  /// The text of an item behind its tick; nothing for one that is not ticked.
  private func checked(_ line: RecordLine) -> SourceRange? {
    let head = bytes[line.range.indices].prefix(4)
    guard head.count == 4, head.first == UInt8(ascii: "["),
      head[head.startIndex + 2] == UInt8(ascii: "]"),
      head[head.startIndex + 3].isBlank
    else { return line.range }
    let isTicked = head[head.startIndex + 1].lowercased == UInt8(ascii: "x")
    return isTicked ? SourceRange(line.range.start + 4, line.range.end) : nil
  }

  private mutating func settle(_ candidate: StatusCandidate) {
    if candidate.bareItems > 1 { return }
    if let chosen = candidate.chosen {
      add(chosen)
      if let line = candidate.line { takeDateBehind(chosen.range, in: line) }
      if let line = candidate.line, line.start < chosen.range.start,
        let date = WrittenDate(bytes, line)
      {
        add(Located(date.date, at: date.range), rank: 4)
      }
    } else if let unknown = candidate.unknown {
      complain(ofStatus: unknown)
    }
  }
}
