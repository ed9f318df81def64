/// The half of a relation that a decision lacks, written as its dialect writes such things.

internal import Base
internal import Handbook
internal import Markdown
internal import YAML

struct BackLink {
  let document: Document
  let kind: DecisionRelation.Kind
  let other: Document

  init(in document: Document, kind: DecisionRelation.Kind, to other: Document) {
    self.document = document
    self.kind = kind
    self.other = other
  }

  /// Where relations stand already, else below the status, else among the links, else where the dialect
  /// has its status; nothing when the record has none of them.
  var fix: Fix? {
    inRelationField ?? inSection(called: ["status"], isList: false)
      ?? inSection(called: ["links"], isList: true) ?? inStatusText ?? inNewField ?? inNewSection
  }

  var file: ParsedFile { document.file }
  var bytes: [UInt8] { file.source.bytes }

  /// How the other decision is named where no link can stand.
  ///
  /// Numbers are looked for in the own folder first, so that they do for a neighbour only.
  var name: String {
    let isNeighbour = other.path.parent == document.path.parent
    return isNeighbour && other.decisionNumber != nil ? other.decisionName : other.slug
  }

  /// `[7. Use a queue](0007-use-a-queue.md)` after adr-tools, or `[ADR-0007](0007-use-a-queue.md)`.
  var link: String {
    let path = relativePath(from: document.path.parent, to: other.path)
    return "[\(escaped(label))](\(SafeURL(path: path).text))"
  }

  private var label: String {
    guard let number = other.decisionNumber else { return other.slug }
    let isNumbered = file.headingTitle.map { $0.utf8.first.map(isDigit) ?? false } ?? false
    return isNumbered ? "\(number). \(other.decision?.title ?? other.title)" : other.decisionName
  }

  /// The words before the name: `Superseded by`.
  var words: String { kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst() }

  var lineBreak: String {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return end > 0 && bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  func addition(_ text: String, at offset: Int, _ safety: Fix.Safety = .safe) -> Fix {
    change(SourceRange(at: offset), to: text, safety)
  }

  func change(_ range: SourceRange, to text: String, _ safety: Fix.Safety) -> Fix {
    Fix(
      "Add “\(words) \(name)” to \(document.decisionName)",
      safety,
      [.init(Place(document.path, range), text)]
    )
  }
}

// MARK: - In the text

extension BackLink {
  /// A paragraph or an item at the end of a section, whatever its last block is.
  private func inSection(called names: Set<String>, isList: Bool) -> Fix? {
    let headings = file.survey.headings
    let heading = headings.indices.first {
      headings[$0].level > 1 && names.contains(bare(headings[$0].text))
    }
    guard let heading else { return nil }
    let range = file.ownRange(heading)
    let content = bytes[range.indices]
    let end = content.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? range.start
    guard let marker = listMarker(lastLine(bytes[range.start..<end])) else {
      let lead = isList ? "* " : ""
      return addition("\(lineBreak)\(lineBreak)\(lead)\(words) \(link)", at: end)
    }
    return addition("\(lineBreak)\(marker)\(words) \(link)", at: end)
  }

  /// A section of links at the end of a record that states its status in a list.
  private var inNewSection: Fix? {
    guard document.decision?.status != nil else { return nil }
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? bytes.count
    let gap = lineBreak + lineBreak
    return addition("\(gap)## Links\(gap)* \(words) \(link)", at: end)
  }

  /// `superseded by ADR-0007` in the place of a status that says something else: it takes words
  /// away, so that somebody must look at it, unless the status says `superseded` already.
  private var inStatusText: Fix? {
    guard kind == .supersededBy, let status = document.decision?.status else { return nil }
    let isField = file.frontMatter.range?.indices.contains(status.range.start) ?? false
    let target = isField ? name : link
    let text = file.source.text(status.range).lowercased()
    if text.hasSuffix("superseded") || text.hasSuffix("superceded") {
      return addition(" by \(target)", at: status.range.end)
    }
    return change(status.range, to: "superseded by \(target)", .unsafe)
  }
}

private func lastLine(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  bytes.lastIndex(of: UInt8(ascii: "\n")).map { bytes[($0 + 1)...] } ?? bytes
}

/// `* ` when a line is an item of a list that is not nested.
private func listMarker(_ line: ArraySlice<UInt8>) -> String? {
  guard let first = line.first, "*-+".utf8.contains(first),
    line.dropFirst().first == UInt8(ascii: " ")
  else { return nil }
  return String(decoding: line.prefix(2), as: UTF8.self)
}

private func bare(_ heading: String) -> String {
  heading.hasSuffix(":") ? heading.dropLast().lowercased() : heading.lowercased()
}

private func escaped(_ text: String) -> String {
  var output = ""
  for scalar in text.unicodeScalars {
    if scalar == "[" || scalar == "]" || scalar == "\\" { output += "\\" }
    output.unicodeScalars.append(scalar)
  }
  return output
}

private func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

private func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
}
