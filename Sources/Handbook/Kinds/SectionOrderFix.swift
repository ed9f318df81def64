/// Puts sections into the order of the template.

internal import Base
internal import Markdown

/// The fix that gives each of several places the section that belongs there; nothing when moving them
/// could change what something means.
///
/// Sections that the template does not know stay where they are. The blank lines between sections
/// belong to the places, so that nothing is glued together.
///
/// - Parameters:
///   - wanted: Headings in the order in which the template has their sections.
///   - outline: The headings of the document.
///   - file: The document.
/// - Returns: A safe fix, for no text is lost.
func sectionOrderFix(_ wanted: [Int], _ outline: Outline, _ file: ParsedFile) -> Fix? {
  guard Set(wanted.map(outline.level)).count == 1,
    !wanted.contains(where: { endsInComment($0, outline) })
  else { return nil }
  let edits = zip(wanted.sorted(), wanted).compactMap { place, section -> Fix.Edit? in
    guard place != section else { return nil }
    let text = file.source.bytes[extent(of: section, outline, file).indices]
    guard let text = String(validating: text, as: UTF8.self) else { return nil }
    return Fix.Edit(Place(file.source.path, extent(of: place, outline, file)), text)
  }
  let moved = zip(wanted.sorted(), wanted).count { $0 != $1 }
  return edits.count == moved && moved > 0
    ? Fix("Put the sections into the order of the template", .safe, edits) : nil
}

/// From a heading to the last byte of its section that is no white space.
private func extent(of heading: Int, _ outline: Outline, _ file: ParsedFile) -> SourceRange {
  let start = outline.headings[heading].range.start
  let next = outline.end(of: heading)
  let bytes = file.source.bytes
  var end = next < outline.headings.count ? outline.headings[next].range.start : bytes.count
  while end > start, bytes[end - 1].isBlank || bytes[end - 1].isLineBreak { end -= 1 }
  return SourceRange(start, end)
}

/// A comment at the end of a section may speak of what comes after it.
private func endsInComment(_ heading: Int, _ outline: Outline) -> Bool {
  if case .html = outline.wholeContent(of: heading).last?.kind { true } else { false }
}
