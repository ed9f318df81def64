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

  /// How well the headings of a document are those of a template.
  struct Fit {
    /// How surely the names are those of its sections.
    var weight = 0
    /// The sections that it requires and that are there, and those that are not.
    var present = 0
    var missing = 0
  }

  func fits(_ names: [[UInt8]]) -> [Fit] {
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
      var fit = Fit()
      for number in template.sections.indices where number != template.index.title {
        fit.weight += best[start + number]
        let isAsked = template.index.parents[number].map { best[start + $0] > 0 } ?? true
        let isThere = best[start + number] > 0 || !template.sections[number].isLiteral
        guard template.sections[number].isRequired, isAsked else { continue }
        if isThere { fit.present += 1 } else { fit.missing += 1 }
      }
      return fit
    }
  }

  /// Whether any of the templates has a section of this name.
  func hasSection(_ name: [UInt8]) -> Bool {
    plain[name] != nil || loose[looseName(name)] != nil
  }
}
