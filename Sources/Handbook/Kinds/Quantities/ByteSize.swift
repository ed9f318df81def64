/// An amount of data as a document states it: `20GB`, `512MiB`.
package struct ByteSize: Hashable, Comparable, Sendable {
  package let bytes: Int

  /// Reads a number and its unit: `B`, by thousands `KB MB GB TB PB`, by 1024 `KiB MiB GiB TiB PiB`.
  package init?(parsing text: String) {
    guard let (number, unit) = numberAndUnit(text), let factor = factor(of: unit),
      let bytes = number.times(factor)
    else { return nil }
    self.bytes = bytes
  }

  package static func < (left: ByteSize, right: ByteSize) -> Bool {
    left.bytes < right.bytes
  }
}

private func factor(of unit: ArraySlice<UInt8>) -> Int? {
  if unit.elementsEqual("B".utf8) { return 1 }
  let isBinary = unit.dropFirst().elementsEqual("iB".utf8)
  guard isBinary || unit.dropFirst().elementsEqual("B".utf8), let first = unit.first else {
    return nil
  }
  let letter = first == UInt8(ascii: "k") && !isBinary ? UInt8(ascii: "K") : first
  guard let power = Array("KMGTP".utf8).firstIndex(of: letter) else { return nil }
  return (0...power).reduce(1) { product, _ in product * (isBinary ? 1024 : 1000) }
}
