/// Whether a file whose folder has the name of a kind is a document of that kind.

internal import Markdown
internal import YAML

extension DocumentTemplate {
  /// Whether a file has at least one field that only documents of the kind have, or at least half of the
  /// sections that they must have.
  ///
  /// A folder `evaluation` or `flows` may hold anything in a repository that has never heard of Lintel.
  func isLike(_ file: ParsedFile) -> Bool {
    let hasField = file.frontMatter.entries.contains { entry in
      !commonKeys.contains(entry.key) && fields.contains { $0.key == entry.key }
    }
    return hasField || hasHalf(of: file.survey.headings)
  }

  private func hasHalf(of headings: [MarkdownSurvey.Heading]) -> Bool {
    var found: Set<Int> = []
    for heading in headings {
      for candidate in index.candidates(plainName(heading.text)) { found.insert(candidate.section) }
    }
    let wanted = sections.indices.filter { number in
      sections[number].isRequired && sections[number].isLiteral && index.parents[number] == nil
    }
    let present = wanted.count { found.contains($0) }
    return present > 0 && 2 * present >= wanted.count
  }
}

extension SectionRule {
  /// Whether the section has a name of its own, and no form that many headings may have.
  var isLiteral: Bool {
    if case .literal = heading { true } else { false }
  }
}
