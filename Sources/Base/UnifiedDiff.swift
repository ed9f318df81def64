/// What differs between two texts, in the form that `patch` and people read.

/// The difference as a unified diff with three lines of context; empty when there is none.
///
/// Paths are made printable, so that a name cannot forge a line.
package func unifiedDiff(_ path: BytePath, from before: [UInt8], to after: [UInt8]) -> [UInt8] {
  let old = lines(of: before)
  let new = lines(of: after)
  let steps = script(from: old, to: new)
  guard steps.contains(where: { $0.kind != .kept }) else { return [] }
  var output = Array("--- a/\(path.display)\n+++ b/\(path.display)\n".utf8)
  for hunk in hunks(of: steps) { output += text(of: hunk, old, new) }
  return output
}

/// A line with its ending.
private typealias Line = ArraySlice<UInt8>

private func lines(of text: [UInt8]) -> [Line] {
  var lines: [Line] = []
  var start = text.startIndex
  while start < text.endIndex {
    let end = text[start...].firstIndex(of: newline).map { $0 + 1 } ?? text.endIndex
    lines.append(text[start..<end])
    start = end
  }
  return lines
}

/// One line of a diff: its number in the old text, the new one, or both.
private struct Step {
  enum Kind { case kept, removed, added }
  let kind: Kind
  let old: Int
  let new: Int
}

/// The shortest way from one text to the other; past a bound of differences the middle is replaced.
///
/// After Eugene Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
private func script(from old: [Line], to new: [Line]) -> [Step] {
  let head = zip(old, new).prefix { $0 == $1 }.count
  let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
    .prefix { $0 == $1 }.count
  let middleOld = head..<(old.count - tail)
  let middleNew = head..<(new.count - tail)
  let kept = (0..<head).map { Step(kind: .kept, old: $0, new: $0) }
  let rest = (0..<tail).map {
    Step(kind: .kept, old: middleOld.upperBound + $0, new: middleNew.upperBound + $0)
  }
  return kept + middle(old, middleOld, new, middleNew) + rest
}

private func middle(
  _ old: [Line],
  _ oldRange: Range<Int>,
  _ new: [Line],
  _ newRange: Range<Int>
) -> [Step] {
  guard let trace = trace(Array(old[oldRange]), Array(new[newRange])) else {
    return oldRange.map { Step(kind: .removed, old: $0, new: newRange.lowerBound) }
      + newRange.map { Step(kind: .added, old: oldRange.upperBound, new: $0) }
  }
  return steps(along: trace, oldRange, newRange)
}

private let bound = 1_000

/// For every number of differences the furthest place on each diagonal; nothing past the bound.
private func trace(_ old: [Line], _ new: [Line]) -> [[Int]]? {
  let limit = min(old.count + new.count, bound)
  var furthest = [Int](repeating: 0, count: 2 * limit + 2)
  var trace: [[Int]] = []
  for differences in 0...limit {
    trace.append(furthest)
    for diagonal in stride(from: -differences, through: differences, by: 2) {
      let goesDown =
        diagonal == -differences
        || diagonal != differences
          && furthest[limit + diagonal - 1] < furthest[limit + diagonal + 1]
      var x = goesDown ? furthest[limit + diagonal + 1] : furthest[limit + diagonal - 1] + 1
      while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
      furthest[limit + diagonal] = x
      if x >= old.count, x - diagonal >= new.count { return trace }
    }
  }
  return nil
}

/// Walks back from the end to the beginning, and tells the way forward.
private func steps(
  along trace: [[Int]],
  _ oldRange: Range<Int>,
  _ newRange: Range<Int>
) -> [Step] {
  var steps: [Step] = []
  var x = oldRange.count
  var y = newRange.count
  func add(_ kind: Step.Kind) {
    steps.append(Step(kind: kind, old: oldRange.lowerBound + x, new: newRange.lowerBound + y))
  }
  for (differences, furthest) in trace.enumerated().reversed() {
    let limit = furthest.count / 2 - 1
    let diagonal = x - y
    let goesDown =
      diagonal == -differences
      || diagonal != differences
        && furthest[limit + diagonal - 1] < furthest[limit + diagonal + 1]
    let startX = goesDown ? furthest[limit + diagonal + 1] : furthest[limit + diagonal - 1] + 1
    while x > startX, differences > 0 || x > 0, y > 0 {
      (x, y) = (x - 1, y - 1)
      add(.kept)
    }
    guard differences > 0 else { break }
    if goesDown {
      y -= 1
      add(.added)
    } else {
      x -= 1
      add(.removed)
    }
  }
  return steps.reversed()
}

private func hunks(of steps: [Step]) -> [ArraySlice<Step>] {
  var hunks: [Range<Int>] = []
  for index in steps.indices where steps[index].kind != .kept {
    let range = max(0, index - context)..<min(steps.count, index + context + 1)
    if let last = hunks.last, last.upperBound >= range.lowerBound {
      hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
    } else {
      hunks.append(range)
    }
  }
  return hunks.map { steps[$0] }
}

private let context = 3

private func text(of hunk: ArraySlice<Step>, _ old: [Line], _ new: [Line]) -> [UInt8] {
  let oldCount = hunk.count { $0.kind != .added }
  let newCount = hunk.count { $0.kind != .removed }
  let first = hunk.first
  let oldStart = (first?.old ?? 0) + (oldCount > 0 ? 1 : 0)
  let newStart = (first?.new ?? 0) + (newCount > 0 ? 1 : 0)
  var output = Array("@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8)
  for step in hunk {
    switch step.kind {
    case .kept: output += marked(" ", old[step.old])
    case .removed: output += marked("-", old[step.old])
    case .added: output += marked("+", new[step.new])
    }
  }
  return output
}

private func marked(_ mark: String, _ line: Line) -> [UInt8] {
  let text = Array(mark.utf8) + line
  return line.last == newline ? text : text + Array("\n\\ No newline at end of file\n".utf8)
}

private let newline = UInt8(ascii: "\n")
