/// The `template:` block with which a template begins: what it is a template of.

internal import Base
internal import YAML

struct TemplateHead {
  private(set) var kind: String
  private(set) var name: String
  private(set) var title: String
  private(set) var folders: [String] = []
  private(set) var fileName = FileNamePattern.slug
  private(set) var order: Int?
  /// Other names of a section, by its name.
  private(set) var also: [(section: String, names: [String], range: SourceRange)] = []
  private(set) var foldersRange = SourceRange(at: 0)
  private(set) var findings: [Finding] = []
  private let file: SourceFile

  init(_ file: SourceFile, _ entry: YAMLNode.Entry?) {
    self.file = file
    let stem = String(decoding: file.path.stem, as: UTF8.self)
    kind = stem
    name = stem
    title = humanized(file.path)
    guard let entry else {
      findings = [.missingHead(file)]
      return
    }
    guard let entries = entry.value.entries else {
      findings = [
        .inTemplate(file, entry.value.range, "`template` is \(entry.value.noun), not a mapping")
      ]
      return
    }
    let isKindStated = entries.contains { $0.key == "kind" }
    if !isKindStated {
      findings = [
        .inTemplate(file, entry.keyRange, "`template` says no `kind`", help: "Add `kind: \(stem)`.")
      ]
    }
    for entry in entries { read(entry) }
    if !entries.contains(where: { $0.key == "name" }) { name = kind }
  }

  private static let keys = ["also", "file", "folder", "kind", "name", "order", "title"]

  private mutating func read(_ entry: YAMLNode.Entry) {
    switch entry.key {
    case "kind": kind = identifier(entry) ?? kind
    case "name": name = identifier(entry) ?? name
    case "title": title = text(entry) ?? title
    case "folder": readFolders(entry)
    case "file": readFileName(entry)
    case "order": readOrder(entry)
    case "also": readNames(entry)
    default:
      let guess = closest(to: entry.key, among: Self.keys).map { "Did you mean `\($0)`?" }
      complain("`\(entry.key)` is no part of `template`", entry.keyRange, help: guess)
    }
  }

  private mutating func readFolders(_ entry: YAMLNode.Entry) {
    foldersRange = entry.value.range
    let names = texts(entry)
    folders = names.filter { !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "/")) }
    if folders.count < names.count {
      complain("`folder` takes names of folders, not paths", entry.value.range)
    }
  }

  private mutating func readFileName(_ entry: YAMLNode.Entry) {
    let text = entry.value.scalar?.text ?? ""
    let digits = text.utf8.prefix { $0 == UInt8(ascii: "N") }.count
    if text == "slug" {
      fileName = .slug
    } else if text == "YYYYMMDD-slug" {
      fileName = .dated
    } else if (1...6).contains(digits), text.dropFirst(digits) == "-slug" {
      fileName = .numbered(digits: digits)
    } else {
      complain("`file` takes `slug`, `NNNN-slug` or `YYYYMMDD-slug`", entry.value.range)
    }
  }

  private mutating func readOrder(_ entry: YAMLNode.Entry) {
    order = entry.value.scalar?.asInt
    if order == nil { complain("`order` takes a whole number", entry.value.range) }
  }

  private mutating func readNames(_ entry: YAMLNode.Entry) {
    guard let sections = entry.value.entries else {
      complain("`also` takes sections, each with a list of names", entry.value.range)
      return
    }
    also = sections.map { ($0.key, texts($0), $0.keyRange) }
  }
}

// MARK: - Values

extension TemplateHead {
  private mutating func text(_ entry: YAMLNode.Entry) -> String? {
    if let scalar = entry.value.scalar, !scalar.isNull, !scalar.text.isEmpty { return scalar.text }
    complain("`\(entry.key)` takes a text, not \(entry.value.noun)", entry.value.range)
    return nil
  }

  private mutating func identifier(_ entry: YAMLNode.Entry) -> String? {
    guard let text = text(entry) else { return nil }
    if isIdentifier(text.utf8) { return text }
    complain("`\(entry.key)` takes lower-case words joined by dashes", entry.value.range)
    return nil
  }

  /// One text, or a list of them.
  private mutating func texts(_ entry: YAMLNode.Entry) -> [String] {
    let nodes = entry.value.items ?? [entry.value]
    let texts = nodes.compactMap { node in
      node.scalar.flatMap { $0.isNull ? nil : $0.text }
    }
    if texts.count < nodes.count { complain("`\(entry.key)` takes texts", entry.value.range) }
    return texts
  }

  private mutating func complain(_ message: Message, _ range: SourceRange, help: String? = nil) {
    findings.append(.inTemplate(file, range, message, help: help))
  }
}

extension Finding {
  fileprivate static func missingHead(_ file: SourceFile) -> Finding {
    .inTemplate(
      file,
      SourceRange(at: 0),
      "No `template` in the front matter",
      help: "Say what it is a template of: `template: {kind: note, title: Notes, folder: notes}`."
    )
  }
}

/// Whether a text is lower-case words and numbers joined by dashes.
package func isIdentifier(_ text: some Collection<UInt8>) -> Bool {
  var isInWord = false
  for byte in text {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      isInWord = true
    case UInt8(ascii: "-") where isInWord: isInWord = false
    default: return false
    }
  }
  return isInWord
}
