/// The sections of all templates of a kind under their names, so that one look at a heading says which
/// of the templates have it.

struct DialectIndex: Sendable {
  /// The first is the kind's own.
  let templates: [DocumentTemplate]
  /// Where the sections of each template begin in one long row of all sections.
  private let starts: [Int]
  private let count: Int
  private var plain: [[UInt8]: [Entry]] = [:]
  private var loose: [[UInt8]: [Entry]] = [:]

  private struct Entry: Sendable {
    let place: Int
    let weight: Int
  }

  init(_ templates: [DocumentTemplate]) {
    self.templates = templates
    var starts: [Int] = []
    var count = 0
    for template in templates {
      starts.append(count)
      count += template.sections.count
    }
    self.starts = starts
    self.count = count
    for (start, template) in zip(starts, templates) {
      for (name, candidates) in template.index.plain {
        plain[name, default: []] += candidates.map {
          Entry(place: start + $0.section, weight: $0.weight)
        }
      }
      for (name, candidates) in template.index.loose {
        loose[name, default: []] += candidates.map {
          Entry(place: start + $0.section, weight: $0.weight)
        }
      }
    }
  }

  /// For each template, how surely the names are those of its sections, and how many of the sections
  /// that it requires have none of them.
  func fits(_ names: [[UInt8]]) -> [(weight: Int, missing: Int)] {
    var best = [Int](repeating: 0, count: count)
    for name in names {
      for entry in plain[name] ?? [] where best[entry.place] < entry.weight {
        best[entry.place] = entry.weight
      }
      for entry in loose[looseName(name)] ?? [] where best[entry.place] == 0 {
        best[entry.place] = entry.weight
      }
    }
    return zip(starts, templates).map { start, template in
      var weight = 0
      var missing = 0
      for number in template.sections.indices where number != template.index.title {
        weight += best[start + number]
        let isAsked = template.index.parents[number].map { best[start + $0] > 0 } ?? true
        let isThere = best[start + number] > 0 || !template.sections[number].isLiteral
        if template.sections[number].isRequired, isAsked, !isThere { missing += 1 }
      }
      return (weight, missing)
    }
  }

  /// Whether any of the templates has a section of this name.
  func hasSection(_ name: [UInt8]) -> Bool {
    plain[name] != nil || loose[looseName(name)] != nil
  }
}

extension SectionRule {
  fileprivate var isLiteral: Bool {
    if case .literal = heading { true } else { false }
  }
}
