/// Which files had a line, to find those that a new file is most like in linear time.

import Base

struct LineIndex {
  private let owners: [ContentHash: [Int]]
  private let files: [(path: BytePath, size: Int)]

  init(_ files: [SourceFile]) {
    let weights = files.map { lineWeights($0.bytes) }
    var owners: [ContentHash: [Int]] = [:]
    for (number, lines) in weights.enumerated() {
      for line in lines.keys { owners[line, default: []].append(number) }
    }
    // What very many files have in common tells none of them from another, and would take the time
    // of comparing each with each.
    self.owners = owners.filter { $0.value.count <= 100 }
    self.files = zip(files, weights).map { ($0.path, total($1)) }
  }

  /// The files that share at least half of their lines with a new one, counted in bytes.
  func likenesses(of file: SourceFile) -> [Likeness] {
    let lines = lineWeights(file.bytes)
    let size = total(lines)
    var shared: [Int: Int] = [:]
    for (line, weight) in lines {
      for owner in owners[line] ?? [] { shared[owner, default: 0] += weight }
    }
    return shared.compactMap { owner, weight in
      let size = max(size, files[owner].size)
      guard weight * 2 >= size else { return nil }
      return Likeness(old: files[owner].path, new: file.path, shared: weight, size: size)
    }
  }
}

/// Two files of which the second may be the first under a new name.
struct Likeness {
  let old: BytePath
  let new: BytePath
  fileprivate let shared: Int
  fileprivate let size: Int

  /// Whether these two are more alike than others, or should be taken first among equals.
  func precedes(_ other: Likeness) -> Bool {
    let own = shared * other.size
    let others = other.shared * size
    if own != others { return own > others }
    if keepsName != other.keepsName { return keepsName }
    return (old, new) < (other.old, other.new)
  }

  private var keepsName: Bool { old.name.elementsEqual(new.name) }
}

/// The distinct lines, and how many bytes each has.
private func lineWeights(_ content: [UInt8]) -> [ContentHash: Int] {
  var weights: [ContentHash: Int] = [:]
  for line in content.split(separator: UInt8(ascii: "\n")) {
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    if !line.isEmpty { weights[ContentHash([UInt8](line))] = line.count }
  }
  return weights
}

private func total(_ weights: [ContentHash: Int]) -> Int {
  weights.values.reduce(0, +)
}
