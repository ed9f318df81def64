/// Which language is read and how its raw HTML is treated.
package struct MarkdownOptions: Sendable {
  /// Tables, task lists, strikethrough and extended autolinks.
  package var hasGitHubExtensions = true
  /// Footnotes, alerts, heading anchors and links by name: what a handbook adds.
  package var hasHandbookExtensions = true
  package var rawHTML = RawHTML.allowlisted
  package var isSmart = false
  package var words = MarkdownWords()

  package enum RawHTML: Sendable {
    /// As written.
    case kept
    /// As written, but for the elements that GFM's tag filter disarms.
    case filtered
    /// Rebuilt from an allowlist of elements, attributes and URL schemes.
    case allowlisted
  }

  /// What a page of a handbook is read with.
  package static let handbook = MarkdownOptions()

  /// CommonMark to the letter.
  package static let commonMark = MarkdownOptions(
    hasGitHubExtensions: false,
    hasHandbookExtensions: false,
    rawHTML: .kept
  )

  /// GitHub Flavored Markdown to the letter, raw HTML kept but for its tag filter.
  package static let gitHub = MarkdownOptions(hasHandbookExtensions: false, rawHTML: .filtered)

  package func smart(_ isSmart: Bool) -> MarkdownOptions {
    var copy = self
    copy.isSmart = isSmart
    return copy
  }
}
