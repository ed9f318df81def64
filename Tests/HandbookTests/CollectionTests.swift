/// The decision reader against real collections, so that a regression shows in a number.

import Base
import Foundation
import Handbook
import Markdown
import Testing

@Suite("Collections of decisions found in the wild")
struct CollectionTests {
  @Test("give what a person reads in them, and say what they do not give", arguments: collections)
  func reading(collection: Collection) throws {
    guard let records = try records(of: collection) else { return }
    let read = Counts(records.map(Counts.init))
    let complaints = records.flatMap(\.findings).filter { $0.rule != .missingStatus }
    print("\(read.text) of \(collection.stated.text)  \(collection.name)")
    #expect(read == collection.read)
    #expect(complaints.count == collection.complaints, "\(complaints.map(\.message.text))")
    for record in records where record.status == nil {
      #expect(record.findings.contains { $0.rule == .missingStatus || $0.rule == .invalidStatus })
    }
  }

  @Test("give at least 98 of a hundred facts, and a finding for each other")
  func totals() {
    let stated = Counts(collections.map(\.stated))
    let read = Counts(collections.map(\.read))
    print("records, numbers, titles, statuses, dates")
    print("\(read.text) of \(stated.text)  all \(collections.count) collections")
    for (read, stated) in zip(read.facts, stated.facts) { #expect(read * 100 >= stated * 98) }
    let missed = zip(read.facts, stated.facts).reduce(0) { $0 + $1.1 - $1.0 }
    #expect(missed == collections.reduce(0) { $0 + $1.complaints })
  }

  @Test("hold no relation whose words are read as another kind", arguments: relations)
  func relation(path: String, relations: [String]) throws {
    guard let folder = sharedFolder("corpora/adr") else { return }
    let data = try Data(contentsOf: folder.appending(path: path))
    let file = SourceFile(path: BytePath(path), bytes: Array(data))
    #expect(
      record(file).relations.map { "\($0.kind.rawValue) \(file.text($0.range))" } == relations
    )
  }
}

/// The decision of a file.
func record(_ file: SourceFile, _ statuses: StatusVocabulary = StatusVocabulary()) -> Decision {
  Decision(reading: ParsedFile(parsing: file, .handbook), nil, statuses)
}

struct Collection: Sendable, CustomTestStringConvertible {
  let name: String
  let patterns: [PathPattern]
  /// As a person reads them.
  let stated: Counts
  let read: Counts
  /// Records of which something is said: an unknown status, a day that is none.
  let complaints: Int

  init(_ name: String, _ paths: [String], stated: [Int], read: [Int], complaints: Int = 0) {
    self.name = name
    patterns = paths.compactMap { PathPattern(parsing: "/\($0)".utf8) }
    self.stated = Counts(facts: stated)
    self.read = Counts(facts: read)
    self.complaints = complaints
  }

  var testDescription: String { name }
}

/// Records, and how many of them have a number, a title, a status and a date.
struct Counts: Hashable, Sendable {
  let facts: [Int]

  init(facts: [Int]) {
    self.facts = facts
  }

  init(_ decision: Decision) {
    let isStated = [
      true, decision.number != nil, !decision.title.isEmpty, decision.status != nil,
      decision.date != nil,
    ]
    facts = isStated.map { $0 ? 1 : 0 }
  }

  init(_ all: [Counts]) {
    facts = all.reduce([0, 0, 0, 0, 0]) { sums, counts in zip(sums, counts.facts).map(+) }
  }

  var text: String {
    facts.map { String(repeating: " ", count: max(0, 4 - String($0).count)) + String($0) }.joined()
  }
}

/// The records of a collection by path, or nothing without the folder of corpora.
private func records(of collection: Collection) throws -> [Decision]? {
  guard let root = sharedFolder("corpora/adr")?.appending(path: collection.name) else { return nil }
  let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
  return try paths.sorted().filter { path in
    let components = BytePath(path).components
    return collection.patterns.contains { $0.matches(components, isFolder: false) }
  }
  .map { path in
    let data = try Data(contentsOf: root.appending(path: path))
    return record(SourceFile(path: BytePath(path), bytes: Array(data)))
  }
}

private let relations: [(String, [String])] = [
  (
    "npryce+adr-tools/doc/adr/0009-help-scripts.md",
    ["amends [5. Help comments](0005-help-comments.md)"]
  ),
  (
    "alphagov+content-publisher/docs/adr/0006-tagging-governments.md",
    ["superseded by [ADR 14](0014-political-and-government-tagging.md)"]
  ),
  (
    "cardano-scaling+hydra/docs/adr/2022-04-13_018-single-state.md",
    ["superseded by [ADR 23](/adr/23)", "superseded by [ADR 26](/adr/26)"]
  ),
  (
    "microsoft+semantic-kernel/docs/decisions/0010-dotnet-project-structure.md",
    ["superseded by [ADR-0042](0042-samples-restructure.md)"]
  ),
  (
    "JabRef+jabref/docs/decisions/0057-allow-positional-input-file-argument.md",
    ["supersedes ADR-0045"]
  ),
  (
    "arachne-framework+architecture/adr-017-simplify-chimera-model.md",
    [
      "amends [ADR-15](adr-015-data-abstraction-model.md)",
      "amends [ADR-16](adr-016-db-migrations.md)",
    ]
  ),
  (
    "thomvaill+log4brains/docs/adr/20200926-use-the-adr-number-as-its-unique-id.md",
    [
      "superseded by [20201016-use-the-adr-slug-as-its-unique-id](20201016-use-the-adr-slug-as-its-unique-id.md)"
    ]
  ),
]
