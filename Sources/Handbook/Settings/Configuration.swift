/// What `lintel.yml` says.

package import Base
internal import YAML

package struct Configuration: Sendable {
  package internal(set) var title: String?
  package internal(set) var description: String?
  package internal(set) var language = "en"
  /// Where the site will be published; needed for a sitemap and for the page of a missing address.
  package internal(set) var url: String?
  package internal(set) var content: BytePath?
  package internal(set) var output: BytePath?
  package internal(set) var hasSmartPunctuation = false
  /// The folder of the content in which every rule gets a page.
  package internal(set) var rulesReference: BytePath?
  /// The first level of the navigation, when the configuration names it.
  package internal(set) var navigation: [Entry]?
  package internal(set) var lint = LintSettings()
  /// What words of the repository stand for which stage of a decision, lower-case.
  package internal(set) var statuses: [String: DecisionStage] = [:]
  /// The template that decisions are checked against; without it, the one that fits best.
  package internal(set) var dialect: Located<String>?
  package internal(set) var kindFiles: [KindFiles] = []
  /// The teams that there are, when they are listed.
  package internal(set) var teams: [Located<String>]?
  /// What tiers ask for, by their numbers, where that is not what the charters ask for.
  package internal(set) var tiers: [Int: TierSettings] = [:]
  package internal(set) var findings: [Finding] = []

  /// A line of the navigation.
  package struct Entry: Sendable {
    package let title: String?
    /// A folder or a document of the content.
    package let path: BytePath
    package let place: Place
  }

  /// Documents of a kind, wherever they lie.
  package struct KindFiles: Sendable {
    package let kind: Located<String>
    /// Globs of paths, counted from the content folder.
    package let patterns: [PathPattern]
  }

  package init() {}

  package init(parsing file: SourceFile) {
    let document = parseYAML(file)
    findings = document.findings
    guard let root = document.root else { return }
    guard let entries = root.entries else {
      findings.append(.expected("`key: value` lines", root, in: file))
      return
    }
    for entry in entries { read(entry, file) }
  }

  private static let keys = [
    "content", "decisions", "description", "kinds", "language", "lint", "navigation", "output",
    "rules-reference", "smart-punctuation", "teams", "tiers", "title", "url",
  ]

  private mutating func read(_ entry: YAMLNode.Entry, _ file: SourceFile) {
    let node = entry.value
    switch entry.key {
    case "title": title = text(node, file)
    case "description": description = text(node, file)
    case "language": language = text(node, file) ?? language
    case "url": url = siteURL(node, file)
    case "content": content = folder(node, file)
    case "output": output = folder(node, file)
    case "rules-reference": rulesReference = folder(node, file)
    case "smart-punctuation": hasSmartPunctuation = flag(node, file) ?? false
    case "decisions": readDecisions(node, file)
    case "kinds": kindFiles = readKinds(node, file)
    case "lint": lint = readLint(node, file)
    case "navigation": navigation = entryList(node, file)
    case "teams": teams = readTeams(node, file)
    case "tiers": tiers = readTiers(node, file)
    default: findings.append(.unknownKey(entry, in: file, known: Self.keys))
    }
  }
}
