package import Base

/// What a page says about the references and code in its text while it is rendered.
package struct RenderingHooks: Sendable {
  package var resolve: @Sendable (Reference) -> Resolution
  /// HTML to stand for a code block, or nothing to print it as code.
  package var fence: @Sendable (_ info: String, _ text: String) -> HTMLText?

  package init(
    resolve: @escaping @Sendable (Reference) -> Resolution = { _ in .asWritten },
    fence: @escaping @Sendable (_ info: String, _ text: String) -> HTMLText? = { _, _ in nil }
  ) {
    self.resolve = resolve
    self.fence = fence
  }
}

/// A document as HTML.
package struct RenderedMarkdown: Sendable {
  /// The inside of the first heading, when that is a first-level one that opens the document.
  package let title: HTMLText?
  package let body: HTMLText
}

/// Renders a text from scratch, and says which limits it went past.
package func render(
  _ source: [UInt8],
  _ options: MarkdownOptions
) -> (html: HTMLText, limits: [MarkdownSurvey.LimitHit]) {
  let tree = ShapedTree(ParsedTree(source, options), options)
  let limits = tree.prepared.limits.map {
    MarkdownSurvey.LimitHit(limit: $0.limit, offset: $0.offset)
  }
  var renderer = Renderer(tree, options, RenderingHooks())
  return (renderer.render(), limits)
}

/// Renders a text that was surveyed before, its title in its place.
package func render(_ prepared: PreparedText, _ options: MarkdownOptions) -> HTMLText {
  let hooks = RenderingHooks()
  var renderer = Renderer(ShapedTree(ParsedTree(prepared, options), options), options, hooks)
  return renderer.render()
}

/// Renders a text that was surveyed before, its title apart.
package func render(
  _ prepared: PreparedText,
  _ options: MarkdownOptions,
  _ hooks: RenderingHooks
) -> RenderedMarkdown {
  var renderer = Renderer(ShapedTree(ParsedTree(prepared, options), options), options, hooks)
  let title = renderer.takeTitle()
  return RenderedMarkdown(title: title, body: renderer.render())
}

private struct Renderer: ~Copyable {
  private let tree: ShapedTree
  private let options: MarkdownOptions
  private let hooks: RenderingHooks
  private var title: Node?

  init(
    _ tree: consuming ShapedTree,
    _ options: MarkdownOptions,
    _ hooks: RenderingHooks
  ) {
    self.tree = tree
    self.options = options
    self.hooks = hooks
  }

  /// Takes the document's title out of it.
  mutating func takeTitle() -> HTMLText? {
    guard let first = tree.headings.first, first.headingLevel == 1, first.previous == nil,
      first.parent == tree.tree.root
    else { return nil }
    title = first
    prepareInlines()
    let inside = Node.customInline("")
    first.moveChildren(to: inside)
    first.prepend(inside)
    let html = inside.html(keepingRawHTML: options.rawHTML != .allowlisted)
    return HTMLText(verbatim: html)
  }

  mutating func render() -> HTMLText {
    if title == nil { prepareInlines() }
    if options.hasHandbookExtensions { anchorHeadings() }
    title?.remove()
    return HTMLText(verbatim: tree.tree.root.html(keepingRawHTML: options.rawHTML != .allowlisted))
  }

  private borrowing func prepareInlines() {
    if options.hasGitHubExtensions { linkTexts() }
    if options.rawHTML != .kept || options.hasHandbookExtensions { resolveLinks() }
    shapeRawHTML()
    for node in tree.codeBlocks { replaceFence(node) }
  }
}

// MARK: - Links

extension Renderer {
  private borrowing func linkTexts() {
    for case .text(let node) in tree.pointers {
      let text = node.literal
      let matches = TextMatch.all(in: text, options)
      guard !matches.isEmpty else { continue }
      var pieces = TextPieces(text)
      for match in matches {
        link(match, in: text).map { pieces.put($0, for: match.range) }
      }
      pieces.replace(node)
    }
  }

  private borrowing func link(_ match: TextMatch, in text: [UInt8]) -> Node? {
    let written = Array(text[match.range])
    switch match.meaning {
    case .autolink(let target): return .link(to: target, text: written)
    case .mention: return named(match, label: written)
    case .name(_, let label): return named(match, label: Array(label.utf8))
    }
  }

  private borrowing func named(_ match: TextMatch, label: [UInt8]) -> Node? {
    guard case .url(let url) = hooks.resolve(match.meaning.reference) else { return nil }
    return .link(to: Array(url.text.utf8), text: label)
  }

  private borrowing func resolveLinks() {
    guard options.hasHandbookExtensions else { return }
    for case .link(let node) in tree.pointers {
      let kind: Reference.Kind = node.kind == .image ? .image : .link
      let target = String(decoding: node.url, as: UTF8.self)
      let reference = Reference(kind: kind, target: target)
      guard let url = hooks.resolve(reference).url(of: reference) else {
        unwrap(node)
        continue
      }
      node.url = Array(url.text.utf8)
    }
  }

  /// Leaves the text of a link that leads nowhere.
  private borrowing func unwrap(_ node: Node) {
    for child in node.children { child.insertBefore(node) }
    node.remove()
  }
}

// MARK: - Blocks

extension Renderer {
  private borrowing func shapeRawHTML() {
    switch options.rawHTML {
    case .kept: break
    case .filtered: RawHTMLShaping.filterTags(tree.html)
    case .allowlisted: RawHTMLShaping.rebuild(tree.html, resolve: hooks.resolve)
    }
  }

  private borrowing func replaceFence(_ node: Node) {
    guard options.hasHandbookExtensions else { return }
    let info = String(decoding: node.info, as: UTF8.self)
    let text = String(decoding: node.literal, as: UTF8.self)
    guard let html = hooks.fence(info, text) else { return }
    node.replace(with: .customBlock(HTMLFragment(bytes: html.bytes)))
  }

  /// Gives every heading its id and a visible link to itself.
  private borrowing func anchorHeadings() {
    let headings = tree.headings.prefix(MarkdownLimit.headings.value)
    for (node, anchor) in zip(headings, anchors(of: headings)) {
      if node == title || anchor.isEmpty { continue }
      let level = node.headingLevel
      let block = Node.customBlock("", "")
      let element = Node.customInline("<h\(level) id=\"\(anchor)\">", "</h\(level)>")
      block.insertBefore(node)
      block.append(element)
      node.moveChildren(to: element)
      node.remove()
      element.append(.customInline(link(to: anchor)))
    }
  }

  private borrowing func anchors(of headings: ArraySlice<Node>) -> [String] {
    if let known = tree.prepared.anchors { return known }
    var anchors = Anchors(count: headings.count)
    return headings.map { anchors.next(for: plainText(of: $0)) }
  }

  private borrowing func link(to anchor: String) -> HTMLFragment {
    var target: [UInt8] = []
    target.appendPercentEncoded(Array(anchor.utf8), keepingSlashes: false)
    let url = HTMLFragment(bytes: target)
    return """
       <a class="anchor" href="#\(url)" aria-label="\(options.words.linkToSection)">#</a>
      """
  }
}
