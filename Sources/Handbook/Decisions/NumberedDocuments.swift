/// Which document a number means, seen from another.

internal import Base

/// Numbers belong to a collection, so that every folder may have its own `0001`.
struct NumberedDocuments: Sendable {
  /// In the order of the handbook.
  let byNumber: [Int: [Int]]
  private let folders: [BytePath]

  init(_ documents: [Document]) {
    var byNumber: [Int: [Int]] = [:]
    for (index, document) in documents.enumerated() {
      if let number = document.number { byNumber[number, default: []].append(index) }
    }
    self.byNumber = byNumber
    folders = documents.map(\.path.parent)
  }

  /// The document of the same folder, else the only one of the handbook.
  func document(_ number: Int, from source: Int) -> Int? {
    guard let all = byNumber[number] else { return nil }
    let near = all.filter { folders[$0] == folders[source] }
    if near.contains(source) { return source }
    if near.count == 1 { return near[0] }
    return near.isEmpty && all.count == 1 ? all[0] : nil
  }
}

/// The number in a mention: 7 for `ADR-0007`.
func mentionedNumber(_ mention: String) -> Int? {
  mention.utf8.split(separator: UInt8(ascii: "-")).last.flatMap { Int(Substring($0)) }
}
