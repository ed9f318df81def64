/// What blocks of a document say, as far as the checks of templates ask.

internal import Base
internal import Markdown

extension ParsedFile {
  /// Whether a section says that there is nothing to say: `None.`, `Not applicable`.
  func declines(_ blocks: ArraySlice<MarkdownSurvey.Block>) -> Bool {
    guard blocks.count == 1, let range = firstText(blocks), range.count < 200 else { return false }
    let text = bytes(range)
    return ["none", "no", "nothing", "n/a", "not applicable"].contains { begins(text, with: $0) }
  }

  func firstText(_ blocks: ArraySlice<MarkdownSurvey.Block>) -> SourceRange? {
    guard let block = blocks.first else { return nil }
    switch block.kind {
    case .paragraph: return firstLine(of: block.range)
    case .list(_, let items): return items.first.map { firstLine(of: ownText($0)) }
    default: return nil
    }
  }

  func firstLine(of range: SourceRange) -> SourceRange {
    let line = trimmed(bytes(range).prefix { $0 != 0x0A && $0 != 0x0D })
    return SourceRange(line.startIndex, line.endIndex)
  }

  func isComment(_ block: MarkdownSurvey.Block) -> Bool {
    guard case .html = block.kind else { return false }
    return trimmed(withoutComments(bytes(block.range)).kept[...]).isEmpty
  }

  /// The lines of paragraphs, and the items of lists.
  func lines(_ blocks: ArraySlice<MarkdownSurvey.Block>) -> [SourceRange] {
    blocks.flatMap { block -> [SourceRange] in
      switch block.kind {
      case .paragraph:
        bytes(block.range).split { $0 == 0x0A || $0 == 0x0D }.map(trimmed)
          .map { SourceRange($0.startIndex, $0.endIndex) }
      case .list(_, let items): items.map { ownText($0) }
      default: []
      }
    }
  }
}
