/// Which decisions have a say in which files.

package import Base

/// A decision that governs something, and by which of its words.
package struct Governing: Sendable {
  /// The number of its document in the handbook.
  package let document: Int
  /// What it names in `affects:` that is among what was asked for, and what of that it means.
  package let matches: [Match]

  package struct Match: Sendable {
    package let pattern: Located<String>
    package let paths: [BytePath]
  }
}

extension Handbook {
  /// The accepted decisions that govern any of the paths, which count from the repository, in the
  /// order of the handbook.
  ///
  /// A decision governs what its `affects:` names: a glob of paths, or an element, which stands for
  /// the documents of that name. The content folder counts from the repository as well.
  package func governing(_ paths: [BytePath], contentFolder: BytePath) -> [Governing] {
    let elements = pathsOfElements(in: contentFolder)
    return decisions.documents.compactMap { document in
      guard let decision = decisions.decisions[document],
        decision.status?.value.stage == .accepted
      else { return nil }
      let matches = decision.affects.compactMap { pattern -> Governing.Match? in
        let meant = governed(by: pattern.value, among: paths, elements)
        return meant.isEmpty ? nil : Governing.Match(pattern: pattern, paths: meant)
      }
      return matches.isEmpty ? nil : Governing(document: document, matches: matches)
    }
  }

  private func pathsOfElements(in contentFolder: BytePath) -> [String: Set<BytePath>] {
    documents.reduce(into: [:]) { elements, document in
      let path = contentFolder.isRoot ? document.path : contentFolder.appending(document.path.bytes)
      elements[document.id, default: []].insert(path)
    }
  }
}

private func governed(
  by pattern: String,
  among paths: [BytePath],
  _ elements: [String: Set<BytePath>]
) -> [BytePath] {
  let named = elements[pattern] ?? []
  let glob = PathPattern(parsing: pattern.utf8)
  return paths.filter { named.contains($0) || glob?.covers($0) == true }
}
