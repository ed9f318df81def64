/// The templates of a site, which can call each other.

package import Base

package struct TemplateSet: Sendable {
  /// What is wrong with the templates themselves, in the order of the files.
  package let findings: [Finding]
  let templates: [Template]
  private let numbers: [String: Int]

  /// Compiles the files; of two with the same name the later one counts, so that a repository's
  /// own templates can follow the ones that are built in.
  package init(compiling files: [SourceFile]) {
    let last = Dictionary(files.indices.map { (templateName(files[$0]), $0) }) { $1 }
    let chosen = files.indices.filter { last[templateName(files[$0])] == $0 }
    let compiled = chosen.enumerated().map { number, index in
      TemplateCompiler(files[index], name: templateName(files[index]), number: number).compile()
    }
    numbers = Dictionary(compiled.map { ($0.template.name, $0.template.number) }) { $1 }
    var linked: [Template] = []
    var findings: [Finding] = []
    for (template, problems) in compiled {
      var problems = problems
      linked.append(link(template, numbers, &problems))
      findings += problems.all
    }
    templates = linked
    self.findings = findings
  }

  package var names: [String] { templates.map(\.name) }

  /// Fills a template in; what is missing or mistyped in it becomes a finding, told once per place.
  package func render(
    _ name: String,
    _ value: Value,
    policy: Policy
  ) -> (bytes: [UInt8], findings: [Finding]) {
    guard let number = numbers[name] else {
      let message: Message = "`\(name)` is not a template\(suggestion(name, names))"
      let place = Place(file: BytePath(name))
      return ([], [Finding(.unknownPartial, .error, at: place, message)])
    }
    var renderer = Renderer(templates, value, policy)
    return renderer.render(templates[number])
  }
}

/// `theme/page.mustache` is called `page`.
private func templateName(_ file: SourceFile) -> String {
  String(decoding: file.path.stem, as: UTF8.self)
}

/// Replaces the names in calls by numbers, once for all renderings.
private func link(
  _ template: Template,
  _ numbers: [String: Int],
  _ findings: inout FindingList
) -> Template {
  var linked = template
  let known = numbers.keys.sorted()
  for index in template.calls.indices {
    guard let name = template.calls[index].name else { continue }
    linked.calls[index].target = numbers[name.text]
    guard numbers[name.text] == nil else { continue }
    let message: Message = "`\(name.text)` is not a template\(suggestion(name.text, known))"
    let place = Place(template.path, name.range)
    findings.add(Finding(.unknownPartial, .error, at: place, message))
  }
  return linked
}
