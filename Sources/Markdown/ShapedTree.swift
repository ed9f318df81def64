internal import Base

/// A tree in which GFM and the handbook's extensions have their place, with its nodes sorted by kind.
///
/// Raw HTML, headings, code and links are still as cmark made them; that is for rendering to change.
struct ShapedTree: ~Copyable {
  let prepared: PreparedText
  let tree: CmarkTree
  private(set) var headings: [Node] = []
  /// What may point somewhere, in the order of the document.
  private(set) var pointers: [Pointer] = []
  private(set) var html: [Node] = []
  private(set) var codeBlocks: [Node] = []

  enum Pointer {
    /// A link or an image.
    case link(Node)
    /// Text in which a name may stand for a link: not inside a link or an image.
    case text(Node)
  }

  init(_ parsed: consuming ParsedTree, _ options: MarkdownOptions) {
    prepared = parsed.prepared
    parsed.shape(options)
    tree = parsed.takeTree()
    collect()
  }

  private mutating func collect() {
    var depth = 0
    var found = Found()
    tree.walk { node, isEntering in
      let kind = node.kind
      if kind == .link || kind == .image { depth += isEntering ? 1 : -1 }
      if isEntering { found.add(node, kind, isFree: depth == 0) }
    }
    headings = found.headings
    pointers = found.pointers
    html = found.html
    codeBlocks = found.codeBlocks
  }

  private struct Found {
    var headings: [Node] = []
    var pointers: [Pointer] = []
    var html: [Node] = []
    var codeBlocks: [Node] = []

    mutating func add(_ node: Node, _ kind: Node.Kind, isFree: Bool) {
      switch kind {
      case .heading: headings.append(node)
      case .link, .image: pointers.append(.link(node))
      case .htmlBlock, .htmlInline: html.append(node)
      case .codeBlock: codeBlocks.append(node)
      case .text where isFree && node.literal(holds: TextMatch.mayBegin):
        pointers.append(.text(node))
      default: break
      }
    }
  }
}

extension ParsedTree {
  /// Gives tables, footnotes, task lists, alerts and strikethrough their nodes.
  borrowing func shape(_ options: MarkdownOptions) {
    guard options.hasGitHubExtensions else { return }
    tree.mergeText()
    FootnoteShaping.apply(to: tree, prepared.footnotes, options.words)
    // Footnotes that nothing refers to are gone by now, and so are the cells of tables in them.
    let cells = prepared.footnotes == nil ? cells : CellNodes(tree, prepared.tables)
    let found = shapes()
    Strikethrough.apply(to: found.struck)
    TableShaping.apply(prepared.tables, cells, options)
    TaskLists.apply(to: found.items, prepared, options)
    if options.hasHandbookExtensions { Alerts.apply(to: found.quotes, prepared, options.words) }
    if prepared.hasSentinels { restoreSentinels() }
  }

  consuming func takeTree() -> CmarkTree { tree }

  /// The nodes that the extensions start from, found before any is changed.
  private struct Shapes {
    var items: [Node] = []
    var quotes: [Node] = []
    /// The parents of text with tildes in it.
    var struck: [Node] = []
  }

  private borrowing func shapes() -> Shapes {
    var shapes = Shapes()
    if prepared.hasBrackets {
      tree.forEachBlock { node in
        if node.kind == .item { shapes.items.append(node) }
        if node.kind == .blockQuote { shapes.quotes.append(node) }
      }
    }
    if prepared.hasTildes {
      tree.forEachNode { node in
        guard node.kind == .text, node.literal(contains: Strikethrough.marks),
          let parent = node.parent, shapes.struck.last != parent
        else { return }
        shapes.struck.append(parent)
      }
    }
    return shapes
  }

  private borrowing func restoreSentinels() {
    tree.forEachNode { node in
      switch node.kind {
      case .text: node.literal = Sentinels.restoring(node.literal, isCode: false)
      case .code, .codeBlock, .htmlBlock, .htmlInline:
        node.literal = Sentinels.restoring(node.literal, isCode: true)
        if node.kind == .codeBlock { node.info = Sentinels.restoring(node.info, isCode: false) }
      case .link, .image:
        node.url = Sentinels.restoring(node.url, isCode: false)
        node.title = Sentinels.restoring(node.title, isCode: false)
      default: break
      }
    }
  }
}
