/// Pages that nobody comes across.

import Base
import Handbook

extension Rule {
  static let orphanPage = Rule(
    RuleID("DOC012", "orphan-page"),
    .warning,
    summary: "No link and no navigation leads to a page.",
    why: """
      With `navigation:` in `lintel.yml`, a page that lies in none of the folders named there is on the
      site, and nobody gets to it but through the search. It is read by nobody and goes out of date
      unnoticed. Without `navigation:` every page is in the navigation, and this rule has nothing to say.
      """,
    remedy: """
      Link to the page from where its readers are, move it into a folder that the navigation shows, or
      add it there. A page that is not ready is marked `draft: true`; one that nobody needs is deleted.
      """,
    good: [
      [
        "lintel.yml": "navigation: [guide]\n",
        "guide/start.md": "See [the notes](../notes.md).\n",
        "notes.md": "# Notes\n",
      ],
      ["guide/start.md": "# Start\n", "notes.md": "# Notes\n"],
    ],
    bad: [
      [
        "lintel.yml": "navigation: [guide]\n",
        "guide/start.md": "# Start\n",
        "notes.md": "⟦⟧# Notes\n",
      ]
    ],
    check: .handbook { view in
      guard let navigation = view.configuration.navigation else { return [] }
      let reached = ReachedPages(view.handbook, navigation.map(\.path))
      return view.handbook.documents.indices.compactMap { number in
        guard !reached.contains(number) else { return nil }
        let document = view.handbook.documents[number]
        return view.finding(
          at: Place(file: document.path),
          "No page links to \(document.path), and the navigation leaves it out",
          help: "Link to it, or add it to `navigation` in lintel.yml."
        )
      }
    }
  )
}

/// The pages that readers get to from the navigation, from links, or as neighbours of such a page.
private struct ReachedPages {
  private let handbook: Handbook
  /// Folders all of whose pages are shown.
  private let shown: Set<BytePath>

  init(_ handbook: Handbook, _ navigation: [BytePath]) {
    self.handbook = handbook
    var shown = Set(navigation)
    for targets in handbook.links {
      for case .folder(let path) in targets.values { shown.insert(path) }
    }
    // The navigation of a folder's own page lists the pages of the folder.
    for number in handbook.documents.indices {
      let document = handbook.documents[number]
      guard document.isIndex, !document.path.parent.isRoot else { continue }
      let isLinked = !handbook.backlinks[number].isEmpty || shown.contains(document.path)
      if isLinked { shown.insert(document.path.parent) }
    }
    shown.remove(.root)
    self.shown = navigation.contains(.root) ? shown.union([.root]) : shown
  }

  func contains(_ number: Int) -> Bool {
    let document = handbook.documents[number]
    let isEntrance =
      document.path.parent.isRoot && (document.isIndex || document.output == BytePath("404.html"))
    return isEntrance || !handbook.backlinks[number].isEmpty || isShown(document.path)
  }

  private func isShown(_ path: BytePath) -> Bool {
    var place = path
    while !place.isRoot {
      if shown.contains(place) { return true }
      place = place.parent
    }
    return shown.contains(.root)
  }
}
