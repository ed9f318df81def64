/// The distances that things in a row keep.
struct Distances {
  private let ordered: Ordered
  private let sides: Sides
  private var demands: [Demand] = []
  private var pulls: [(low: Int, high: Int, distance: Int)] = []

  private struct Demand {
    let low: Int
    let high: Int
    let distance: Int
  }

  init(_ ordered: Ordered, _ sides: Sides) {
    self.ordered = ordered
    self.sides = sides
  }

  /// Demands all distances, only the greatest of those between the same two variables.
  mutating func keep(in system: inout NetworkSimplex) {
    let nest = ordered.layered.nest
    for (group, box) in nest.boxes.enumerated() where box.isGroup {
      keep(sides.left(group), sides.right(group), box.padding.least.width)
      system.shorten(
        sides.left(group),
        sides.right(group),
        weight: group == 0 ? pageWeight : groupWeight
      )
      for row in ordered.layered.groupRows[group] { keep(row, in: group) }
    }
    demands.sort { ($0.low, $0.high, $0.distance) < ($1.low, $1.high, $1.distance) }
    for (index, demand) in demands.enumerated() {
      let next = index + 1 < demands.count ? demands[index + 1] : nil
      if let next, next.low == demand.low, next.high == demand.high { continue }
      system.keep(demand.low, demand.high, apart: demand.distance)
    }
    for pull in pulls { system.pull(pull.low, pull.high, to: pull.distance, weight: 1) }
  }

  /// Whether nothing else says where a box goes, so that it should keep to its neighbour.
  private func isLoose(_ entry: Layered.Entry) -> Bool {
    guard case .atom(let atom) = entry else { return false }
    let network = ordered.arrangement.network
    return network.above.range(atom).isEmpty && network.below.range(atom).isEmpty
  }

  private mutating func keep(_ low: Int, _ high: Int, _ distance: Int) {
    demands.append(Demand(low: low, high: high, distance: distance))
  }

  private mutating func keep(_ row: Int, in group: Int) {
    let padding = ordered.layered.nest.boxes[group].padding
    var last: Edge?
    for entry in ordered.rows[row] {
      let edge = edge(of: entry)
      if let last {
        let distance = last.right + distance(last.kind, edge.kind) + edge.left
        keep(last.rightVariable, edge.leftVariable, distance)
        if isLoose(entry) { pulls.append((last.rightVariable, edge.leftVariable, distance)) }
      } else {
        let distance = padding.left + edge.left
        keep(sides.left(group), edge.leftVariable, distance)
        if isLoose(entry) { pulls.append((sides.left(group), edge.leftVariable, distance)) }
      }
      last = edge
    }
    guard let last else { return }
    keep(last.rightVariable, sides.right(group), padding.right + last.right)
  }

  /// The outer edges of an entry, and how far they are from their variables.
  private struct Edge {
    var leftVariable: Int
    var rightVariable: Int
    var left = 0
    var right = 0
    var kind: Kind
  }

  private enum Kind {
    case box, label, way
  }

  private func edge(of entry: Layered.Entry) -> Edge {
    switch entry {
    case .group(let group):
      Edge(leftVariable: sides.left(group), rightVariable: sides.right(group), kind: .box)
    case .atom(let atom):
      edge(of: atom)
    }
  }

  private func edge(of atom: Int) -> Edge {
    let nest = ordered.layered.nest
    let variable = sides.atom(atom)
    var edge = Edge(leftVariable: variable, rightVariable: variable, kind: .way)
    switch ordered.layered.atoms[atom].kind {
    case .passage: break
    case .title(let group):
      let width = nest.boxes[group].title?.size.width ?? 0
      (edge.left, edge.right, edge.kind) = (width / 2, width - width / 2, .label)
    case .box(let box):
      (edge.left, edge.right) = (nest.boxes[box].leftExtent, nest.boxes[box].rightExtent)
      switch nest.boxes[box].kind {
      case .node, .pack, .group: edge.kind = .box
      case .label: edge.kind = .label
      case .border: edge.kind = .way
      }
    }
    return edge
  }

  private func distance(_ left: Kind, _ right: Kind) -> Int {
    let spacing = ordered.layered.nest.spacing
    switch (left, right) {
    case (.way, _), (_, .way): return spacing.edge
    case (.label, _), (_, .label): return max(spacing.edge, spacing.node / 2)
    case (.box, .box): return spacing.node
    }
  }
}

/// Narrow groups are worth less than upright long ways, and more than upright short ones.
private let groupWeight = 6
private let pageWeight = 2
