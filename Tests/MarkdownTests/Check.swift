/// The ways in which these tests look at Markdown: the HTML it becomes, and where its references are.

import Base
import Markdown
import Testing

/// Renders a text as the handbook does and compares the HTML.
///
/// Line ends between tags, the frame around tables and the links beside headings are left out, so
/// that an expectation shows what it is about.
func check(
  _ markdown: String,
  _ html: String,
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let found = compact(page(markdown))
  #expect(found == compact(html), "\(markdown)", sourceLocation: location)
  #expect(imbalance(of: found) == nil, "\(markdown)", sourceLocation: location)
}

/// The HTML of a text as a page shows it, with its title in its place.
func page(_ markdown: String) -> String {
  page(Array(markdown.utf8)).text
}

func page(_ text: [UInt8], _ options: MarkdownOptions = .handbook) -> HTMLText {
  render(survey(text, options).prepared, options)
}

func compact(_ html: String) -> String {
  html.replacing(#/ <a class="anchor" href="[^"]*" aria-label="[^"]*">#</a>/#, with: "")
    .replacing(#/<div class="table">(<table>(?s:.*?)</table>)</div>/#) { $0.1 }
    .replacing(#/>\n/#, with: ">")
    .replacing(#/\n</#, with: "<")
    .replacing(#/^\n|\n$/#, with: "")
}

private let voidElements: Set<String> = ["br", "hr", "img", "input", "wbr"]

/// The first tag that closes what is not open, or what is left open; nothing when all match.
func imbalance(of html: String) -> String? {
  var open: [Substring] = []
  for tag in html.matches(of: #/<(/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/#) {
    if voidElements.contains(String(tag.2)) { continue }
    if tag.1.isEmpty {
      open.append(tag.2)
    } else if open.popLast() != tag.2 {
      return String(tag.0)
    }
  }
  return open.last.map(String.init)
}

/// Surveys a text in which each place that a reference is expected at is marked: `a «ADR-7» b`.
func checkReferences(
  _ marked: String,
  _ references: [Reference],
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let (text, places) = unmarked(marked)
  let found = survey(text, .handbook).survey.references
  #expect(found.map(\.reference) == references, "\(marked)", sourceLocation: location)
  #expect(
    found.map { shown($0.range, of: text) } == places.map { shown($0, of: text) },
    "\(marked)",
    sourceLocation: location
  )
}

/// A place with what it holds, so that a failure can be read.
func shown(_ range: SourceRange, of text: [UInt8]) -> String {
  "\(range.start): \(String(decoding: text[range.indices], as: UTF8.self))"
}

/// Takes the marks out of a text and gives the places between them.
func unmarked(_ marked: String) -> (text: [UInt8], places: [SourceRange]) {
  var text: [UInt8] = []
  var places: [SourceRange] = []
  for piece in marked.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
    let parts = piece.element.split(separator: "»", omittingEmptySubsequences: false)
    let start = text.count
    text += parts[0].utf8
    if piece.offset > 0 { places.append(SourceRange(start, text.count)) }
    for part in parts.dropFirst() { text += part.utf8 }
  }
  return (text, places)
}

extension Reference {
  static func link(_ target: String) -> Reference { Reference(kind: .link, target: target) }
  static func image(_ target: String) -> Reference { Reference(kind: .image, target: target) }
  static func mention(_ target: String) -> Reference { Reference(kind: .mention, target: target) }
  static func name(_ target: String) -> Reference { Reference(kind: .name, target: target) }
}
