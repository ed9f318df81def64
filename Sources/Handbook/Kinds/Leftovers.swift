/// Looks for what an author was to replace and has not.

internal import Base
internal import YAML
internal import Markdown

/// Placeholders and guidance of the template, and texts that only say that one is to come.
func leftovers(_ file: ParsedFile, _ template: DocumentTemplate) -> [Finding] {
  placeholders(file, template) + toDos(file) + guidance(file, template)
}

private func placeholders(_ file: ParsedFile, _ template: DocumentTemplate) -> [Finding] {
  let texts = template.kind == pageKind ? headings(file) : prose(file)
  return texts.flatMap { template.placeholders.ranges(in: $0) }.map { range in
    .placeholder(
      "`\(file.source.text(range))` is a placeholder",
      file,
      range,
      [
        Related(
          Place(file: template.source.path),
          "the template that it comes from",
          countsFromRepository: true
        )
      ]
    )
  }
}

/// A page may well speak of templates and show one: there only a heading that was left says enough.
private func headings(_ file: ParsedFile) -> [ArraySlice<UInt8>] {
  file.survey.headings.filter { $0.level == 1 }.map { file.bytes($0.textRange) }
}

/// The body, cut at its code blocks.
private func prose(_ file: ParsedFile) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var start = file.frontMatter.bodyStart
  for fence in file.survey.fences where fence.range.start >= start {
    parts.append(file.bytes(SourceRange(start, fence.range.start)))
    start = fence.range.end
  }
  parts.append(file.source.bytes[start...])
  return parts
}

/// Paragraphs and items that are `TODO` and nothing else.
private func toDos(_ file: ParsedFile) -> [Finding] {
  var findings: [Finding] = []
  for block in file.survey.blocks {
    switch block.kind {
    case .paragraph: findings += toDo(file, block.range)
    case .list(_, let items):
      for item in items where item.range.count < 16 { findings += toDo(file, file.ownText(item)) }
    default: break
    }
  }
  return findings
}

private func toDo(_ file: ParsedFile, _ range: SourceRange) -> [Finding] {
  guard range.count < 16, isToDo(file.bytes(range)) else { return [] }
  return [.placeholder("`\(file.source.text(range))` stands where a text should", file, range, [])]
}

private func guidance(_ file: ParsedFile, _ template: DocumentTemplate) -> [Finding] {
  guard !template.guidance.isEmpty else { return [] }
  return file.survey.comments.compactMap { comment in
    let text = evenSpaced(comment.text)
    guard isGuidance(text, of: template) else { return nil }
    return Finding(
      .guidanceLeft,
      .info,
      at: Place(file.source.path, comment.range),
      "A comment of the template is left",
      help: "Delete it once what it asks for is written.",
      related: [
        Related(
          Place(file: template.source.path),
          "the template that it comes from",
          countsFromRepository: true
        )
      ],
      subjects: [text]
    )
  }
}

/// A page that is itself a form says of its parts that they are optional; and records copied from the
/// form of MADR's authors hold their comments, which are not in ours.
private func isGuidance(_ text: String, of template: DocumentTemplate) -> Bool {
  switch template.kind {
  case pageKind: text != "optional" && template.guidance.contains(text)
  case decisionKind:
    template.guidance.contains(text)
      || text.hasPrefix("numbers of ") && text.hasSuffix(" can vary")
  default: template.guidance.contains(text)
  }
}

extension Finding {
  /// What stands for something that nobody has written yet.
  static func placeholder(
    _ message: Message,
    _ file: ParsedFile,
    _ range: SourceRange,
    _ related: [Related]
  ) -> Finding {
    Finding(
      .placeholderLeft,
      .warning,
      at: Place(file.source.path, range),
      message,
      related: related
    )
  }
}
