/// How the values of `lintel.yml` are read.

internal import Base
internal import YAML

extension Configuration {
  mutating func text(_ node: YAMLNode, _ file: SourceFile) -> String? {
    if let scalar = node.scalar, !scalar.isNull { return scalar.text }
    findings.append(.expected("text", node, in: file))
    return nil
  }

  mutating func flag(_ node: YAMLNode, _ file: SourceFile) -> Bool? {
    if let flag = node.scalar?.asBool { return flag }
    findings.append(.expected("`true` or `false`", node, in: file))
    return nil
  }

  mutating func siteURL(_ node: YAMLNode, _ file: SourceFile) -> String? {
    guard let text = text(node, file) else { return nil }
    let isWeb = text.hasPrefix("https://") || text.hasPrefix("http://")
    guard isWeb, SafeURL(text) != nil else {
      findings.append(.expected("a URL such as `https://example.org/handbook/`", node, in: file))
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// A folder below the repository: no absolute path, nothing that climbs out.
  mutating func folder(_ node: YAMLNode, _ file: SourceFile) -> BytePath? {
    guard let text = text(node, file) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isInside = !text.hasPrefix("/") && !parts.contains("..") && !text.isEmpty
    guard isInside else {
      findings.append(.expected("a folder of this repository", node, in: file))
      return nil
    }
    return BytePath(parts.filter { !$0.isEmpty && $0 != "." }.joined(separator: "/"))
  }

  mutating func entryList(_ node: YAMLNode, _ file: SourceFile) -> [Entry]? {
    guard let items = node.items else {
      findings.append(.expected("a list of entries", node, in: file))
      return nil
    }
    return items.compactMap { entry($0, file) }
  }

  mutating func entry(_ node: YAMLNode, _ file: SourceFile) -> Entry? {
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
  static func expected(
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

  static func unknownKey(
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
