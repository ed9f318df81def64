/// A picture cut into parts that no edge joins, each of which is laid out on its own.
///
/// A part stands in a pack, a box without border that takes its place in the group.
struct Parts {
  /// The first holds the root; a part stands before those that are packed into it.
  fileprivate(set) var nests: [Nest] = []
  /// For each box of each part, the box of the whole nest; nothing for what only the part has.
  private(set) var origins: [[Int?]] = []
  /// The parts in each pack.
  private(set) var packs: [[Int]] = []

  init(_ nest: Nest) {
    var sets = Siblings(nest)
    var cut = Cut(nest)
    for (group, members) in nest.children.enumerated() where nest.boxes[group].isGroup {
      cut.take(members, of: group, sets.components(of: members))
    }
    packs = cut.packs
    (nests, origins) = cut.nests(nest)
  }
}

/// Which boxes of a group hang together, and which of them have edges that leave the group.
private struct Siblings {
  private var leader: [Int]
  private var isOpen: [Bool]

  init(_ nest: Nest) {
    leader = Array(nest.boxes.indices)
    // What stands for the border of a group cannot leave it.
    isOpen = nest.boxes.map { if case .border = $0.kind { true } else { false } }
    for link in nest.links where link.source != link.target {
      let meeting = nest.boxes.meeting(link.source, link.target)
      open(link.source, upTo: meeting.first, nest.boxes)
      open(link.target, upTo: meeting.second, nest.boxes)
      join(meeting.first, meeting.second)
      if let label = link.label { join(label, meeting.first) }
    }
  }

  private mutating func open(_ box: Int, upTo top: Int, _ boxes: [Nest.Box]) {
    var box = box
    while box != top {
      isOpen[box] = true
      box = boxes[box].parent
    }
  }

  private mutating func find(_ box: Int) -> Int {
    var box = box
    while leader[box] != box {
      leader[box] = leader[leader[box]]
      box = leader[box]
    }
    return box
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let (left, right) = (find(first), find(second))
    leader[max(left, right)] = min(left, right)
  }

  struct Component {
    var members: [Int]
    var isOpen: Bool
  }

  mutating func components(of members: [Int]) -> [Component] {
    var places: [Int: Int] = [:]
    var components: [Component] = []
    for box in members {
      let leader = find(box)
      if let place = places[leader] {
        components[place].members.append(box)
        components[place].isOpen = components[place].isOpen || isOpen[box]
      } else {
        places[leader] = components.count
        components.append(Component(members: [box], isOpen: isOpen[box]))
      }
    }
    return components
  }
}

/// The parts as they are cut out, from the root down.
private struct Cut {
  private(set) var packs: [[Int]] = []
  /// The part of each box.
  private var part: [Int]
  /// The group that each part is cut out of, and the group that each pack stands in.
  private var roots: [Int] = [0]
  private var packGroups: [Int] = []
  private let isLeaf: [Bool]

  init(_ nest: Nest) {
    part = [Int](repeating: 0, count: nest.boxes.count)
    isLeaf = nest.boxes.map { !$0.isGroup }
  }

  /// Cuts out what has no edges to the rest; a lone box beside others fills up their rows instead.
  mutating func take(_ members: [Int], of group: Int, _ components: [Siblings.Component]) {
    for box in members { part[box] = part[group] }
    let hasOpen = components.contains { $0.isOpen }
    let sealed = components.filter { component in
      !component.isOpen
        && !(hasOpen && component.members.count == 1 && isLeaf[component.members[0]])
    }
    guard components.count > 1, !sealed.isEmpty else { return }
    packs.append(Array(roots.count..<roots.count + sealed.count))
    packGroups.append(group)
    for component in sealed {
      for box in component.members { part[box] = roots.count }
      roots.append(group)
    }
  }

  func nests(_ nest: Nest) -> ([Nest], [[Int?]]) {
    var parts = Array(
      repeating: Nest(boxes: [], links: [], spacing: nest.spacing, isLying: nest.isLying),
      count: roots.count
    )
    var origins = [[Int?]](repeating: [], count: roots.count)
    for part in roots.indices.dropFirst() {
      parts[part].boxes.append(Nest.Box(kind: .group(-1), parent: -1, depth: 0, size: .zero))
      origins[part].append(nil)
    }
    var local = [Int](repeating: 0, count: nest.boxes.count)
    for (index, box) in nest.boxes.enumerated() {
      let own = part[index]
      var copy = box
      let isInside = index > 0 && part[box.parent] == own
      copy.parent = index == 0 ? -1 : isInside ? local[box.parent] : 0
      copy.depth = index == 0 ? 0 : parts[own].boxes[copy.parent].depth + 1
      local[index] = parts[own].boxes.count
      parts[own].boxes.append(copy)
      origins[own].append(index)
    }
    for (pack, group) in packGroups.enumerated() {
      let own = part[group]
      let parent = local[group]
      let depth = parts[own].boxes[parent].depth + 1
      parts[own].boxes.append(
        Nest.Box(kind: .pack(pack), parent: parent, depth: depth, size: .zero)
      )
      origins[own].append(nil)
    }
    for link in nest.links {
      var copy = link
      (copy.source, copy.target) = (local[link.source], local[link.target])
      copy.label = link.label.map { local[$0] }
      parts[part[link.source]].links.append(copy)
    }
    return (parts, origins)
  }
}

extension Parts {
  /// Tells a pack how much room its parts need.
  mutating func resize(_ box: Int, of part: Int, _ size: Size) {
    nests[part].boxes[box].size = size
  }
}
