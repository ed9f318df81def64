/// Facts in labelled lines, in bullets and in tables.

internal import Base

extension RecordFacts {
  /// Reads the lines between the title and the first section.
  mutating func readLabelled(_ lines: [RecordLine]) {
    var index = 0
    while index < lines.count {
      if lines[index].marker == .row {
        index = readTable(lines, from: index)
      } else {
        index = readLabel(lines, at: index)
      }
    }
  }

  /// Reads a line, and those below it when the value stands there; gives the line after.
  mutating func readLabel(_ lines: [RecordLine], at index: Int) -> Int {
    var rest: SourceRange? = lines[index].range
    while let line = rest {
      guard let label = LabelledText(bytes, line) else {
        readNote(lines[index].range)
        return readDefinition(lines, at: index)
      }
      rest = label.rest
      guard let field = RecordField(label.name) else {
        readNote(line)
        continue
      }
      if label.value.isEmpty, rest == nil { return readValues(field, lines, below: index) }
      take(field, label.value)
    }
    return index + 1
  }

  /// A line such as `Superseded: 2019-12-19 by [ADR 14](0014-tags.md)` that has no label of a field.
  private mutating func readNote(_ line: SourceRange) {
    guard line.count <= longestNote else { return }
    let found = RelationText(bytes, line).relations.filter { $0.kind != .relates }
    guard !found.isEmpty else { return }
    add(found)
    let isReplaced = found.contains { $0.kind == .supersededBy }
    guard isReplaced, case .status(let status, let range) = reading(of: line) else { return }
    if status.stage == .superseded { add(Located(status, at: range)) }
  }

  /// A term alone on its line with `: value` below it.
  private mutating func readDefinition(_ lines: [RecordLine], at index: Int) -> Int {
    guard index + 1 < lines.count, bytes[lines[index + 1].range.start] == UInt8(ascii: ":"),
      lines[index].range.count < 40,
      let field = RecordField(letters(of: bytes[lines[index].range.indices]))
    else { return index + 1 }
    let range = lines[index + 1].range
    take(field, trimmed(SourceRange(range.start + 1, range.end), in: bytes))
    return index + 2
  }

  /// What stands below a label that has nothing beside it: items, or one line.
  private mutating func readValues(
    _ field: RecordField,
    _ lines: [RecordLine],
    below index: Int
  ) -> Int {
    var next = index + 1
    let label = lines[index]
    while next < lines.count {
      let line = lines[next]
      let isNested = line.indent > label.indent || label.marker != .item
      guard line.marker == .item, isNested, !isField(line) else { break }
      take(field, line.range)
      next += 1
    }
    guard next == index + 1, next < lines.count, lines[next].marker == .none, label.marker == .none,
      !isField(lines[next])
    else { return next }
    take(field, lines[next].range)
    return next + 1
  }

  private func isField(_ line: RecordLine) -> Bool {
    LabelledText(bytes, line.range).flatMap { RecordField($0.name) } != nil
  }
}

/// A longer line is prose, and what it names need not be a relation of the whole record.
private let longestNote = 300

// MARK: - Tables

extension RecordFacts {
  /// Reads the rows from one on; gives the line after the table.
  mutating func readTable(_ lines: [RecordLine], from start: Int) -> Int {
    let end = lines[start...].firstIndex { $0.marker != .row } ?? lines.count
    let rows = lines[start..<end].map { cells($0.range) }
    let header = fields(of: rows[0])
    if header.count > 1, rows.count > 2, header.allSatisfy({ $0 != nil }) || header[1] != nil {
      for (field, cell) in zip(header, rows[2]) where field != nil {
        if let field { take(field, cell) }
      }
      return end
    }
    for row in rows where row.count > 1 && row.count < 4 {
      if let field = fields(of: row)[0] { take(field, row[1]) }
    }
    return end
  }

  private func fields(of row: [SourceRange]) -> [RecordField?] {
    row.map { RecordField(letters(of: bytes[$0.indices].prefix(48))) }
  }

  /// The cells of a row between its bars.
  private func cells(_ row: SourceRange) -> [SourceRange] {
    var cells: [SourceRange] = []
    var start = row.start + 1
    for index in row.indices.dropFirst() where bytes[index] == UInt8(ascii: "|") {
      guard bytes[index - 1] != UInt8(ascii: "\\") else { continue }
      cells.append(trimmed(SourceRange(start, index), in: bytes))
      start = index + 1
    }
    let last = trimmed(SourceRange(start, row.end), in: bytes)
    return last.isEmpty && !cells.isEmpty ? cells : cells + [last]
  }
}
