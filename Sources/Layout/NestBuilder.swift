/// Makes the tree of boxes of a graph, and mends its references.
struct NestBuilder {
  private let graph: LayoutGraph
  private let turn: Turn
  private var boxes: [Nest.Box] = []
  private var links: [Nest.Link] = []
  private var boxOfGroup: [Int]
  private var boxOfNode: [Int]

  init(_ graph: LayoutGraph) {
    self.graph = graph
    turn = Turn(graph.direction)
    boxOfGroup = [Int](repeating: -1, count: graph.groups.count)
    boxOfNode = [Int](repeating: -1, count: graph.nodes.count)
  }

  mutating func nest() -> Nest {
    boxes.append(Nest.Box(kind: .group(-1), parent: -1, depth: 0, size: .zero))
    addGroups()
    addNodes()
    for edge in graph.edges.indices { addLink(edge) }
    return Nest(
      boxes: boxes,
      links: links,
      spacing: graph.spacing.mended,
      isLying: turn.isLying
    )
  }

  /// Adds groups from the outside in; those that hold each other in a circle stand at the top.
  private mutating func addGroups() {
    var members = [[Int]](repeating: [], count: graph.groups.count)
    var isPlaced = [Bool](repeating: false, count: graph.groups.count)
    var line: [Int] = []
    for (group, content) in graph.groups.enumerated() {
      if let parent = content.parent, members.indices.contains(parent), parent != group {
        members[parent].append(group)
      } else {
        line.append(group)
      }
    }
    var next = 0
    var unplaced = 0
    while true {
      while next < line.count {
        let group = line[next]
        next += 1
        guard !isPlaced[group] else { continue }
        isPlaced[group] = true
        add(group)
        line += members[group]
      }
      while unplaced < isPlaced.count, isPlaced[unplaced] { unplaced += 1 }
      if unplaced == isPlaced.count { return }
      line.append(unplaced)
    }
  }

  private mutating func add(_ group: Int) {
    let content = graph.groups[group]
    let parent = content.parent.flatMap { boxOfGroup.indices.contains($0) ? boxOfGroup[$0] : nil }
    var above = max(0, parent ?? 0)
    if boxes[above].depth == deepest { above = boxes[above].parent }
    boxOfGroup[group] = boxes.count
    var box = Nest.Box(
      kind: .group(group),
      parent: above,
      depth: boxes[above].depth + 1,
      size: .zero
    )
    turn.frame(content.title.mended, padding: content.padding.mended, &box)
    boxes.append(box)
  }

  private mutating func addNodes() {
    for (node, content) in graph.nodes.enumerated() {
      let known = content.group.flatMap { boxOfGroup.indices.contains($0) ? boxOfGroup[$0] : nil }
      boxOfNode[node] = boxes.count
      addLeaf(.node(node), turn.size(content.size.mended), in: known ?? 0)
    }
  }

  private mutating func addLeaf(_ kind: Nest.Kind, _ size: Size, in parent: Int) {
    boxes.append(
      Nest.Box(kind: kind, parent: parent, depth: boxes[parent].depth + 1, size: size)
    )
  }

  private mutating func addLink(_ edge: Int) {
    let content = graph.edges[edge]
    guard let source = box(content.source.box), let target = box(content.target.box) else { return }
    if source == target {
      guard !boxes[source].isGroup else { return }
    }
    links.append(
      Nest.Link(
        edge: edge,
        source: end(source, inside: target, edge),
        target: end(target, inside: source, edge),
        sourcePort: content.source.port.map { turn.port($0) },
        targetPort: content.target.port.map { turn.port($0) }
      )
    )
    guard let label = content.label else { return }
    let last = links.count - 1
    guard source != target else {
      links[last].loopLabel = turn.size(label.mended)
      return
    }
    let group = boxes.meeting(links[last].source, links[last].target).group
    links[last].label = boxes.count
    addLeaf(.label(edge), turn.size(label.mended), in: group)
  }

  /// The box itself, or what stands for the border of a group.
  private mutating func end(_ box: Int, inside other: Int, _ edge: Int) -> Int {
    guard boxes[box].isGroup else { return box }
    addLeaf(.border(edge), .zero, in: box)
    return boxes.count - 1
  }

  private func box(_ reference: LayoutGraph.Reference) -> Int? {
    switch reference {
    case .node(let node): boxOfNode.indices.contains(node) ? boxOfNode[node] : nil
    case .group(let group): boxOfGroup.indices.contains(group) ? boxOfGroup[group] : nil
    }
  }
}

/// Groups below that depth stand beside each other.
private let deepest = 200
/// Sums and products of lengths up to this stay far from the limits of an integer.
private let greatest = 10_000

extension Int {
  fileprivate var mended: Int { Swift.min(Swift.max(0, self), greatest) }
}

extension Size {
  fileprivate var mended: Size { Size(width.mended, height.mended) }
}

extension Spacing {
  fileprivate var mended: Spacing {
    Spacing(
      node: max(1, node.mended),
      rank: max(4, rank.mended),
      edge: max(1, edge.mended),
      part: max(1, part.mended)
    )
  }
}
