/// Reads a template file; what is wrong with it is a finding, and the rest counts.

package import Base
internal import Markdown
internal import YAML

extension DocumentTemplate {
  package init(parsing source: SourceFile) {
    let file = ParsedFile(parsing: source, .handbook)
    let head = TemplateHead(source, file.frontMatter.document?.root?.entry("template"))
    var fieldReader = FieldRuleReader(source)
    let body = TemplateBody(file, head)
    name = head.name
    kind = head.kind
    title = head.title
    folders = head.folders
    fileName = head.fileName
    order = head.order
    fields = fieldReader.rules(file.frontMatter.entries.filter { $0.key != "template" })
    preamble = body.preamble
    sections = body.sections
    self.source = source
    placeholders = PlaceholderSet(body.placeholders)
    guidance = body.guidance
    index = SectionIndex(body.sections)
    foldersRange = head.foldersRange
    findings =
      file.frontMatter.findings + head.findings + fieldReader.findings
      + repeatedSections(body.sections, index, source)
      + unknownSections(head, body.sections, source)
  }
}

/// A section that stands twice below the same heading: nobody could tell which one is meant.
private func repeatedSections(
  _ sections: [SectionRule],
  _ index: SectionIndex,
  _ file: SourceFile
) -> [Finding] {
  struct Key: Hashable {
    let parent: Int?
    let name: [UInt8]
  }
  var first: [Key: Place] = [:]
  var findings: [Finding] = []
  for (number, section) in sections.enumerated() {
    guard case .literal(let text) = section.heading else { continue }
    let key = Key(parent: index.parents[number], name: plainName(text))
    guard let other = first[key] else {
      first[key] = section.place
      continue
    }
    let related = [Related(other, "the section that counts")]
    findings.append(
      .inTemplate(file, section.place.range, "`\(text)` is a section already", related: related)
    )
  }
  return findings
}

/// Other names for a section that the template does not have.
private func unknownSections(
  _ head: TemplateHead,
  _ sections: [SectionRule],
  _ file: SourceFile
) -> [Finding] {
  let names = sections.compactMap { section -> String? in
    if case .literal(let text) = section.heading { text } else { nil }
  }
  let plain = Set(names.map(plainName))
  return head.also.filter { !plain.contains(plainName($0.section)) }.map { entry in
    .inTemplate(
      file,
      entry.range,
      "The template has no section `\(entry.section)`",
      help: closest(to: entry.section, among: names).map { "Did you mean `\($0)`?" }
    )
  }
}
