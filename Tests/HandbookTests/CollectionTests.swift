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
    #expect(record(file).relations.map { "\($0.kind.rawValue) \(file.text($0.range))" } == relations)
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

/// What a person would call a decision record, how many state a fact, and how many give it.
///
/// Where the two differ the record has a finding that quotes what stands there. Collections without
/// records have none in Markdown: decisions in AsciiDoc, and design notes that decide nothing.
private let collections: [Collection] = [
  Collection(
    "AdoptOpenJDK+openjdk-api-v3",
    ["docs/adr/0*.md"],
    stated: [2, 2, 2, 2, 2],
    read: [2, 2, 2, 2, 2]
  ),
  Collection(
    "Azure+azure-sdk-for-rust",
    ["sdk/**/adr/0*.md"],
    stated: [20, 20, 20, 20, 20],
    read: [20, 20, 20, 20, 20]
  ),
  Collection(
    "DFE-Digital+early-careers-framework",
    ["documentation/adr/0*.md"],
    stated: [3, 3, 3, 3, 3],
    read: [3, 3, 3, 3, 3]
  ),
  Collection(
    "JabRef+jabref",
    ["docs/decisions/0*.md"],
    stated: [70, 70, 70, 6, 3],
    read: [70, 70, 70, 6, 3]
  ),
  Collection(
    "OffchainLabs+nitro",
    ["docs/decisions/0*.md"],
    stated: [4, 4, 4, 1, 1],
    read: [4, 4, 4, 1, 1]
  ),
  Collection(
    "Open-CMSIS-Pack+Open-CMSIS-Pack-Spec",
    ["doc/adr/0*.md"],
    stated: [5, 5, 5, 5, 5],
    read: [5, 5, 5, 5, 5]
  ),
  Collection(
    "actions+toolkit",
    ["docs/adrs/0*.md"],
    stated: [1, 1, 1, 1, 1],
    read: [1, 1, 1, 1, 1]
  ),
  Collection(
    "adr+adr-manager",
    ["docs/adr/0*.md"],
    stated: [5, 5, 5, 4, 0],
    read: [5, 5, 5, 4, 0]
  ),
  Collection(
    "adr+madr",
    ["docs/decisions/0*.md"],
    stated: [19, 19, 19, 1, 0],
    read: [19, 19, 19, 1, 0]
  ),
  Collection(
    "alphagov+content-publisher",
    ["docs/adr/0*.md"],
    stated: [16, 16, 16, 16, 16],
    read: [16, 16, 16, 16, 16]
  ),
  Collection(
    "alphagov+govuk-aws",
    ["docs/architecture/decisions/0*.md"],
    stated: [38, 38, 38, 38, 38],
    read: [38, 38, 38, 38, 38]
  ),
  Collection(
    "ansforge+ans-architecture-adr",
    ["docs/decisions/0001*.md", "docs/decisions/0002*.md"],
    stated: [2, 2, 2, 2, 2],
    read: [2, 2, 2, 2, 2]
  ),
  Collection(
    "arachne-framework+architecture",
    ["adr-*.md"],
    stated: [17, 17, 17, 17, 0],
    read: [17, 17, 17, 17, 0]
  ),
  Collection(
    "cardano-scaling+hydra",
    ["docs/adr/2*.md"],
    stated: [34, 34, 34, 34, 34],
    read: [34, 34, 34, 34, 34]
  ),
  Collection(
    "cisagov+getgov",
    ["docs/architecture/decisions/0*.md"],
    stated: [16, 16, 16, 16, 16],
    read: [16, 16, 16, 16, 16]
  ),
  Collection(
    "cometbft+cometbft",
    ["docs/references/architecture/**/adr-[0-9]*.md"],
    stated: [93, 93, 93, 85, 71],
    read: [93, 93, 93, 84, 71],
    complaints: 1
  ),
  Collection(
    "cosmos+ibc-go",
    ["docs/architecture/adr-*.md"],
    stated: [15, 15, 15, 15, 15],
    read: [15, 15, 15, 15, 15]
  ),
  Collection(
    "docToolchain+Bausteinsicht",
    ["src/docs/arc42/ADRs/*.md"],
    stated: [0, 0, 0, 0, 0],
    read: [0, 0, 0, 0, 0]
  ),
  Collection(
    "joelparkerhenderson+architecture-decision-record",
    ["locales/en/examples/*/index.md"],
    stated: [40, 2, 40, 16, 4],
    read: [40, 2, 40, 16, 4]
  ),
  Collection(
    "joshrotenberg+adrs",
    ["doc/adr/0*.md"],
    stated: [9, 9, 9, 9, 9],
    read: [9, 9, 9, 9, 9]
  ),
  Collection(
    "microsoft+code-with-engineering-playbook",
    ["docs/design/design-reviews/decision-log/doc/adr/0*.md"],
    stated: [2, 2, 2, 2, 2],
    read: [2, 2, 2, 2, 2]
  ),
  Collection(
    "microsoft+semantic-kernel",
    ["docs/decisions/0*.md"],
    stated: [77, 77, 77, 74, 74],
    read: [77, 77, 77, 73, 73],
    complaints: 2
  ),
  Collection(
    "ministryofjustice+modernisation-platform",
    ["architecture-decision-record/0*.md"],
    stated: [45, 45, 45, 45, 45],
    read: [45, 45, 45, 45, 45]
  ),
  Collection(
    "mozilla+application-services",
    ["docs/adr/0*.md"],
    stated: [10, 10, 10, 9, 9],
    read: [10, 10, 10, 9, 8],
    complaints: 1
  ),
  Collection(
    "npryce+adr-tools",
    ["doc/adr/0*.md"],
    stated: [9, 9, 9, 9, 9],
    read: [9, 9, 9, 9, 9]
  ),
  Collection(
    "phodal+ledge",
    ["docs/adr/0*.md"],
    stated: [3, 3, 3, 3, 3],
    read: [3, 3, 3, 3, 3]
  ),
  Collection(
    "radius-project+design-notes",
    ["adr/*.md"],
    stated: [0, 0, 0, 0, 0],
    read: [0, 0, 0, 0, 0]
  ),
  Collection(
    "structurizr+java",
    ["structurizr-import/src/test/resources/decisions/**/[0-9]*.md"],
    stated: [32, 28, 32, 14, 14],
    read: [32, 28, 32, 14, 14]
  ),
  Collection(
    "thomvaill+log4brains",
    ["docs/adr/2*.md", "packages/**/adr/2*.md"],
    stated: [33, 0, 33, 24, 33],
    read: [33, 0, 33, 24, 33]
  ),
  Collection(
    "wagov-dtt+architecture-decision-records",
    ["*/0*.md"],
    stated: [20, 20, 20, 20, 20],
    read: [20, 20, 20, 20, 20]
  ),
]

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
      "amends [ADR-15](adr-015-data-abstraction-model.md)", "amends [ADR-16](adr-016-db-migrations.md)",
    ]
  ),
  (
    "thomvaill+log4brains/docs/adr/20200926-use-the-adr-number-as-its-unique-id.md",
    [
      "superseded by [20201016-use-the-adr-slug-as-its-unique-id](20201016-use-the-adr-slug-as-its-unique-id.md)"
    ]
  ),
]
