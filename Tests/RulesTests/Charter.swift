/// The architects' charters, and what the tests say carries each of their prescriptions.

import Foundation

/// What takes over what a charter asks for.
enum Carrier: Hashable, Sendable {
  /// A document template, and what to look for in it: `## Heading`, `field:` or other words.
  case template(String, String)
  /// A rule of the catalogue, by its code.
  case rule(String)
  /// Nothing has to: the charter only describes here, and this is why.
  case prose(String)
}

/// A heading of a charter, with what carries it or each item of the lists and tables below it.
struct Clause: Sendable {
  let heading: String
  let carriers: [Carrier]
  let items: [Item]

  /// An item by words that occur in it, in the order of the charter.
  struct Item: Sendable {
    let words: String
    let carriers: [Carrier]
  }

  init(_ heading: String, _ carriers: Carrier...) {
    self.heading = heading
    self.carriers = carriers
    items = []
  }

  init(_ heading: String, items: KeyValuePairs<String, [Carrier]>) {
    self.heading = heading
    carriers = []
    self.items = items.map { Item(words: $0.key, carriers: $0.value) }
  }

  var allCarriers: [Carrier] { carriers + items.flatMap(\.carriers) }
}

/// A charter, cut at its headings; those inside fences count, since templates stand there.
struct Charter {
  struct Section {
    let heading: String
    /// What its lists and its tables say, an item or a row each.
    var items: [String] = []
  }

  let text: String
  let sections: [Section]

  init(_ text: String) {
    self.text = text
    var sections: [Section] = []
    let lines = text.components(separatedBy: "\n")
    for (line, next) in zip(lines, lines.dropFirst() + [""]) {
      if line.contains(/^#{1,6}\s/) {
        sections.append(Section(heading: line))
      } else if let item = listed(line, before: next), !sections.isEmpty {
        sections[sections.count - 1].items.append(item)
      }
    }
    self.sections = sections
  }

  /// What stands between a line and the next one that begins with a mark: the text in a fence.
  func text(from opening: String, to closing: String) -> String? {
    guard let start = text.range(of: "\(opening)\n")?.upperBound else { return nil }
    guard let end = text.range(of: "\n\(closing)", range: start..<text.endIndex) else { return nil }
    return text[start..<end.lowerBound] + "\n"
  }
}

/// The text of a list item, or of a table row that is neither the header nor the line below it.
private func listed(_ line: String, before next: String) -> String? {
  if let item = line.firstMatch(of: /^\s*(?:[-*]|[0-9]+\.)\s+(.*)/) { return String(item.1) }
  let isRow = line.hasPrefix("|") && !isDelimiter(line) && !isDelimiter(next)
  return isRow ? line : nil
}

private func isDelimiter(_ line: String) -> Bool { line.contains(/^\|[-:| ]+$/) }
