/// What every notation for pictures needs of a model: boxes within boxes, and lines between them.

internal import Base

struct Drawing {
  let model: Architecture
  /// A name for each element that any notation takes: letters, digits and underscores, no two the same.
  let names: [String]
  /// The lines that are drawn, those between an element and its own part left out, since the box says it.
  let lines: [Line]

  struct Line {
    let relation: Relation
    let source: Int
    let target: Int
    let label: String
  }

  /// The names that people read; of two that are the same, the second has its id behind it.
  let titles: [String]
  private let containers: [Int?]
  private let held: [[Int]]

  /// Takes words of the notation, in small letters, out of the names.
  ///
  /// The parts of services are drawn within a system only, and only if they are asked for. What lies deeper
  /// within systems than boxes may is drawn beside the last of them.
  init(
    _ model: Architecture,
    reserved: Set<String>,
    hasComponents: Bool = false,
    deepest: Int = 8
  ) {
    self.model = model
    names = uniqueNames(model.elements.map(\.id), reserved)
    titles = uniqueTitles(model.elements)
    let systems = model.elements.map { enclosingSystem(of: $0, in: model) }
    let containers = flattened(systems, deepest: deepest)
    var held = [[Int]](repeating: [], count: model.elements.count)
    for (number, container) in containers.enumerated() {
      if let container { held[container].append(number) }
    }
    self.containers = containers
    self.held = held
    lines = drawnLines(model, containers, hasComponents: hasComponents)
  }

  /// Whether an element is drawn as a box that holds others.
  func isBoundary(_ element: Element) -> Bool { !held[element.number].isEmpty }

  /// What is drawn inside of nothing else.
  var roots: [Element] {
    model.elements.filter { containers[$0.number] == nil && $0.kind != .component }
  }

  /// The boundary that an element is drawn in: what a service owns stands beside it.
  func container(of element: Element) -> Int? { containers[element.number] }

  func contents(of boundary: Element) -> [Element] {
    held[boundary.number].map { model.elements[$0] }
  }
}

private func enclosingSystem(of element: Element, in model: Architecture) -> Int? {
  guard element.kind != .component else { return nil }
  var next = element.parent
  var steps = 0
  while let number = next, steps < 8 {
    if model.elements[number].kind == .system { return number }
    next = model.elements[number].parent
    steps += 1
  }
  return nil
}

/// Messages are drawn the way they go, and two lines that would look the same are one.
private func drawnLines(
  _ model: Architecture,
  _ containers: [Int?],
  hasComponents: Bool
) -> [Drawing.Line] {
  /// The boxes that an element is drawn in; nothing for one that is not drawn.
  func boxes(_ number: Int) -> [Int]? {
    let element = model.elements[number]
    guard element.kind == .component else { return [containers[number]].compactMap { $0 } }
    guard hasComponents, let parent = element.parent, let system = containers[parent] else {
      return nil
    }
    return [parent, system]
  }
  let published = Set(
    model.relations.filter { $0.kind == .publishes }.compactMap(\.targetElement)
  )
  var seen: Set<Ends> = []
  return model.relations.compactMap { relation in
    guard let target = relation.targetElement, target != relation.source,
      let inside = boxes(target), let around = boxes(relation.source),
      !inside.contains(relation.source), !around.contains(target),
      // That an element writes to its own channel, another line says already.
      relation.kind != .owns || !published.contains(target)
    else { return nil }
    let isDelivery = relation.kind == .consumes
    let (from, to) = isDelivery ? (target, relation.source) : (relation.source, target)
    let ends = Ends(source: from, target: to, label: relation.label)
    guard seen.insert(ends).inserted else { return nil }
    return Drawing.Line(relation: relation, source: from, target: to, label: ends.label)
  }
}

private struct Ends: Hashable {
  let source: Int
  let target: Int
  let label: String
}

extension Element {
  var technologyText: String { technology.value?.values.joined(separator: ", ") ?? "" }
  var purposeText: String { purpose.value ?? "" }
}

extension Relation {
  /// What the line says: its purpose, or the verb of its kind.
  var label: String {
    if let purpose = facts.purpose.value { return purpose }
    switch kind {
    case .dependsOn: return "Depends on"
    case .uses, .componentUses: return "Uses"
    case .reads: return "Reads"
    case .publishes: return "Publishes to"
    case .consumes: return "Delivers to"
    case .owns: return "Writes to"
    }
  }
}

private func uniqueTitles(_ elements: [Element]) -> [String] {
  var taken: Set<String> = []
  return elements.map { element in
    taken.insert(element.name.lowercased()).inserted
      ? element.name : "\(element.name) (\(element.id))"
  }
}

private func uniqueNames(_ ids: [String], _ reserved: Set<String>) -> [String] {
  var taken = reserved
  // Where to go on counting for a name, since a model may give one id to all of its elements.
  var counts: [String: Int] = [:]
  return ids.map { id in
    let bytes = id.utf8.map { isWordByte($0) ? $0 : UInt8(ascii: "_") }
    var name = String(decoding: bytes, as: UTF8.self)
    if name.isEmpty || name.utf8.first.map(isDigitByte) == true { name = "e_" + name }
    let key = name.lowercased()
    var candidate = name
    while !taken.insert(candidate.lowercased()).inserted {
      counts[key, default: 1] += 1
      candidate = "\(name)_\(counts[key, default: 1])"
    }
    return candidate
  }
}

private func isDigitByte(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func isWordByte(_ byte: UInt8) -> Bool {
  isDigitByte(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || byte == UInt8(ascii: "_")
}

/// A text on one line, each of some characters written in another way.
func oneLine(_ text: String, _ escapes: [Character: String]) -> String {
  var line = ""
  for character in text {
    if let escape = escapes[character] {
      line += escape
    } else {
      line += character.isNewline || character == "\t" ? " " : String(character)
    }
  }
  return line
}
