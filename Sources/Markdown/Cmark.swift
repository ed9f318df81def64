/// The one file that speaks to libcmark: a tree that owns its nodes, and nodes that are handles into it.

private import CArena
private import CCmark

/// A parsed document.
///
/// Its nodes live exactly as long as it does.
@safe
struct CmarkTree: ~Copyable {
  let root: Node
  private let isInArena: Bool

  /// Parses CommonMark; invalid UTF-8 and NUL become U+FFFD.
  ///
  /// Trees of small texts live in the thread's arena; a large one would keep in it all that cmark
  /// frees while it works.
  init(parsing bytes: [UInt8], smart: Bool) {
    isInArena = bytes.count < largestInArena
    if isInArena { lintel_arena_begin() }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    let options = (smart ? CMARK_OPT_SMART : 0) | (isASCII ? 0 : CMARK_OPT_VALIDATE_UTF8)
    let parser = unsafe cmark_parser_new_with_mem(options, allocator())
    defer { unsafe cmark_parser_free(parser) }
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    root = unsafe Node(cmark_parser_finish(parser) ?? newNode(CMARK_NODE_DOCUMENT))
  }

  deinit {
    if isInArena { lintel_arena_end() } else { unsafe cmark_node_free(root.pointer) }
  }

  /// Merges neighbouring text nodes, so that a word is in one piece.
  borrowing func mergeText() {
    unsafe cmark_consolidate_text_nodes(root.pointer)
  }

  /// Calls back on entering every node, in document order.
  ///
  /// The tree must not change meanwhile.
  borrowing func forEachNode(_ visit: (Node) -> Void) {
    walk { node, isEntering in
      if isEntering { visit(node) }
    }
  }

  /// Calls back on every block in document order, which spares the far more numerous inline nodes.
  ///
  /// The tree must not change meanwhile.
  borrowing func forEachBlock(_ visit: (Node) -> Void) {
    var stack = [root]
    while let node = stack.popLast() {
      visit(node)
      if node != root, let next = node.next { stack.append(next) }
      if let child = node.firstChild, child.isBlock { stack.append(child) }
    }
  }

  /// Calls back on entering and on leaving every node; leaves are only entered.
  borrowing func walk(_ visit: (Node, _ isEntering: Bool) -> Void) {
    search { node, isEntering in
      visit(node, isEntering)
      return false
    }
  }

  /// The same, until the callback says that it has found what it looks for.
  borrowing func search(_ visit: (Node, _ isEntering: Bool) -> Bool) {
    let iterator = unsafe cmark_iter_new(root.pointer)
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
        return
      }
      if unsafe visit(Node(node), event == CMARK_EVENT_ENTER) { return }
    }
  }
}

/// A handle to one node; it must not outlive its tree, so it never leaves this room.
@safe
struct Node: Hashable {
  fileprivate let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { preconditionFailure("libcmark gave no node") }
    unsafe self.pointer = pointer
  }

  enum Kind: UInt32 {
    case document = 1
    case blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak, text, softBreak, lineBreak, code, htmlInline, customInline
    case emphasis, strong, link, image
  }

  var kind: Kind { Kind(rawValue: unsafe cmark_node_get_type(pointer).rawValue) ?? .document }

  var isBlock: Bool { kind.rawValue <= Kind.thematicBreak.rawValue }

  static func == (left: Node, right: Node) -> Bool { unsafe left.pointer == right.pointer }

  func hash(into hasher: inout Hasher) { unsafe hasher.combine(pointer) }
}

// MARK: - Going about

extension Node {
  var next: Node? { unsafe cmark_node_next(pointer).map { unsafe Node($0) } }
  var previous: Node? { unsafe cmark_node_previous(pointer).map { unsafe Node($0) } }
  var parent: Node? { unsafe cmark_node_parent(pointer).map { unsafe Node($0) } }
  var firstChild: Node? { unsafe cmark_node_first_child(pointer).map { unsafe Node($0) } }

  var children: [Node] {
    var all: [Node] = []
    var child = firstChild
    while let node = child {
      all.append(node)
      child = node.next
    }
    return all
  }

  /// Zero-based numbers of the first and the last line; right for blocks only.
  var lines: ClosedRange<Int> {
    let first = Int(unsafe cmark_node_get_start_line(pointer)) - 1
    let last = Int(unsafe cmark_node_get_end_line(pointer)) - 1
    return first...max(first, last)
  }

  /// The zero-based byte column of the first byte; right for blocks only.
  var column: Int { Int(unsafe cmark_node_get_start_column(pointer)) - 1 }
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
}

// MARK: - Content

extension Node {
  /// Text, code or HTML of a leaf.
  var literal: [UInt8] {
    get { unsafe bytes(cmark_node_get_literal(pointer)) }
    nonmutating set { unsafe withCString(newValue) { unsafe cmark_node_set_literal(pointer, $0) } }
  }

  var url: [UInt8] {
    get { unsafe bytes(cmark_node_get_url(pointer)) }
    nonmutating set { unsafe withCString(newValue) { unsafe cmark_node_set_url(pointer, $0) } }
  }

  var title: [UInt8] {
    get { unsafe bytes(cmark_node_get_title(pointer)) }
    nonmutating set { unsafe withCString(newValue) { unsafe cmark_node_set_title(pointer, $0) } }
  }

  /// What follows the opening fence of a code block.
  var info: [UInt8] {
    get { unsafe bytes(cmark_node_get_fence_info(pointer)) }
    nonmutating set {
      unsafe withCString(newValue) { unsafe cmark_node_set_fence_info(pointer, $0) }
    }
  }

  /// Whether the literal holds a byte of the set; costs no copy.
  func literal(contains set: ByteSet) -> Bool {
    guard var cursor = unsafe cmark_node_get_literal(pointer) else { return false }
    while unsafe cursor.pointee != 0 {
      if set.contains(UInt8(bitPattern: unsafe cursor.pointee)) { return true }
      unsafe cursor += 1
    }
    return false
  }

  /// Whether two neighbouring bytes of the literal pass a test; the last byte has a zero behind it.
  func literal(holds test: (UInt8, UInt8) -> Bool) -> Bool {
    guard var cursor = unsafe cmark_node_get_literal(pointer) else { return false }
    while unsafe cursor.pointee != 0 {
      let pair = unsafe (UInt8(bitPattern: cursor[0]), UInt8(bitPattern: cursor[1]))
      if test(pair.0, pair.1) { return true }
      unsafe cursor += 1
    }
    return false
  }

  /// Appends the literal without an array between.
  func appendLiteral(to output: inout [UInt8]) {
    guard let start = unsafe cmark_node_get_literal(pointer) else { return }
    unsafe output.append(contentsOf: UnsafeRawBufferPointer(start: start, count: strlen(start)))
  }

  private func bytes(_ start: UnsafePointer<CChar>?) -> [UInt8] {
    guard let start = unsafe start else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
  }

  private func withCString(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Int32) {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { text in
      unsafe text.withMemoryRebound(to: UInt8.self) { unsafe _ = $0.initialize(from: bytes) }
      unsafe text[bytes.count] = 0
      _ = unsafe text.baseAddress.map { unsafe body($0) }
    }
  }
}

// MARK: - Changing the tree

extension Node {
  static func text(_ bytes: [UInt8]) -> Node {
    let node = unsafe Node(newNode(CMARK_NODE_TEXT))
    node.literal = bytes
    return node
  }

  static func link(to url: [UInt8], text: [UInt8]) -> Node {
    let node = unsafe Node(newNode(CMARK_NODE_LINK))
    node.url = url
    node.append(.text(text))
    return node
  }

  /// A block that prints as the given HTML around its children.
  static func customBlock(_ enter: HTMLFragment, _ exit: HTMLFragment = "") -> Node {
    unsafe custom(Node(newNode(CMARK_NODE_CUSTOM_BLOCK)), enter, exit)
  }

  static func customInline(_ enter: HTMLFragment, _ exit: HTMLFragment = "") -> Node {
    unsafe custom(Node(newNode(CMARK_NODE_CUSTOM_INLINE)), enter, exit)
  }

  private static func custom(_ node: Node, _ enter: HTMLFragment, _ exit: HTMLFragment) -> Node {
    unsafe node.withCString(enter.bytes) { unsafe cmark_node_set_on_enter(node.pointer, $0) }
    unsafe node.withCString(exit.bytes) { unsafe cmark_node_set_on_exit(node.pointer, $0) }
    return node
  }

  func append(_ child: Node) { unsafe cmark_node_append_child(pointer, child.pointer) }
  func prepend(_ child: Node) { unsafe cmark_node_prepend_child(pointer, child.pointer) }
  func insertBefore(_ node: Node) { unsafe cmark_node_insert_before(node.pointer, pointer) }
  func insertAfter(_ node: Node) { unsafe cmark_node_insert_after(node.pointer, pointer) }
  func unlink() { unsafe cmark_node_unlink(pointer) }

  /// Takes the node with all below it out of the tree and frees it; it must not be used again.
  func remove() {
    unsafe cmark_node_unlink(pointer)
    unsafe cmark_node_free(pointer)
  }

  /// Puts another node in this one's place and frees this one with what is left in it.
  func replace(with other: Node) {
    other.insertBefore(self)
    remove()
  }

  func moveChildren(to other: Node) {
    while let child = firstChild { other.append(child) }
  }

  /// The node written by `cmark_render_html`, in which raw HTML nodes appear only when `unsafe` HTML
  /// is allowed; custom nodes print as they are either way.
  func html(keepingRawHTML: Bool) -> [UInt8] {
    let options = keepingRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    guard let rendered = unsafe cmark_render_html(pointer, options) else { return [] }
    defer { unsafe allocator().pointee.free(rendered) }
    return unsafe bytes(rendered)
  }
}

private let largestInArena = 512 << 10

/// The allocator of the tree at hand: a thread works on one document at a time.
private func allocator() -> UnsafeMutablePointer<cmark_mem> {
  unsafe lintel_arena_is_in_use() != 0 ? lintel_arena() : cmark_get_default_mem_allocator()
}

private func newNode(_ kind: cmark_node_type) -> OpaquePointer? {
  unsafe cmark_node_new_with_mem(kind, allocator())
}
