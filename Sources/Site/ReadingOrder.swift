internal import Base
internal import Handbook

/// The documents one after the other, as somebody would read them from front to back.
struct ReadingOrder: Sendable {
  private let sequence: [Int]
  private let places: [Int: Int]

  init(_ root: Folder) {
    let sequence = flattened(root)
    self.sequence = sequence
    places = Dictionary(
      zip(sequence, sequence.indices),
      uniquingKeysWith: { first, _ in first }
    )
  }

  func previous(of document: Int) -> Int? {
    places[document].flatMap { $0 > 0 ? sequence[$0 - 1] : nil }
  }

  func next(after document: Int) -> Int? {
    places[document].flatMap { $0 + 1 < sequence.count ? sequence[$0 + 1] : nil }
  }
}

private func flattened(_ folder: Folder) -> [Int] {
  (folder.index.map { [$0] } ?? []) + folder.documents + folder.folders.flatMap(flattened)
}
