/// GitHub's alerts: a block quote at the top level whose first line is `[!NOTE]` or another of five.
enum Alerts {
  static func apply(to quotes: [Node], _ prepared: PreparedText, _ words: MarkdownWords) {
    guard !quotes.isEmpty else { return }
    let lines = prepared.textLines()
    for quote in quotes where quote.parent?.kind == .document {
      guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
        let mark = paragraph.firstChild, mark.kind == .text,
        let kind = Kind(mark: mark.literal),
        prepared.bytes(at: paragraph, lines).starts(with: "[!".utf8)
      else { continue }
      let after = mark.next
      guard after == nil || after?.kind == .softBreak || after?.kind == .lineBreak else { continue }
      replace(quote, paragraph, kind, words)
    }
  }

  enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution

    init?(mark: [UInt8]) {
      let name = String(decoding: mark, as: UTF8.self).lowercased()
      guard let kind = Kind.allCases.first(where: { "[!\($0.rawValue)]" == name }) else {
        return nil
      }
      self = kind
    }
  }

  private static func replace(
    _ quote: Node,
    _ paragraph: Node,
    _ kind: Kind,
    _ words: MarkdownWords
  ) {
    paragraph.firstChild?.remove()
    paragraph.firstChild?.remove()
    if paragraph.firstChild == nil { paragraph.remove() }
    let box = Node.customBlock(
      "<div class=\"alert alert-\(kind.rawValue)\" role=\"note\">",
      "</div>"
    )
    box.append(.customBlock("<p class=\"alert-title\">\(words.alertTitle(kind))</p>"))
    quote.moveChildren(to: box)
    quote.replace(with: box)
  }
}
