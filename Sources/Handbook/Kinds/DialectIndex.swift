/// All that tells the templates of a kind apart, under the names that documents use, so that one look
/// at a heading or a key says which of the templates have it.

internal import Base
internal import Markdown

struct DialectIndex: Sendable {
  /// The first is the kind's own.
  let templates: [DocumentTemplate]
  private var forms: [Form] = []
  /// The sections of all templates in one long row.
  private var sections: [Section] = []
  /// The sections that a heading may be, by the names that the templates use, and by their loose form
  /// for every other spelling.
  private var known: [ByteKey: [Candidate]] = [:]
  private var loose: [ByteKey: [Candidate]] = [:]
  /// Which templates have a field of that key, or a labelled line of that name.
  private var keys: [String: [Int]] = [:]
  private var labels: [ByteKey: [Int]] = [:]

  fileprivate struct Form: Sendable {
    let sections: Range<Int>
    /// The form of titles, where that says more than that there is one.
    let title: HeadingRule?
    /// Whether it is meant for files with a date in their names.
    let isDated: Bool
  }

  fileprivate struct Section: Sendable {
    let parent: Int?
    let isTitle: Bool
    let isRequired: Bool
    let isLiteral: Bool
  }

  fileprivate struct Candidate: Sendable {
    let section: Int
    let weight: Int
  }

  init(_ templates: [DocumentTemplate]) {
    self.templates = templates
    for (number, template) in templates.enumerated() {
      let start = sections.count
      addSections(of: template)
      forms.append(Form(template, start..<sections.count))
      for key in Set(template.fields.map(\.key)) { keys[key, default: []].append(number) }
      for rule in template.preamble {
        guard case .labelled(let name, _) = rule.kind else { continue }
        labels[ByteKey(plainName(name)), default: []].append(number)
      }
    }
    for name in known.keys {
      known[name, default: []] += loose[ByteKey(looseName(name.bytes))] ?? []
    }
  }

  private mutating func addSections(of template: DocumentTemplate) {
    let start = sections.count
    for (number, section) in template.sections.enumerated() {
      let parent = template.index.parents[number].map { start + $0 }
      sections.append(Section(section, below: parent, isTitle: number == template.index.title))
    }
    for (name, found) in template.index.plain {
      known[name, default: []] += found.map { Candidate($0, from: start) }
    }
    for (name, found) in template.index.loose {
      loose[name, default: []] += found.map { Candidate($0, from: start) }
    }
  }

  /// Whether any of the templates has a section of this name.
  func hasSection(_ name: [UInt8]) -> Bool {
    !candidates(name).isEmpty
  }

  private func candidates(_ name: [UInt8]) -> [Candidate] {
    known[ByteKey(name)] ?? loose[ByteKey(looseName(name))] ?? []
  }
}

// MARK: - Fitting

extension DialectIndex {
  /// How well a document fits a template.
  struct Fit {
    /// What they have in common: names of sections by how sure they are, keys, labels.
    var common = 0
    /// What is required and there, and what is not there.
    var present = 0
    var missing = 0
  }

  /// For every template, how well it is fit by a document with these headings, keys of front matter
  /// and labels before its first section.
  ///
  /// The names are those of its sections, which it may have in another form than as headings.
  func fits(
    _ outline: Outline,
    _ names: [[UInt8]],
    keys: [String],
    labels: Set<[UInt8]>
  ) -> [Fit] {
    let title = outline.title.map { outline.headings[$0].text }
    let best = bestWeights(names)
    var fits = forms.map { form in
      var fit = fit(form, best)
      if let title, let isMet = form.title?.hasForm(title) {
        if isMet { fit.present += 1 } else { fit.missing += 1 }
      }
      return fit
    }
    for key in keys {
      for template in self.keys[key] ?? [] { fits[template].common += 1 }
    }
    for label in labels {
      for template in self.labels[ByteKey(label)] ?? [] { fits[template].common += 2 }
    }
    return fits
  }

  /// A template for files with a date in their names is meant for no other.
  func fit(_ template: Int, _ path: BytePath) -> Int {
    guard forms[template].isDated else { return 0 }
    let digits = path.stem.prefix(while: \.isDigit)
    return digits.count == 8 && path.stem.dropFirst(8).first == UInt8(ascii: "-") ? 2 : -1
  }

  /// For every section, how surely one of the names is its own.
  private func bestWeights(_ names: [[UInt8]]) -> [Int] {
    var best = [Int](repeating: 0, count: sections.count)
    for name in names {
      for candidate in candidates(name) where best[candidate.section] < candidate.weight {
        best[candidate.section] = candidate.weight
      }
    }
    return best
  }

  private func fit(_ form: Form, _ best: [Int]) -> Fit {
    var fit = Fit()
    for number in form.sections where !sections[number].isTitle {
      let section = sections[number]
      fit.common += best[number]
      guard section.isRequired, section.parent.map({ best[$0] > 0 }) ?? true else { continue }
      if best[number] > 0 || !section.isLiteral { fit.present += 1 } else { fit.missing += 1 }
    }
    return fit
  }
}

extension DialectIndex.Form {
  fileprivate init(_ template: DocumentTemplate, _ sections: Range<Int>) {
    self.sections = sections
    let title = template.index.title.map { template.sections[$0].heading }
    if case .pattern(let parts) = title, parts.count > 1 {
      self.title = title
    } else {
      self.title = nil
    }
    isDated = template.fileName == .dated
  }
}

extension DialectIndex.Section {
  fileprivate init(_ rule: SectionRule, below parent: Int?, isTitle: Bool) {
    self.parent = parent
    self.isTitle = isTitle
    isRequired = rule.isRequired
    if case .literal = rule.heading { isLiteral = true } else { isLiteral = false }
  }
}

extension DialectIndex.Candidate {
  fileprivate init(_ candidate: SectionIndex.Candidate, from start: Int) {
    section = start + candidate.section
    weight = candidate.weight
  }
}
