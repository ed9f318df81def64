/// The nearest of several names to one that was mistyped, for "did you mean".

/// The one candidate that a typing slip or two could have turned into `name`.
///
/// A slip is a byte inserted, left out or replaced, or two neighbours swapped; one is allowed for
/// every three bytes, at least one and at most three. Two candidates that are equally near give
/// nothing, for a guess that may be wrong helps nobody: `titel` among `title` and `body` gives
/// `title`; `cat` among `bat` and `hat` gives nothing.
package func closest(to name: String, among candidates: some Sequence<String>) -> String? {
  NearNames(candidates).closest(to: name)
}

/// Names that guesses are made from, prepared once for many of them.
package struct NearNames: Sendable {
  private let names: [Name]
  /// How many names are no longer than a length.
  private let ends: [Int]

  private struct Name: Sendable {
    let bytes: [UInt8]
    let signature: Signature
  }

  package init(_ candidates: some Sequence<String>) {
    let sorted = Set(candidates.map { Array($0.utf8) }).sorted { left, right in
      left.count == right.count
        ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
    names = sorted.map { Name(bytes: $0, signature: Signature($0)) }
    var ends = [Int](repeating: 0, count: (sorted.last?.count ?? 0) + 1)
    for (index, name) in sorted.enumerated() { ends[name.count] = index + 1 }
    for length in ends.indices.dropFirst() { ends[length] = max(ends[length], ends[length - 1]) }
    self.ends = ends
  }

  package func closest(to name: String) -> String? {
    let written = Array(name.utf8)
    let signature = Signature(written)
    var comparison = EditDistance(to: written)
    var limit = min(3, max(1, written.count / 3))
    var nearest: [Int] = []
    var patience = mostComparisons
    for index in candidates(of: written.count, within: limit) {
      let other = names[index]
      guard other.signature.mayBeWithin(limit, of: signature) else { continue }
      patience -= 1
      guard patience > 0 else { return nil }
      guard let distance = comparison.distance(to: other.bytes, limit: limit) else { continue }
      // A name of which nothing is left is not a misspelling.
      guard distance < max(written.count, other.bytes.count) else { continue }
      if distance < limit { nearest.removeAll() }
      limit = distance
      nearest.append(index)
    }
    return nearest.count == 1 ? String(decoding: names[nearest[0]].bytes, as: UTF8.self) : nil
  }

  /// The names whose length differs by no more than that.
  private func candidates(of length: Int, within limit: Int) -> Range<Int> {
    let start = count(upTo: length - limit - 1)
    return start..<max(start, count(upTo: length + limit))
  }

  private func count(upTo length: Int) -> Int {
    length < 0 ? 0 : ends[min(length, ends.count - 1)]
  }
}

/// Among so many that look alike no guess is a good one, and a hostile handbook must not make them
/// expensive.
private let mostComparisons = 500

/// Which bytes a text has, by their last six bits; one slip changes at most two of them.
private struct Signature {
  private let bits: UInt64

  init(_ bytes: [UInt8]) {
    bits = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  func mayBeWithin(_ limit: Int, of other: Signature) -> Bool {
    (bits ^ other.bits).nonzeroBitCount <= 2 * limit
  }
}

/// The number of slips between one text and others.
///
/// This is the optimal string alignment distance, the restricted form of Damerau's and
/// Levenshtein's: no part of the text is edited twice. Only the cells within `limit` of the
/// diagonal can matter, so the time is linear in the length of the texts, and short for texts that
/// differ from the start.
private struct EditDistance {
  private let left: [UInt8]
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  init(to text: [UInt8]) {
    left = text
  }

  /// Nothing when there are more slips than `limit`.
  mutating func distance(to right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    prepare(right.count, limit + 1)
    var leastBefore = 0
    for row in stride(from: 1, through: left.count, by: 1) {
      let least = fill(row, right, limit + 1)
      // Two neighbours that are swapped count from the row before the last.
      if least > limit, leastBefore > limit { return nil }
      leastBefore = least
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  private mutating func prepare(_ count: Int, _ tooFar: Int) {
    if last.count <= count {
      last = [Int](repeating: tooFar, count: 2 * count + 8)
      (beforeLast, current) = (last, last)
    }
    for column in 0...count {
      beforeLast[column] = tooFar
      current[column] = tooFar
      last[column] = min(column, tooFar)
    }
  }

  /// Fills one row, and gives its least value.
  private mutating func fill(_ row: Int, _ right: [UInt8], _ tooFar: Int) -> Int {
    let limit = tooFar - 1
    let first = max(1, row - limit)
    let end = min(right.count, row + limit)
    current[first - 1] = min(row, tooFar)
    var least = current[first - 1]
    for column in stride(from: first, through: end, by: 1) {
      let isSame = left[row - 1] == right[column - 1]
      var cost = min(last[column - 1] + (isSame ? 0 : 1), last[column] + 1, current[column - 1] + 1)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current[column] = min(cost, tooFar)
      least = min(least, current[column])
    }
    return least
  }
}
