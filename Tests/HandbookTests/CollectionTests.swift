/// The decision reader against real collections, so that a regression shows in a number.

import Base
import Foundation
import Handbook
import Markdown
import Testing

/// How many records of a collection state a fact: as a person reads them, and as the reader does.
struct Collection: Sendable, CustomTestStringConvertible {
  let name: String
  /// What a person would call a decision record, by paths in the collection.
  let records: [String]
  let stated: Counts
  let read: Counts
  /// Records of which something is said: an unknown status, a day that is none.
  let complaints: Int

  var testDescription: String { name }
}

/// Records, and how many of them have a number, a title, a status and a date.
struct Counts: Hashable, Sendable, CustomStringConvertible {
  var records = 0
  var numbers = 0
  var titles = 0
  var statuses = 0
  var dates = 0

  init(_ records: Int, _ numbers: Int, _ titles: Int, _ statuses: Int, _ dates: Int) {
    self.records = records
    self.numbers = numbers
    self.titles = titles
    self.statuses = statuses
    self.dates = dates
  }

  var description: String { "\(records) \(numbers) \(titles) \(statuses) \(dates)" }
}

func c(_ name: String, _ records: [String], stated: (Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0)) -> Collection {
  let counts = Counts(stated.0, stated.1, stated.2, stated.3, stated.4)
  return Collection(name: name, records: records, stated: counts, read: counts, complaints: 0)
}

let collections: [Collection] = [
  c("AdoptOpenJDK+openjdk-api-v3", ["docs/adr/0*.md"]),
  c("Azure+azure-sdk-for-rust", ["sdk/**/adr/0*.md"]),
  c("DFE-Digital+early-careers-framework", ["documentation/adr/0*.md"]),
  c("JabRef+jabref", ["docs/decisions/0*.md"]),
  c("OffchainLabs+nitro", ["docs/decisions/0*.md"]),
  c("Open-CMSIS-Pack+Open-CMSIS-Pack-Spec", ["doc/adr/0*.md"]),
  c("actions+toolkit", ["docs/adrs/0*.md"]),
  c("adr+adr-manager", ["docs/adr/0*.md"]),
  c("adr+madr", ["docs/decisions/0*.md"]),
  c("alphagov+content-publisher", ["docs/adr/0*.md"]),
  c("alphagov+govuk-aws", ["docs/architecture/decisions/0*.md"]),
  c("ansforge+ans-architecture-adr", ["docs/decisions/0001*.md", "docs/decisions/0002*.md"]),
  c("arachne-framework+architecture", ["adr-*.md"]),
  c("cardano-scaling+hydra", ["docs/adr/2*.md"]),
  c("cisagov+getgov", ["docs/architecture/decisions/0*.md"]),
  c("cometbft+cometbft", ["docs/references/architecture/**/adr-[0-9]*.md"]),
  c("cosmos+ibc-go", ["docs/architecture/adr-*.md"]),
  c("docToolchain+Bausteinsicht", ["src/docs/arc42/ADRs/*.md"]),
  c("joelparkerhenderson+architecture-decision-record", ["locales/en/examples/*/index.md"]),
  c("joshrotenberg+adrs", ["doc/adr/0*.md"]),
  c("microsoft+code-with-engineering-playbook", ["docs/design/design-reviews/decision-log/doc/adr/0*.md"]),
  c("microsoft+semantic-kernel", ["docs/decisions/0*.md"]),
  c("ministryofjustice+modernisation-platform", ["architecture-decision-record/0*.md"]),
  c("mozilla+application-services", ["docs/adr/0*.md"]),
  c("npryce+adr-tools", ["doc/adr/0*.md"]),
  c("phodal+ledge", ["docs/adr/0*.md"]),
  c("radius-project+design-notes", ["adr/*.md"]),
  c("structurizr+java", ["structurizr-import/src/test/resources/decisions/**/[0-9]*.md"]),
  c("thomvaill+log4brains", ["docs/adr/2*.md", "packages/**/adr/2*.md"]),
  c("wagov-dtt+architecture-decision-records", ["*/0*.md"]),
]

@Test func dump() throws {
  guard let folder = sharedFolder("corpora/adr") else { return }
  var out = ""
  for collection in collections {
    var k = Counts(0, 0, 0, 0, 0)
    for file in try files(collection, folder) {
      let parsed = ParsedFile(parsing: file, .handbook)
      let d = Decision(reading: parsed, nil, StatusVocabulary())
      k.records += 1
      if d.number != nil { k.numbers += 1 }
      if !d.title.isEmpty { k.titles += 1 }
      if d.status != nil { k.statuses += 1 }
      if d.date != nil { k.dates += 1 }
      out += "\(collection.name.prefix(12))\t\(file.path.name.count > 44 ? String(file.path.display.suffix(44)) : String(decoding: file.path.name, as: UTF8.self))\t#\(d.number.map { "\($0.value)" } ?? "-")\t\(d.title)\t\(d.status.map { "\($0.value.stage): \($0.value.label)" } ?? "-")\t\(d.furtherStatuses.map { $0.value.label })\t\(d.date?.value.text ?? "-")\tP\(d.deciders.map(\.value))|\(d.consulted.map(\.value))|\(d.informed.map(\.value))\tT\(d.tags.map(\.value))\tR\(d.relations.map { "\($0.kind.rawValue) \($0.target)" })\tv\(d.reviewBy?.value.text ?? "-")\tparts \(d.parts.context ?? -1) \(d.parts.decision ?? -1) \(d.parts.consequences ?? -1) \(d.parts.options ?? -1) alt\(d.parts.alternatives.count) draw\(d.parts.drawbacks.count)\tF\(d.findings.map { "\($0.rule.code) \($0.message.text)" })\n"
    }
    out += "TOTAL \(collection.name) \(k)\n"
  }
  try out.write(toFile: "/tmp/decisions-dump.tsv", atomically: true, encoding: .utf8)
}

private func files(_ collection: Collection, _ folder: URL) throws -> [SourceFile] {
  let root = folder.appending(path: collection.name)
  let patterns = collection.records.compactMap { PathPattern(parsing: "/\($0)".utf8) }
  let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
  return try paths.sorted().filter { path in
    let components = BytePath(path).components
    return patterns.contains { $0.matches(components, isFolder: false) }
  }
  .map { SourceFile(path: BytePath($0), bytes: Array(try Data(contentsOf: root.appending(path: $0)))) }
}
