/// Finds the documents that decisions name, and says of each name that means none.

internal import Base
internal import Markdown
internal import YAML

extension DecisionLog {
  init(_ documents: [Document], _ links: LinkResolver) {
    let names = DecisionNames(documents, links)
    let decisions = documents.map(\.decision)
    let targets = documents.indices.map { source in
      (decisions[source]?.relations ?? []).map { names.document($0.target, from: source) }
    }
    var byNumber: [Int: [Int]] = [:]
    for (source, decision) in decisions.enumerated() {
      if let number = decision?.number?.value { byNumber[number, default: []].append(source) }
    }
    let citations = Citations(documents, names)
    let findings = documents.indices.flatMap { source in
      relationFindings(documents[source], targets[source], names)
        + citations.findings(in: documents[source])
    }
    self.init(decisions: decisions, byNumber: byNumber, targets: targets, findings: findings)
  }
}

/// What decisions may be called.
private struct DecisionNames {
  let numbers: NumberedDocuments
  private let links: LinkResolver
  private let byName: [String: [Int]]
  private let near: NearNames
  private let folders: [BytePath]

  init(_ documents: [Document], _ links: LinkResolver) {
    self.links = links
    numbers = links.numbers
    folders = documents.map(\.path.parent)
    var byName: [String: [Int]] = [:]
    for (index, document) in documents.enumerated() where document.decision != nil {
      let stem = String(decoding: document.path.stem, as: UTF8.self)
      let page = String(decoding: document.output.stem, as: UTF8.self)
      for name in [stem, page, document.id] where byName[name]?.last != index {
        byName[name, default: []].append(index)
      }
    }
    self.byName = byName
    near = NearNames(byName.keys)
  }

  func document(_ reference: DecisionReference, from source: Int) -> Int? {
    switch reference {
    case .number(let number): numbers.document(number, from: source)
    case .link(let target): links.document(linked: target, from: source)
    case .name(let name): named(name, from: source)
    }
  }

  /// By its file, its page or its id, in the same folder first; `package/slug` by its last part.
  private func named(_ name: String, from source: Int) -> Int? {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let all = byName[name] ?? byName[last] else { return nil }
    let near = all.filter { folders[$0] == folders[source] }
    if near.count == 1 { return near[0] }
    return near.isEmpty && all.count == 1 ? all[0] : nil
  }

  /// The name that was nearly written.
  func guess(_ name: String) -> String? {
    near.closest(to: name)
  }
}

private func relationFindings(
  _ document: Document,
  _ targets: [Int?],
  _ names: DecisionNames
) -> [Finding] {
  guard let relations = document.decision?.relations else { return [] }
  return zip(relations, targets).compactMap { relation, target in
    guard target == nil else { return nil }
    let place = Place(document.path, relation.range)
    switch relation.target {
    case .number(let number):
      return .unknownDecision("\(number)", place, help: several(number, names))
    case .name(let name):
      let help = names.guess(name).map { "Did you mean `\($0)`?" }
      return .unknownDecision("`\(name)`", place, help: help)
    case .link(let target):
      // A broken link in the text is a finding of its own.
      let isInText = relation.range.start >= document.file.frontMatter.bodyStart
      return isInText ? nil : .unknownDecision("`\(target)`", place, help: nil)
    }
  }
}

private func several(_ number: Int, _ names: DecisionNames) -> String? {
  let count = names.numbers.byNumber[number]?.count ?? 0
  return count > 1 ? "\(count) documents have this number; link to the one that is meant." : nil
}

/// Decisions that prose cites as `ADR-0099` and that do not exist.
private struct Citations {
  private let names: DecisionNames
  /// Whether the handbook itself writes numbers like that; else they are those of somebody else.
  private let isOwnForm: Bool

  init(_ documents: [Document], _ names: DecisionNames) {
    self.names = names
    isOwnForm = documents.contains { $0.decision != nil && isNamed($0) }
  }

  func findings(in document: Document) -> [Finding] {
    guard isOwnForm else { return [] }
    lazy var relations = Set(document.decision?.relations.map(\.range.start) ?? [])
    return document.file.survey.references.compactMap { located in
      guard located.reference.kind == .mention,
        let number = mentionedNumber(located.reference.target),
        names.numbers.byNumber[number] == nil,
        !relations.contains(located.range.start)
      else { return nil }
      let place = Place(document.path, located.range)
      return .unknownDecision("\(number)", place, help: nil)
    }
  }
}

/// Whether a decision's file or title has `ADR` before its number.
private func isNamed(_ document: Document) -> Bool {
  if DecisionNumber(inName: document.path.stem)?.isNamed ?? false { return true }
  let title = Array((document.file.headingTitle ?? "").utf8)
  return DecisionNumber(inTitle: title, SourceRange(0, title.count))?.isNamed ?? false
}
