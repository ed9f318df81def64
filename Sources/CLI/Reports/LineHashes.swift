/// GitHub's fingerprints of lines, by which code scanning knows an alert again.

/// For every line a hash of the 100 UTF-16 units from its first character on, spaces, tabs and the
/// form of line breaks aside, and how often that hash has come up in the file so far:
/// `c129715d7a2bc9a3:1`.
///
/// After the published behaviour of `github/codeql-action`, which gives each result the fingerprint
/// `primaryLocationLineHash` of the line that it begins in. A rolling hash, as Rabin and Karp
/// proposed, makes it linear in the size of the file.
struct LineHashes {
  private let texts: [String]

  init(_ bytes: [UInt8]) {
    let (units, starts) = significantUnits(bytes)
    var seen: [UInt64: Int] = [:]
    texts = windowHashes(of: units, from: starts).map { hash in
      let count = seen[hash, default: 0] + 1
      seen[hash] = count
      return "\(String(hash, radix: 16)):\(count)"
    }
  }

  /// The hash of a line, counted from one.
  subscript(line: Int) -> String? {
    texts.indices.contains(line - 1) ? texts[line - 1] : nil
  }
}

/// What counts of a text, and where in it each line begins.
private func significantUnits(_ bytes: [UInt8]) -> (units: [UInt16], starts: [Int]) {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count + 1)
  var starts: [Int] = []
  var isLineStart = true
  var followsReturn = false
  for unit in String(decoding: bytes, as: UTF8.self).utf16 {
    let isPair = followsReturn && unit == lineFeed
    followsReturn = unit == carriageReturn
    if isPair || unit == space || unit == tab { continue }
    if isLineStart { starts.append(units.count) }
    units.append(followsReturn ? lineFeed : unit)
    isLineStart = units[units.count - 1] == lineFeed
  }
  if isLineStart { starts.append(units.count) }
  units.append(endOfFile)
  return (units, starts)
}

/// The hashes of the windows that begin at the given places; behind the end there are zeros.
private func windowHashes(of units: [UInt16], from starts: [Int]) -> [UInt64] {
  let power = (0..<window).reduce(UInt64(1)) { power, _ in power &* factor }
  var hashes: [UInt64] = []
  hashes.reserveCapacity(starts.count)
  var hash: UInt64 = 0
  for index in 0..<(units.count + window) where hashes.count < starts.count {
    let entering = index < units.count ? UInt64(units[index]) : 0
    let leaving = index >= window ? UInt64(units[index - window]) : 0
    hash = hash &* factor &+ entering &- power &* leaving
    if starts[hashes.count] == index + 1 - window { hashes.append(hash) }
  }
  return hashes
}

private let window = 100
private let factor: UInt64 = 37
private let endOfFile: UInt16 = 0xFFFF
private let lineFeed: UInt16 = 0x0A
private let carriageReturn: UInt16 = 0x0D
private let space: UInt16 = 0x20
private let tab: UInt16 = 0x09
