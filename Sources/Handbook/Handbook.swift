/// All documents, where each stands, and where every reference between them leads.

package import Base
package import Markdown

package struct Handbook: Sendable {
  /// In the order of their paths' bytes; drafts are not among them.
  package let documents: [Document]
  package let kinds: Kinds
  package let decisions: DecisionLog
  package let folders: Folder
  /// For every document, where its references lead.
  package let links: [[Reference: LinkTarget]]
  /// For every document, the documents that point at it, in their order.
  package let backlinks: [[Int]]
  /// Files that pages show or link to, which go onto the site as they are.
  package let attachments: [BytePath]
  package let findings: [Finding]

  /// Puts the handbook together.
  ///
  /// - Parameters:
  ///   - files: The parsed documents.
  ///   - others: The other files of the content tree, any of which a page may link to.
  ///   - active: Those of them that could run something in a reader's browser.
  ///   - kinds: What kinds of documents there are.
  ///   - configuration: What `lintel.yml` says.
  ///   - use: What is to be done with it.
  ///   - workers: How many tasks may work at once.
  package init(
    _ files: [ParsedFile],
    others: [BytePath],
    active: Set<BytePath>,
    kinds: Kinds,
    configuration: Configuration,
    use: HandbookUse = .judged,
    workers: Int
  ) async {
    let statuses = StatusVocabulary(configuration.statuses)
    let sorted = files.sorted { $0.source.path < $1.source.path }
    let pages = folderPages(of: sorted)
    let all = await parallelMap(sorted, workers: workers) { file in
      Document(file, isFolderPage: pages.contains(file.source.path), kinds, statuses, use)
    }
    let (kept, collisions) = withoutCollisions(all.filter { !$0.isDraft })
    async let tree = Folder(kept, kinds)
    let policy = AttachmentPolicy(active: active)
    let resolver = LinkResolver(kept, attachments: Set(others), policy)
    async let log = DecisionLog(kept, resolver)
    let followed = use == .judged ? Array(kept.indices) : []
    let checked = await parallelMap(followed, workers: workers) { resolver.check($0) }
    self.kinds = kinds
    documents = kept
    decisions = await log
    folders = await tree
    links = followed.isEmpty ? kept.map { _ in [:] } : checked.map(\.targets)
    backlinks = reversed(checked.map(\.targets), count: kept.count)
    attachments = usedAttachments(checked.map(\.targets))
    findings =
      documentFindings(all) + collisions + checked.flatMap(\.findings)
      + decisions.findings
  }
}

/// What a handbook is put together for.
package enum HandbookUse: Sendable {
  /// Its documents are held against their templates, and its links are followed.
  case judged
  /// Only what its documents state is wanted, in a fraction of the time.
  case queried
}

/// The documents that are pages of their folders: one `index.md` in each, else one `README.md`.
private func folderPages(of files: [ParsedFile]) -> Set<BytePath> {
  var folderPages: [BytePath: BytePath] = [:]
  for file in files {
    let path = file.source.path
    let rank = folderPageRank(path)
    guard rank > 0 else { continue }
    if let other = folderPages[path.parent], folderPageRank(other) >= rank { continue }
    folderPages[path.parent] = path
  }
  return Set(folderPages.values)
}

private func folderPageRank(_ path: BytePath) -> Int {
  switch String(decoding: path.stem, as: UTF8.self).lowercased() {
  case "index": 2
  case "readme": 1
  default: 0
  }
}

/// Drops the later of two documents that would be written to the same file.
private func withoutCollisions(_ documents: [Document]) -> (kept: [Document], [Finding]) {
  var first: [BytePath: Document] = [:]
  var findings: [Finding] = []
  let kept = documents.filter { document in
    guard let other = first[document.output] else {
      first[document.output] = document
      return true
    }
    let finding = Finding(
      .outputCollision,
      .error,
      at: Place(file: document.path),
      "\(document.output) is already the page of \(other.path)",
      help: "Rename one of the two, or give it another `slug`.",
      related: [Related(Place(file: other.path), "the page that is kept")]
    )
    findings.append(finding)
    return false
  }
  return (kept, findings)
}

private func reversed(_ links: [[Reference: LinkTarget]], count: Int) -> [[Int]] {
  var backlinks = [[Int]](repeating: [], count: count)
  for (source, targets) in links.enumerated() {
    for case .document(let target, _) in targets.values where target != source {
      if backlinks[target].last != source { backlinks[target].append(source) }
    }
  }
  return backlinks
}

private func usedAttachments(_ links: [[Reference: LinkTarget]]) -> [BytePath] {
  var used: Set<BytePath> = []
  for targets in links {
    for case .attachment(let path, _) in targets.values { used.insert(path) }
  }
  return used.sorted()
}
