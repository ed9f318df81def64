/// What `lintel.yml` says.

package import Base
internal import YAML

package struct Configuration: Sendable {
  package private(set) var title: String?
  package private(set) var description: String?
  package private(set) var language = "en"
  /// Where the site will be published; needed for a sitemap and for the page of a missing address.
  package private(set) var url: String?
  package private(set) var content: BytePath?
  package private(set) var output: BytePath?
  package private(set) var hasSmartPunctuation = false
  /// The first level of the navigation, when the configuration names it.
  package private(set) var navigation: [Entry]?
  package private(set) var findings: [Finding] = []

  /// A line of the navigation.
  package struct Entry: Sendable {
    package let title: String?
    /// A folder or a document of the content.
    package let path: BytePath
    package let place: Place
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
    "content", "description", "language", "navigation", "output", "smart-punctuation", "title",
    "url",
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
    case "smart-punctuation": hasSmartPunctuation = flag(node, file) ?? false
    case "navigation": navigation = entryList(node, file)
    default: findings.append(.unknownKey(entry, in: file, known: Self.keys))
    }
  }
}

// MARK: - Values

extension Configuration {
  private mutating func text(_ node: YAMLNode, _ file: SourceFile) -> String? {
    if let scalar = node.scalar, !scalar.isNull { return scalar.text }
    findings.append(.expected("text", node, in: file))
    return nil
  }

  private mutating func flag(_ node: YAMLNode, _ file: SourceFile) -> Bool? {
    if let flag = node.scalar?.asBool { return flag }
    findings.append(.expected("`true` or `false`", node, in: file))
    return nil
  }

  private mutating func siteURL(_ node: YAMLNode, _ file: SourceFile) -> String? {
    guard let text = text(node, file) else { return nil }
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    guard isWeb, SafeURL(text) != nil else {
      findings.append(.expected("a URL such as `https://example.org/handbook/`", node, in: file))
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// A folder below the repository: no absolute path, nothing that climbs out.
  private mutating func folder(_ node: YAMLNode, _ file: SourceFile) -> BytePath? {
    guard let text = text(node, file) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = !text.hasPrefix("/") && !parts.contains("..") && !text.isEmpty
    guard isInside else {
      findings.append(.expected("a folder of this repository", node, in: file))
      return nil
    }
    return BytePath(parts.filter { !$0.isEmpty && $0 != "." }.joined(separator: "/"))
  }

  private mutating func entryList(_ node: YAMLNode, _ file: SourceFile) -> [Entry]? {
    guard let items = node.items else {
      findings.append(.expected("a list of entries", node, in: file))
      return nil
    }
    return items.compactMap { entry($0, file) }
  }

  private mutating func entry(_ node: YAMLNode, _ file: SourceFile) -> Entry? {
    if node.scalar != nil {
      return folder(node, file).map {
        Entry(title: nil, path: $0, place: Place(file.path, node.range))
      }
    }
    guard let pathNode = node["path"], let path = folder(pathNode, file) else {
      findings.append(.expected("a path, or `title` and `path`", node, in: file))
      return nil
    }
    for entry in node.entries ?? [] where !["title", "path"].contains(entry.key) {
      findings.append(.unknownKey(entry, in: file, known: ["path", "title"]))
    }
    let title = node["title"]?.scalar?.text
    return Entry(title: title, path: path, place: Place(file.path, pathNode.range))
  }
}

extension Finding {
  fileprivate static func expected(
    _ what: String,
    _ node: YAMLNode,
    in file: SourceFile
  ) -> Finding {
    Finding(
      .invalidValue,
      .error,
      at: Place(file.path, node.range),
      "\(node.noun) where \(what) is expected"
    )
  }

  fileprivate static func unknownKey(
    _ entry: YAMLNode.Entry,
    in file: SourceFile,
    known: [String]
  ) -> Finding {
    Finding(
      .unknownField,
      .warning,
      at: Place(file.path, entry.keyRange),
      "`\(entry.key)` is no setting of Lintel",
      help: closest(to: entry.key, among: known).map { "Did you mean `\($0)`?" }
    )
  }
}
