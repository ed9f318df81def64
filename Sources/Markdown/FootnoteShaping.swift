/// Makes numbered notes of the list items and links that stood in for footnotes.
struct FootnoteShaping {
  private let footnotes: PreparedText.Footnotes
  /// For every definition, its number on the page and how often it is referred to.
  private var numbers: [Int: (number: Int, uses: Int)] = [:]
  private var order: [Int] = []

  static func apply(
    to tree: borrowing CmarkTree,
    _ footnotes: PreparedText.Footnotes?,
    _ words: MarkdownWords
  ) {
    guard let footnotes else { return }
    var shaping = FootnoteShaping(footnotes)
    let items = shaping.definitions(in: tree)
    shaping.numberReferences(in: tree)
    shaping.appendNotes(to: tree.root, items, words)
  }

  private init(_ footnotes: PreparedText.Footnotes) {
    self.footnotes = footnotes
  }

  /// The items that stand for definitions, by their place among them.
  private func definitions(in tree: borrowing CmarkTree) -> [Int: Node] {
    let indices = Dictionary(
      zip(footnotes.lines, footnotes.lines.indices),
      uniquingKeysWith: { first, _ in first }
    )
    var items: [Int: Node] = [:]
    tree.forEachNode { node in
      guard node.kind == .item, let index = indices[node.lines.lowerBound] else { return }
      items[index] = items[index] ?? node
    }
    return items
  }

  private mutating func numberReferences(in tree: borrowing CmarkTree) {
    var references: [(Node, Int)] = []
    tree.forEachNode { node in
      guard node.kind == .link || node.kind == .image else { return }
      if let index = index(of: node) { references.append((node, index)) }
    }
    for (node, index) in references {
      separate(node, from: index)
      number(node, index)
    }
  }

  /// Gives back what cmark took for the text of a reference: `[^a][^b]` is two notes, `[a][^b]` is text
  /// with a note.
  private mutating func separate(_ node: Node, from index: Int) {
    let text = plainText(of: node)
    guard text.hasPrefix("^") else {
      Node.text(Array("[\(text)]".utf8)).insertBefore(node)
      return
    }
    let other = footnotes.labels.firstIndex(of: String(text.dropFirst()))
    guard let other, other != index else { return }
    let reference = Node.text([])
    reference.insertBefore(node)
    number(reference, other)
  }

  private func index(of node: Node) -> Int? {
    let url = node.url
    guard url.starts(with: footnotes.scheme.utf8) else { return nil }
    return Int(String(decoding: url.dropFirst(footnotes.scheme.utf8.count), as: UTF8.self))
  }

  private mutating func number(_ node: Node, _ index: Int) {
    if numbers[index] == nil {
      order.append(index)
      numbers[index] = (order.count, 0)
    }
    numbers[index]?.uses += 1
    guard let (number, uses) = numbers[index] else { return }
    if node.kind == .image { Node.text(Array("!".utf8)).insertBefore(node) }
    let mark = Node.customInline(
      """
      <sup class="footnote-ref"><a href="#footnote.\(number)" \
      id="\(referenceID(number, uses))">\(number)</a></sup>
      """
    )
    node.replace(with: mark)
  }

  /// Moves the definitions that are used to the end of the page, in the order of first use.
  private func appendNotes(to root: Node, _ items: [Int: Node], _ words: MarkdownWords) {
    let section = Node.customBlock(
      "<section class=\"footnotes\" aria-label=\"\(words.footnotes)\">\n<ol>",
      "</ol>\n</section>"
    )
    for index in order {
      guard let item = items[index], let uses = numbers[index]?.uses else { continue }
      section.append(note(item, number: numbers[index]?.number ?? 0, uses: uses, words))
    }
    for item in items.sorted(by: { $0.key < $1.key }).map(\.value) { removeFromList(item) }
    if section.firstChild != nil { root.append(section) }
  }

  private func note(_ item: Node, number: Int, uses: Int, _ words: MarkdownWords) -> Node {
    let note = Node.customBlock("<li id=\"footnote.\(number)\">", "</li>")
    item.moveChildren(to: note)
    if let first = note.firstChild, first.kind == .htmlBlock,
      first.literal.starts(with: "<!---->".utf8)
    {
      first.remove()
    }
    let links = (1...uses).map { use -> Node in
      .customInline(
        """
         <a class="footnote-backref" href="#\(referenceID(number, use))" \
        aria-label="\(words.backToText)">↩</a>
        """
      )
    }
    let last = note.children.last
    let place = last?.kind == .paragraph ? last : nil
    for link in links { (place ?? note).append(link) }
    return note
  }

  private func removeFromList(_ item: Node) {
    guard let list = item.parent else { return }
    item.remove()
    if list.kind == .list, list.firstChild == nil { list.remove() }
  }

  private func referenceID(_ number: Int, _ use: Int) -> HTMLFragment {
    use == 1 ? "footnote-ref.\(number)" : "footnote-ref.\(number).\(use)"
  }
}
