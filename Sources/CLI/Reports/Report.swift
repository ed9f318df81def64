/// All that a report tells, whatever form it is given.

package import Base
package import Rules

package struct Report {
  /// In the order of every report.
  let entries: [Entry]
  let silenced: SilencedCount
  let version: String
  let source: (BytePath) -> SourceFile?
  private let rules: [String: Rule]

  /// Where the pages about rules are, as an absolute URL; without it nothing links to them.
  package var rulesAddress: String?
  /// Lines of Markdown for the end of a summary, already free of anything that a document could
  /// have smuggled in: see ``inertMarkdown(_:)``.
  package var moreMarkdown: [String] = []
  package var usesColor = false
  package var width = 80

  /// Fingerprints stand in the order of the findings, one for each.
  package init(
    _ findings: [Finding],
    fingerprints: [String],
    silenced: [Silenced] = [],
    rules: [Rule] = Rule.all,
    version: String = lintelVersion,
    source: @escaping (BytePath) -> SourceFile?
  ) {
    precondition(findings.count == fingerprints.count, "every finding has its fingerprint")
    entries = zip(findings, fingerprints).map(Entry.init).sorted {
      $0.finding.isReported(before: $1.finding)
    }
    self.silenced = SilencedCount(silenced)
    self.rules = Dictionary(rules.map { ($0.id.code, $0) }) { first, _ in first }
    self.version = version
    self.source = source
  }

  struct Entry {
    let finding: Finding
    let fingerprint: String
  }
}

extension Report {
  var findings: [Finding] { entries.map(\.finding) }

  /// The entries with the most severe ones first, else in the order of every report.
  var worstFirst: [Entry] {
    Severity.allCases.reversed().flatMap { severity in
      entries.filter { $0.finding.severity == severity }
    }
  }

  func rule(_ id: RuleID) -> Rule? { rules[id.code] }

  /// The rules of the catalogue and whatever else was found, by their codes.
  var ruleIDs: [RuleID] {
    let known = rules.values.map(\.id)
    let others = Set(entries.map(\.finding.rule)).filter { rules[$0.code] == nil }
    return (known + others).sorted { ($0.code, $0.name) < ($1.code, $1.name) }
  }

  /// The address of the rules, if it is one that every format can hold as it is.
  var home: String? {
    guard let address = rulesAddress,
      address.hasPrefix("https://") || address.hasPrefix("http://"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !unsafeInURLs.contains($0) })
    else { return nil }
    return address.hasSuffix("/") ? address : address + "/"
  }

  /// The page about a rule.
  func url(of id: RuleID) -> String? {
    home.map { $0 + "\(id.code).html" }
  }
}

/// What would end a URL in one of the formats.
private let unsafeInURLs = Set("\"'<>()[]\\|`".utf8)
