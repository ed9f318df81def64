/// A table of dependencies, or of their failures, beside the relations of its element.

internal import Base
internal import Handbook

struct DependencyTable {
  let strays: [StrayRow]
  private let ends: RelationEnds
  /// The dependencies of which rows speak.
  private let mentioned: Set<Int>
  /// Rows in words of their own.
  private let prose: [Located<String>]

  init(
    _ rows: [Located<String>],
    _ table: StrayRow.Table,
    _ ends: RelationEnds,
    _ names: inout ElementNames
  ) {
    var named = rows.map { ($0, names.element($0.value)) }
    var mentioned = Set(named.compactMap(\.1))
    prose = named.filter { $0.1 == nil }.map(\.0)
    named.removeAll { $0.1.map(ends.isRelated) ?? false }
    let open = ends.dependencies.filter { !mentioned.contains($0.target.number) }
    let near = NearNames(named.isEmpty ? [] : open.flatMap { [$0.target.id, $0.target.name] })
    strays = named.compactMap { row, number in
      let guess = near.closest(to: row.value)
      guard number != nil || guess != nil else { return nil }
      if let meant = guess.flatMap({ names.element($0) }) { mentioned.insert(meant) }
      return StrayRow(
        element: ends.element.number,
        table: table,
        written: row,
        named: number,
        guess: guess
      )
    }
    self.ends = ends
    self.mentioned = mentioned
  }

  /// The relations, one for each dependency, that no row speaks of, be it in the middle of a sentence.
  var missing: [Int] {
    let open = ends.dependencies.filter { !mentioned.contains($0.target.number) }
    guard open.count * prose.count <= mostComparisons else { return [] }
    let texts = prose.map { $0.value.lowercased() }
    let silent = open.filter { dependency in
      let words = [dependency.target.id, dependency.target.name.lowercased()]
      return !texts.contains { text in words.contains { text.firstRange(of: $0) != nil } }
    }
    return silent.map(\.relation.number)
  }
}

/// Prose is looked through for names only while that takes no time to speak of.
private let mostComparisons = 10_000

/// What an element has to do with.
struct RelationEnds {
  let element: Element
  /// One for each other element that it depends on, in the order of its document.
  let dependencies: [(relation: Relation, target: Element)]
  /// The ends of all relations, what they are parts of, and the element's own parts.
  private let related: Set<Int>
  private let meant: Set<Int>

  init(of element: Element, in model: Architecture, _ references: References) {
    let relations = model.relations(from: element)
    var seen: Set<Int> = [element.number]
    dependencies = relations.compactMap { relation in
      guard relation.kind == .dependsOn, let target = model.target(of: relation),
        target.parent != element.number || !target.isOwned, seen.insert(target.number).inserted
      else { return nil }
      return (relation, target)
    }
    let ends = relations.compactMap { model.target(of: $0) }
    let numbers = ends.map(\.number) + ends.compactMap(\.parent)
    related = Set(numbers + model.parts[element.number] + [element.number])
    self.element = element
    meant = references.meant
  }

  /// Whether a row may be about an element, or about what a misspelled name most likely means.
  func isRelated(_ number: Int) -> Bool {
    related.contains(number) || meant.contains(number)
  }
}
