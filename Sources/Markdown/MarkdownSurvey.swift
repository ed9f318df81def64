package import Base

/// What a document holds, as far as other documents and checks need to know.
///
/// Ranges count from the start of the text that was surveyed.
package struct MarkdownSurvey: Sendable {
  package internal(set) var headings: [Heading] = []
  /// The blocks at the top level, in order.
  package internal(set) var blocks: [Block] = []
  /// The comments in raw HTML, in order.
  package internal(set) var comments: [Comment] = []
  /// The first line of text that is no heading, looked for up to the second heading.
  package internal(set) var opening: String?
  package internal(set) var references: [LocatedReference] = []
  package internal(set) var fences: [CodeFence] = []
  /// Ids that raw HTML gives to places on the page.
  package internal(set) var anchors: [String] = []
  /// Raw HTML elements that a page will not carry.
  package internal(set) var removedHTML: [RemovedHTML] = []
  package internal(set) var limits: [LimitHit] = []

  package struct Heading: Sendable {
    package let level: Int
    package let text: String
    package let anchor: String
    package let range: SourceRange
    /// Where its text stands: marks, underline and blanks around it left out.
    package let textRange: SourceRange
  }

  package struct LocatedReference: Sendable {
    package let reference: Reference
    package let range: SourceRange
    /// The alternative text of an image, empty when it has none; the text of a link.
    package let text: String
  }

  package struct CodeFence: Sendable {
    package let info: String
    package let text: String
    package let range: SourceRange
    /// Whether it stands between fences, or else is indented.
    package let isFenced: Bool
  }

  package struct RemovedHTML: Sendable {
    package let elements: [String]
    package let range: SourceRange
  }

  package struct LimitHit: Sendable {
    package let limit: MarkdownLimit
    package let offset: Int

    package init(limit: MarkdownLimit, offset: Int) {
      self.limit = limit
      self.offset = offset
    }
  }
}

extension MarkdownSurvey {
  /// The same with every place counted from `distance` bytes earlier.
  package func shifted(by distance: Int) -> MarkdownSurvey {
    guard distance > 0 else { return self }
    var copy = self
    copy.headings = headings.map {
      Heading(
        level: $0.level,
        text: $0.text,
        anchor: $0.anchor,
        range: $0.range.shifted(by: distance),
        textRange: $0.textRange.shifted(by: distance)
      )
    }
    copy.blocks = blocks.map { $0.shifted(by: distance) }
    copy.comments = comments.map { Comment(text: $0.text, range: $0.range.shifted(by: distance)) }
    copy.references = references.map {
      LocatedReference(
        reference: $0.reference,
        range: $0.range.shifted(by: distance),
        text: $0.text
      )
    }
    copy.fences = fences.map {
      CodeFence(
        info: $0.info,
        text: $0.text,
        range: $0.range.shifted(by: distance),
        isFenced: $0.isFenced
      )
    }
    copy.removedHTML = removedHTML.map {
      RemovedHTML(elements: $0.elements, range: $0.range.shifted(by: distance))
    }
    copy.limits = limits.map { LimitHit(limit: $0.limit, offset: $0.offset + distance) }
    return copy
  }
}
