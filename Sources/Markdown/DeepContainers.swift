internal import Base

/// Offsets of the first container marker past the limit, at most one a line.
func deepMarkers(_ text: [UInt8], _ lines: LineMap) -> [Int] {
  (0..<lines.count).compactMap { index in
    let line = lines.line(index)
    return line.count < InputGuard.deepestContainer ? nil : deepMarker(text[line.indices])
  }
}

/// Counts the markers a line opens, a run of white space counting as the items it may continue.
private func deepMarker(_ line: ArraySlice<UInt8>) -> Int? {
  var cursor = line.startIndex
  var depth = 0
  var columns = 0
  var mayBeBreak = true
  while cursor < line.endIndex {
    if isBlank(line[cursor]) {
      columns += line[cursor] == tab ? 4 : 1
      cursor += 1
      continue
    }
    guard let length = containerMarker(line[cursor...]) else { return nil }
    if mayBeBreak, isThematicBreak(line[cursor...]) { return nil }
    mayBeBreak = mayBeBreak && line[cursor] == UInt8(ascii: ">")
    depth += columns / 2 + 1
    if depth > InputGuard.deepestContainer { return cursor }
    columns = 0
    cursor += length
  }
  return nil
}
