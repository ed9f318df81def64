/// Findings as the results of a SARIF run.

import Base

struct SARIFResults {
  /// The name that SARIF gives to the root of the repository.
  static let base = "%SRCROOT%"

  private let numbers: [String: Int]
  private var sources: SourceIndex
  private var hashes: [BytePath: LineHashes] = [:]

  /// The rules stand in the order in which the run describes them.
  init(_ report: Report, _ rules: [RuleID]) {
    sources = SourceIndex(report.source)
    numbers = Dictionary(rules.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  mutating func result(_ entry: Report.Entry) -> JSON {
    let finding = entry.finding
    let related = Array(finding.related.prefix(relatedLimit))
    let fixes = finding.fixes.filter { $0.safety == .safe }.compactMap { fix($0) }
    let places = related.enumerated().map { location($1, id: $0 + 1) }
    return [
      "ruleId": .string(finding.rule.code),
      "ruleIndex": numbers[finding.rule.code].map(JSON.integer),
      "level": .string(finding.severity.sarifLevel),
      "message": ["text": .string(SARIFMessage(finding, related).text)],
      "locations": [primaryLocation(finding)],
      "relatedLocations": places.isEmpty ? nil : .array(places),
      "codeFlows": finding.isChain ? [codeFlow(finding, related)] : nil,
      "partialFingerprints": fingerprints(entry),
      "fixes": fixes.isEmpty ? nil : .array(fixes),
    ]
  }
}

/// GitHub keeps so many.
private let relatedLimit = 100

// MARK: - Places

extension SARIFResults {
  private mutating func primaryLocation(_ finding: Finding) -> JSON {
    let subjects = finding.subjects.filter { !$0.isEmpty }.map { subject -> JSON in
      ["fullyQualifiedName": .string(subject)]
    }
    return [
      "physicalLocation": physicalLocation(finding.place),
      "logicalLocations": subjects.isEmpty ? nil : .array(subjects),
    ]
  }

  private mutating func location(_ related: Related, id: Int? = nil) -> JSON {
    [
      "id": id.map(JSON.integer),
      "physicalLocation": physicalLocation(related.place),
      "message": ["text": .string(related.message.text)],
    ]
  }

  /// GitHub wants a region even of a finding about a whole file.
  private mutating func physicalLocation(_ place: Place) -> JSON {
    let spot = sources.spot(of: place)
    return [
      "artifactLocation": artifact(place.path),
      "region": region(from: spot?.start ?? .start, to: spot?.visibleEnd ?? .start),
    ]
  }

  private func artifact(_ path: BytePath) -> JSON {
    let uri = path.isRoot ? "." : SafeURL(path: path).text
    return ["uri": .string(uri), "uriBaseId": .string(Self.base)]
  }

  private func region(from start: Point, to end: Point) -> JSON {
    [
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ]
  }

  /// From the finding along its related places, as GitHub shows a path through the code.
  private mutating func codeFlow(_ finding: Finding, _ related: [Related]) -> JSON {
    let steps = [Related(finding.place, finding.message)] + related
    let locations = steps.map { step -> JSON in ["location": location(step)] }
    return ["threadFlows": [["locations": .array(locations)]]]
  }
}

extension Finding {
  /// Whether its related places are the further steps of a chain, in their order.
  fileprivate var isChain: Bool {
    related.count > 1 && chainGroups.contains(String(rule.code.prefix(3)))
  }

  /// Whether it is about the text at its place rather than about the architecture described there.
  fileprivate var isAboutText: Bool { textGroups.contains(String(rule.code.prefix(3))) }
}

private let chainGroups: Set = ["DEP", "NET"]
private let textGroups: Set = ["ADR", "DOC", "LNT", "TPL"]

// MARK: - Fingerprints

extension SARIFResults {
  /// Two answers to "is this the alert of last time": what GitHub would compute itself from the
  /// line, and ours from the meaning, which is also the first where lines mean little.
  private mutating func fingerprints(_ entry: Report.Entry) -> JSON {
    let hash = entry.finding.isAboutText ? lineHash(of: entry.finding.place) : nil
    return [
      "primaryLocationLineHash": .string(hash ?? entry.fingerprint),
      "lintel/v1": .string(entry.fingerprint),
    ]
  }

  private mutating func lineHash(of place: Place) -> String? {
    guard let spot = sources.spot(of: place) else { return nil }
    let known = hashes[place.path] ?? LineHashes(spot.file.file.bytes)
    hashes[place.path] = known
    return known[spot.start.line]
  }
}

// MARK: - Fixes

extension SARIFResults {
  /// Nothing when some file that it changes is not at hand.
  private mutating func fix(_ fix: Fix) -> JSON? {
    var changes: [(path: BytePath, replacements: [JSON])] = []
    for edit in fix.edits.sorted(by: { $0.place.isBefore($1.place) }) {
      guard let spot = sources.spot(of: edit.place) else { return nil }
      if changes.last?.path != edit.place.path { changes.append((edit.place.path, [])) }
      changes[changes.count - 1].replacements.append([
        "deletedRegion": region(from: spot.start, to: spot.end),
        "insertedContent": ["text": .string(edit.replacement)],
      ])
    }
    guard !changes.isEmpty else { return nil }
    let artifactChanges = changes.map { path, replacements -> JSON in
      ["artifactLocation": artifact(path), "replacements": .array(replacements)]
    }
    return [
      "description": ["text": .string(fix.title.text)], "artifactChanges": .array(artifactChanges),
    ]
  }
}

extension Place {
  fileprivate func isBefore(_ other: Place) -> Bool {
    path == other.path ? range.start < other.range.start : path < other.path
  }
}
