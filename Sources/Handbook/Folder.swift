/// The tree of folders and pages that navigation follows.

package import Base

package struct Folder: Sendable {
  package let path: BytePath
  package let title: String
  /// The number of the document that is the folder's own page.
  package let index: Int?
  /// Numbers of documents, in reading order.
  package let documents: [Int]
  package let folders: [Folder]
  fileprivate let order: Int?

  /// Where the folder's page goes, written by an author or not.
  package var output: BytePath { path.appending("index.html") }

  /// All pages below, the folder's own left out.
  package var count: Int {
    documents.count + folders.reduce(0) { $0 + $1.count + ($1.index == nil ? 0 : 1) }
  }
}

extension Folder {
  /// Builds the tree of documents that are in reading order by path.
  init(_ documents: [Document], _ kinds: Kinds) {
    var byFolder: [BytePath: [Int]] = [:]
    var children: [BytePath: Set<BytePath>] = [:]
    for (number, document) in documents.enumerated() {
      let folder = document.path.parent
      byFolder[folder, default: []].append(number)
      note(folder, in: &children)
    }
    self.init(.root, documents, kinds, byFolder, children)
  }

  private init(
    _ path: BytePath,
    _ all: [Document],
    _ kinds: Kinds,
    _ byFolder: [BytePath: [Int]],
    _ children: [BytePath: Set<BytePath>]
  ) {
    let here = byFolder[path] ?? []
    let index = here.first { all[$0].isIndex }
    self.path = path
    self.index = index
    let owner = kinds.owner(ofFolder: path)
    title = index.map { all[$0].title } ?? owner?.title ?? humanized(path)
    order = index.flatMap { all[$0].order } ?? owner?.order
    documents = here.filter { $0 != index }.sorted { comesBefore(all[$0], all[$1]) }
    folders = (children[path] ?? []).map { Folder($0, all, kinds, byFolder, children) }
      .sorted { comesBefore(($0.order, $0.path), ($1.order, $1.path)) }
  }
}

/// Makes every ancestor of a folder known as the child of its parent.
private func note(_ folder: BytePath, in children: inout [BytePath: Set<BytePath>]) {
  var folder = folder
  while !folder.isRoot {
    guard children[folder.parent, default: []].insert(folder).inserted else { return }
    folder = folder.parent
  }
}

private func comesBefore(_ left: Document, _ right: Document) -> Bool {
  comesBefore((left.order, left.path), (right.order, right.path))
}

/// By the order that authors gave, then by name, numbers in names counted as numbers.
private func comesBefore(
  _ left: (order: Int?, path: BytePath),
  _ right: (order: Int?, path: BytePath)
) -> Bool {
  let orders = (left.order ?? .max, right.order ?? .max)
  return orders.0 != orders.1 ? orders.0 < orders.1 : naturallyPrecedes(left.path, right.path)
}

/// Whether a path comes before another when runs of digits are compared by value: `2-b` before `10-a`.
func naturallyPrecedes(_ left: BytePath, _ right: BytePath) -> Bool {
  var (i, j) = (0, 0)
  let (a, b) = (left.bytes, right.bytes)
  while i < a.count, j < b.count {
    let (first, second) = (digits(a[i...]), digits(b[j...]))
    if first.isEmpty || second.isEmpty {
      if a[i] != b[j] { return a[i] < b[j] }
      (i, j) = (i + 1, j + 1)
    } else {
      let (value, other) = (first.drop { $0 == zero }, second.drop { $0 == zero })
      if value.count != other.count { return value.count < other.count }
      if !value.elementsEqual(other) { return value.lexicographicallyPrecedes(other) }
      (i, j) = (first.endIndex, second.endIndex)
    }
  }
  return a.count - i != b.count - j ? a.count - i < b.count - j : left < right
}

private let zero = UInt8(ascii: "0")

private func digits(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  bytes.prefix { $0 >= zero && $0 <= UInt8(ascii: "9") }
}
