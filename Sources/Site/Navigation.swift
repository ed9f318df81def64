/// The navigation as each page shows it.

internal import Base
internal import Mustache

/// What the pages of one folder have in common: the folders from the root down to it, and the entries
/// of each with their links as seen from there.
struct Navigation: Sendable {
  /// From the root down.
  let levels: [Level]

  struct Level: Sendable {
    /// The folder's own page.
    let page: BytePath
    let url: Value
    let entries: [Entry]
  }

  struct Entry: Sendable {
    let target: BytePath
    let fields: [String: Value]
  }
}

extension Navigation {
  /// How many entries a long folder shows around the page being read.
  static let window = 20

  /// The entries as templates know them, seen from a page of the folder.
  func value(for page: BytePath, _ text: InterfaceText) -> Value {
    var inner: [String: Value] = [:]
    var shown: [Value] = []
    for depth in levels.indices.reversed() {
      let open = depth + 1 < levels.count ? levels[depth + 1].page : page
      let level = levels[depth]
      let range = depth == 0 ? 0..<level.entries.count : windowed(level.entries, around: open)
      shown = level.entries[range].map { record($0, page: page, open: open, inner) }
      let more = Value.record(["title": .text(text.all(level.entries.count)), "url": level.url])
      inner = [
        "items": .list(shown), "isOpen": .flag(true),
        "more": range.count < level.entries.count ? more : .absent,
      ]
    }
    return .list(shown)
  }

  private func record(
    _ entry: Entry,
    page: BytePath,
    open: BytePath,
    _ inner: [String: Value]
  ) -> Value {
    var fields = entry.fields
    if entry.target == page { fields["isCurrent"] = .flag(true) }
    if entry.target == open { fields.merge(inner) { $1 } }
    return .record(fields)
  }

  private func windowed(_ entries: [Entry], around target: BytePath) -> Range<Int> {
    guard entries.count > Self.window else { return 0..<entries.count }
    let index = entries.firstIndex { $0.target == target } ?? 0
    let start = max(0, min(index - Self.window / 2, entries.count - Self.window))
    return start..<(start + Self.window)
  }
}
