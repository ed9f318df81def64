/// GFM's task lists: `- [ ]` and `- [x]`.
enum TaskLists {
  static func apply(to items: [Node], _ prepared: PreparedText, _ options: MarkdownOptions) {
    guard !items.isEmpty else { return }
    let lines = prepared.textLines()
    for item in items {
      guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
        let isDone = state(prepared.bytes(at: paragraph, lines))
      else { continue }
      stripMark(paragraph)
      paragraph.prepend(checkbox(isDone, options))
    }
  }

  /// Reads the mark in the source, where an escaped bracket can be told from a plain one.
  static func state(_ text: ArraySlice<UInt8>) -> Bool? {
    let mark = text.prefix(4)
    guard mark.count == 4, let last = mark.last, isBlank(last) else { return nil }
    if mark.starts(with: "[ ]".utf8) { return false }
    return mark.starts(with: "[x]".utf8) || mark.starts(with: "[X]".utf8) ? true : nil
  }

  /// Takes away the mark's text, or the link that a reference named `x` made of it.
  private static func stripMark(_ paragraph: Node) {
    guard let first = paragraph.firstChild else { return }
    if first.kind == .link {
      first.remove()
    } else if first.kind == .text {
      first.literal = Array(first.literal.dropFirst(3))
    }
  }

  private static func checkbox(_ isDone: Bool, _ options: MarkdownOptions) -> Node {
    let state: HTMLFragment = isDone ? " checked=\"\"" : ""
    guard options.hasHandbookExtensions else {
      return .customInline("<input type=\"checkbox\"\(state) disabled=\"\" />")
    }
    let label = isDone ? options.words.taskDone : options.words.taskOpen
    return .customInline("<input type=\"checkbox\"\(state) disabled=\"\" aria-label=\"\(label)\">")
  }
}
