/// A page to be: a parsed file with its name, its title and its place on the site.

package import Base
internal import Markdown
internal import YAML

/// It is an object only so that it, which holds much, is cheap to hand on; nothing in it changes.
package final class Document: Sendable {
  package let file: ParsedFile
  /// The name of its kind: `adr`, `service`, `page`.
  package let kind: String
  /// What it is checked against; nothing when its kind has no template.
  package let template: DocumentTemplate?
  /// What it decides, when it is a decision record.
  package let decision: Decision?
  package let title: String
  /// Where the page goes, counted from the root of the site.
  package let output: BytePath
  /// Its place among its neighbours, when the front matter gives one.
  package let order: Int?
  package let isDraft: Bool
  /// What it may be called in `[[double brackets]]`.
  package let id: String
  /// The number of a decision: 7 for `0007-use-an-outbox.md`.
  package let number: Int?
  package let findings: [Finding]
  /// Where on the page a link may point: headings, and ids in raw HTML.
  package let anchors: Set<String>

  package var path: BytePath { file.source.path }
  /// Whether it is the page of its folder.
  package var isIndex: Bool { output.name.elementsEqual("index.html".utf8) }

  package init(
    _ file: ParsedFile,
    isFolderPage: Bool,
    _ kinds: Kinds,
    _ statuses: StatusVocabulary,
    _ use: HandbookUse = .judged
  ) {
    var reader = FieldReader(file)
    let path = file.source.path
    let kind = kinds.kind(of: file)
    let outline = kinds.hasTemplate(for: kind) ? Outline(file.survey) : nil
    let template = outline.flatMap { kinds.template(for: file, $0, of: kind) }
    self.file = file
    self.kind = kind
    self.template = template
    let decision = kind == "adr" ? Decision(reading: file, template, statuses) : nil
    self.decision = decision
    title = reader.text("title") ?? file.headingTitle ?? humanized(path)
    order = reader.integer("order")
    isDraft = reader.flag("draft") ?? false
    id = reader.text("id") ?? String(decoding: path.stem, as: UTF8.self)
    number = decision == nil ? DecisionNumber.ofPage(file) : decision?.number?.value
    let slug = reader.slug()
    let stem = isFolderPage ? Array("index".utf8) : slug.map { Array($0.utf8) } ?? Array(path.stem)
    output = path.parent.appending(shortened(stem) + ".html".utf8)
    let deviations = use == .judged ? conformance(file, outline, template, decision) : []
    findings =
      reader.findings + kinds.findings(about: file)
      + (decision?.findings ?? []).filter { !$0.isEcho(of: deviations) } + deviations
    anchors = Set(file.survey.headings.map(\.anchor) + file.survey.anchors)
  }
}

extension Finding {
  /// Whether it says that there is no status where its section is already said to be missing or empty.
  fileprivate func isEcho(of deviations: [Finding]) -> Bool {
    rule == .missingStatus
      && deviations.contains { deviation in
        [.missingSection, .emptySection].contains(deviation.rule)
          && deviation.subjects.first?.lowercased() == "status"
      }
  }
}

extension ParsedFile {
  /// The first heading of the first level.
  package var headingTitle: String? {
    survey.headings.first { $0.level == 1 && !$0.text.isEmpty }?.text
  }
}

/// A stem that still is a file name with `.html` behind it: a long one is cut and told apart by a hash.
private func shortened(_ stem: [UInt8]) -> [UInt8] {
  guard stem.count > 250 else { return stem }
  return Array(stem.prefix(220)) + "-".utf8 + ContentHash(stem).text.utf8
}

/// A title made of a file name: `0007-use-an-outbox.md` gives `Use an outbox`.
package func humanized(_ path: BytePath) -> String {
  let stem = String(decoding: path.stem, as: UTF8.self)
  let words = stem.split { $0 == "-" || $0 == "_" || $0 == " " }
  let named = words.drop { $0.allSatisfy(\.isNumber) }
  let text = (named.isEmpty ? words[...] : named).joined(separator: " ")
  return text.prefix(1).uppercased() + text.dropFirst()
}
