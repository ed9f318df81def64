/// Finds the sections of a template that a heading may be.

internal import Base

struct SectionIndex: Sendable {
  /// For every section, the one that it stands in; a title holds none.
  let parents: [Int?]
  /// The heading of the whole document, when the template has one.
  let title: Int?
  private(set) var plain: [ByteKey: [Candidate]] = [:]
  private(set) var loose: [ByteKey: [Candidate]] = [:]

  struct Candidate: Sendable {
    let section: Int
    /// How surely: 3 for its own name, 2 for another accepted one, 1 for another spelling of either.
    let weight: Int
  }

  /// More sections of one name than this are not told apart.
  private static let limit = 8

  init(_ sections: [SectionRule]) {
    let hasTitle = sections.first.map { $0.level == 1 && $0.heading.isTitle } ?? false
    title = hasTitle ? 0 : nil
    parents = parentSections(sections, title: title)
    for (number, section) in sections.enumerated() {
      guard case .literal(let name) = section.heading else { continue }
      add(name, Candidate(section: number, weight: 3))
      for other in section.also { add(other, Candidate(section: number, weight: 2)) }
    }
  }

  func candidates(_ plainName: [UInt8]) -> [Candidate] {
    plain[ByteKey(plainName)] ?? loose[ByteKey(looseName(plainName))] ?? []
  }

  private mutating func add(_ name: String, _ candidate: Candidate) {
    let key = ByteKey(plainName(name))
    let looseKey = ByteKey(looseName(key.bytes))
    if plain[key, default: []].count < Self.limit { plain[key, default: []].append(candidate) }
    guard loose[looseKey, default: []].count < Self.limit else { return }
    loose[looseKey, default: []].append(Candidate(section: candidate.section, weight: 1))
  }
}

private func parentSections(_ sections: [SectionRule], title: Int?) -> [Int?] {
  var open: [Int] = []
  return sections.indices.map { number in
    while let last = open.last, sections[last].level >= sections[number].level { open.removeLast() }
    defer { if number != title { open.append(number) } }
    return open.last
  }
}
