/// The nearest of several names to one that was mistyped, for "did you mean".

/// The one candidate that a typing slip or two could have turned into `name`.
///
/// A slip is a byte inserted, left out or replaced, or two neighbours swapped; one is allowed for
/// every three bytes, at least one and at most three. Two candidates that are equally near give
/// nothing, for a guess that may be wrong helps nobody: `titel` among `title` and `body` gives
/// `title`; `cat` among `bat` and `hat` gives nothing.
package func closest(to name: String, among candidates: [String]) -> String? {
  let written = Array(name.utf8)
  var limit = min(3, max(1, written.count / 3))
  var nearest: Set<String> = []
  for candidate in candidates {
    let other = Array(candidate.utf8)
    guard let distance = editDistance(written, other, limit: limit) else { continue }
    // A name of which nothing is left is not a misspelling.
    guard distance < max(written.count, other.count) else { continue }
    if distance < limit { nearest.removeAll() }
    limit = distance
    nearest.insert(candidate)
  }
  return nearest.count == 1 ? nearest.first : nil
}

/// The number of slips between two texts, or nothing when there are more than `limit`.
///
/// This is the optimal string alignment distance, the restricted form of Damerau's and
/// Levenshtein's: no part of the text is edited twice. Only the cells within `limit` of the
/// diagonal can matter, so the time is linear in the length of the texts.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  let tooFar = limit + 1
  var beforeLast = [Int](repeating: tooFar, count: right.count + 1)
  var last = (0...right.count).map { min($0, tooFar) }
  var current = beforeLast
  for row in stride(from: 1, through: left.count, by: 1) {
    let first = max(1, row - limit)
    let end = min(right.count, row + limit)
    current[first - 1] = min(row, tooFar)
    for column in stride(from: first, through: end, by: 1) {
      let isSame = left[row - 1] == right[column - 1]
      var cost = min(last[column - 1] + (isSame ? 0 : 1), last[column] + 1, current[column - 1] + 1)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current[column] = min(cost, tooFar)
    }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
