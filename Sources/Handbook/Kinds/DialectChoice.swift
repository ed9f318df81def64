/// Finds the template of several that a document fits best.

internal import Base
internal import Markdown
internal import YAML

/// The template of whose demands the greatest share is met, and of equals the one with the most in
/// common; the first of the best, so that the house template wins where nothing tells them apart.
///
/// What counts is the share, for a record in a form that asks for little is not a poor record in one
/// that asks for more. Below a half, where nothing fits, it says nothing.
func bestFit(_ file: ParsedFile, _ outline: Outline, _ index: DialectIndex) -> DocumentTemplate? {
  let keys = file.frontMatter.entries.map(\.key)
  let labels = preambleLabels(file, outline)
  // A status that a line or a field states is as good as a section of that name.
  let status = plainName("Status")
  let isStatusStated = labels.contains(status) || keys.contains("status")
  let names = isStatusStated ? outline.names + [status] : outline.names
  var best: (rank: Rank, template: Int)?
  for (template, fit) in index.fits(outline, names, keys: keys, labels: labels).enumerated()
  where fit.common > 0 {
    let rank = Rank(fit, common: fit.common + index.fit(template, file.source.path))
    if best.map({ $0.rank < rank }) ?? true { best = (rank, template) }
  }
  return best.map { index.templates[$0.template] } ?? index.templates.first
}

private struct Rank: Comparable {
  let present: Int
  let asked: Int
  let common: Int

  init(_ fit: DialectIndex.Fit, common: Int) {
    present = fit.present
    asked = max(1, fit.present + fit.missing)
    self.common = common
  }

  private var isFit: Bool { 2 * present >= asked }

  static func < (left: Rank, right: Rank) -> Bool {
    guard left.isFit || right.isFit else { return left.common < right.common }
    let (one, other) = (left.present * right.asked, right.present * left.asked)
    return one != other ? one < other : left.common < right.common
  }
}

/// The labels of the lines and items that stand before the first section.
func preambleLabels(_ file: ParsedFile, _ outline: Outline) -> Set<[UInt8]> {
  var labels: Set<[UInt8]> = []
  for block in outline.opening {
    switch block.kind {
    case .paragraph: label(file.bytes(block.range)).map { _ = labels.insert($0) }
    case .list(_, let items):
      for item in items.prefix(32) {
        label(file.bytes(file.ownText(item))).map { _ = labels.insert($0) }
      }
    default: break
    }
  }
  return labels
}

/// What stands before the first colon of a line, when that is short enough to be a label.
func label(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  let head = text.prefix(64).prefix { $0 != UInt8(ascii: ":") && $0 != 0x0A }
  guard !head.isEmpty, head.endIndex < text.endIndex, text[head.endIndex] == UInt8(ascii: ":")
  else {
    return nil
  }
  return plainName(String(decoding: head, as: UTF8.self))
}
