internal import Base

/// Offsets of `<![CDATA[` to disarm: of those that nothing closes in their run of lines, cmark looks
/// through the rest of the paragraph for each.
func openCharacterData(_ text: [UInt8], _ lines: LineMap) -> [Int] {
  let opening = Array("<![CDATA[".utf8)
  guard text.firstOffset(of: opening) != nil else { return [] }
  return blankSeparatedRuns(text, lines).flatMap { range in
    unclosed(opening, in: text[range]).dropFirst(InputGuard.openBracketsKept)
  }
}

private func unclosed(_ opening: [UInt8], in run: ArraySlice<UInt8>) -> [Int] {
  let closing = Array("]]>".utf8)
  var open: [Int] = []
  for index in run.indices {
    switch run[index] {
    case UInt8(ascii: "<") where run[index...].starts(with: opening): open.append(index)
    case UInt8(ascii: "]") where run[index...].starts(with: closing): open.removeAll()
    default: continue
    }
  }
  return open
}

/// The stretches of text between blank lines, which no paragraph reaches across.
func blankSeparatedRuns(_ text: [UInt8], _ lines: LineMap) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start = 0
  for index in 0..<lines.count {
    let line = lines.line(index)
    guard line.end <= text.count else { break }
    guard isBlankLine(text[line.indices]) else { continue }
    if start < line.start { runs.append(start..<line.start) }
    start = line.end
  }
  return start < text.count ? runs + [start..<text.count] : runs
}
