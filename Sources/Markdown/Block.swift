package import Base

/// The blocks that a page is made of, as its author wrote them one below the other.
extension MarkdownSurvey {
  /// A block at the top level.
  package struct Block: Sendable {
    package let kind: Kind
    /// Its lines, the last line break left out.
    package let range: SourceRange

    package enum Kind: Sendable {
      /// A heading, by its place in the survey's headings.
      case heading(Int)
      case paragraph
      case list(isOrdered: Bool, items: [Item])
      /// A table, whose cells `tableCells` finds.
      case table
      /// A code block, by its place in the survey's fences.
      case code(Int)
      /// A block quote or an alert.
      case quote
      case html
      case thematicBreak
      /// The definition of a footnote.
      case footnote
    }
  }

  /// An item of a list.
  package struct Item: Sendable {
    /// From its marker to the end of its last line.
    package let range: SourceRange
    /// Whether the task is done, when the item is one.
    package let isDone: Bool?
    /// The items of the lists directly inside.
    package let nested: [Item]
  }

  /// A comment in raw HTML.
  package struct Comment: Sendable {
    /// What stands between `<!--` and `-->`, without white space around it.
    package let text: String
    package let range: SourceRange
  }
}

extension MarkdownSurvey.Block {
  func shifted(by distance: Int) -> Self {
    Self(kind: kind.shifted(by: distance), range: range.shifted(by: distance))
  }
}

extension MarkdownSurvey.Block.Kind {
  fileprivate func shifted(by distance: Int) -> Self {
    guard case .list(let isOrdered, let items) = self else { return self }
    return .list(isOrdered: isOrdered, items: items.map { $0.shifted(by: distance) })
  }
}

extension MarkdownSurvey.Item {
  fileprivate func shifted(by distance: Int) -> Self {
    Self(
      range: range.shifted(by: distance),
      isDone: isDone,
      nested: nested.map { $0.shifted(by: distance) }
    )
  }
}
