/// Finds the documents that decisions name.

internal import Base

extension DecisionLog {
  init(_ documents: [Document], _ links: LinkResolver) {
    let decisions = documents.map(\.decision)
    self.init(
      decisions: decisions,
      byNumber: [:],
      targets: decisions.map { [Int?](repeating: nil, count: $0?.relations.count ?? 0) }
    )
  }
}
