internal import Base

/// Puts the raw HTML of a tree through a filter, or through GFM's tag filter, or leaves it.
struct RawHTMLShaping {
  /// What was met on the way, by the node it was met in.
  struct Report {
    var removed: [(node: Node, elements: [String])] = []
    var references: [(node: Node, reference: Reference)] = []
    var anchors: [String] = []
  }

  static func filterTags(_ nodes: [Node]) {
    for node in nodes { node.literal = disarmingTags(node.literal) }
  }

  /// Replaces the HTML nodes below each parent by what may stay of them.
  ///
  /// Links do not stand in links: a raw anchor ends before a link, and none begins inside of one.
  static func rebuild(
    _ nodes: [Node],
    resolve: @escaping (Reference) -> Resolution
  ) {
    for siblings in groupedByParent(nodes) {
      guard let parent = siblings.first?.parent else { continue }
      var filter = RawHTMLFilter(isInLink: isInLink(parent), resolve: resolve)
      for node in parent.children {
        if node.kind == .link {
          let end = HTMLFragment(bytes: filter.closeAnchor())
          if !end.bytes.isEmpty { Node.customInline(end).insertBefore(node) }
        } else if node.kind == .htmlBlock || node.kind == .htmlInline {
          node.replace(with: custom(node.kind, HTMLFragment(bytes: filter.filter(node.literal))))
        }
      }
      let rest = filter.close()
      if !rest.isEmpty, let last = parent.children.last {
        custom(last.isBlock ? .htmlBlock : .htmlInline, HTMLFragment(bytes: rest)).insertAfter(last)
      }
    }
  }

  private static func isInLink(_ node: Node) -> Bool {
    var node = node
    while node.kind != .link, let parent = node.parent, !node.isBlock { node = parent }
    return node.kind == .link
  }

  /// The same without changing anything, for what a page's survey needs to know.
  static func survey(_ nodes: [Node]) -> Report {
    var report = Report()
    for siblings in groupedByParent(nodes) {
      var filter = RawHTMLFilter(isInLink: false, resolve: { _ in .asWritten })
      for node in siblings {
        let seen = (filter.removed.count, filter.references.count)
        _ = filter.filter(node.literal)
        let removed = Array(filter.removed[seen.0...])
        if !removed.isEmpty { report.removed.append((node, removed)) }
        report.references += filter.references[seen.1...].map { (node, $0) }
      }
      report.anchors += filter.anchors
    }
    return report
  }

  private static func custom(_ kind: Node.Kind, _ html: HTMLFragment) -> Node {
    kind == .htmlBlock ? .customBlock(html) : .customInline(html)
  }

  private static func groupedByParent(_ nodes: [Node]) -> [[Node]] {
    var groups: [[Node]] = []
    var places: [Node: Int] = [:]
    for node in nodes {
      guard let parent = node.parent else { continue }
      if let place = places[parent] {
        groups[place].append(node)
      } else {
        places[parent] = groups.count
        groups.append([node])
      }
    }
    return groups
  }
}

// MARK: - GFM's tag filter

private let filteredTags = [
  "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
].map { Array($0.utf8) }

/// Writes the `<` of the nine tags that GFM disallows as `&lt;`.
private func disarmingTags(_ html: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  for (index, byte) in html.enumerated() {
    if byte == UInt8(ascii: "<"), beginsFilteredTag(html[(index + 1)...]) {
      output += "&lt;".utf8
    } else {
      output.append(byte)
    }
  }
  return output
}

private func beginsFilteredTag(_ text: ArraySlice<UInt8>) -> Bool {
  let name = text.first == UInt8(ascii: "/") ? text.dropFirst() : text
  return filteredTags.contains { tag in
    let rest = name.dropFirst(tag.count)
    return zip(name, tag).allSatisfy { $0 | 0x20 == $1 } && name.count >= tag.count
      && (rest.first.map { $0 <= space || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        ?? false)
  }
}
