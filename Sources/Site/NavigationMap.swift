internal import Base
internal import Handbook
internal import Mustache

/// Builds the navigation of every folder.
struct NavigationMap: Sendable {
  private(set) var folders: [BytePath: Navigation] = [:]
  /// The first level in whole addresses, for the page that stands in for any address; nothing where
  /// the address of the site is not known.
  private(set) var absolute: Navigation?
  private(set) var findings: [Finding] = []
  private let handbook: Handbook

  init(_ handbook: Handbook, _ configuration: Configuration) {
    self.handbook = handbook
    let first = configuration.navigation.map { configured($0) } ?? targets(in: handbook.folders)
    let line = Line(page: handbook.folders.output, targets: first)
    add(handbook.folders, [line])
    absolute = configuration.url.map { navigation([line], from: .root, base: $0) }
  }

  /// A line of the navigation before it is seen from somewhere.
  private struct Target {
    let page: BytePath
    let title: String
    let count: Int?
  }

  private struct Line {
    let page: BytePath
    let targets: [Target]
  }

  private mutating func add(_ folder: Folder, _ lines: [Line]) {
    folders[folder.path] = navigation(lines, from: folder.path)
    for child in folder.folders {
      add(child, lines + [Line(page: child.output, targets: targets(in: child))])
    }
  }

  private func navigation(
    _ lines: [Line],
    from folder: BytePath,
    base: String = ""
  ) -> Navigation {
    Navigation(
      levels: lines.map { line in
        Navigation.Level(
          page: line.page,
          url: url(to: line.page, from: folder, base: base),
          entries: line.targets.map { entry($0, from: folder, base: base) }
        )
      }
    )
  }

  private func entry(
    _ target: Target,
    from folder: BytePath,
    base: String
  ) -> Navigation.Entry {
    let fields: [String: Value] = [
      "title": .text(target.title), "url": url(to: target.page, from: folder, base: base),
      "count": target.count.map { .text(String($0)) } ?? .absent,
      "isCurrent": .flag(false), "isOpen": .flag(false), "items": .list([]), "more": .absent,
    ]
    return Navigation.Entry(target: target.page, fields: fields)
  }

  private func targets(in folder: Folder) -> [Target] {
    folder.documents.map { target(of: handbook.documents[$0]) } + folder.folders.map(target)
  }

  private func target(of document: Document) -> Target {
    Target(page: document.output, title: document.title, count: nil)
  }

  private func target(of folder: Folder) -> Target {
    Target(page: folder.output, title: folder.title, count: folder.count == 0 ? nil : folder.count)
  }
}

// MARK: - The first level from the configuration

extension NavigationMap {
  private mutating func configured(_ entries: [Configuration.Entry]) -> [Target] {
    entries.compactMap { entry in
      guard let found = target(at: entry.path, in: handbook.folders) else {
        let finding = Finding(
          .brokenLink,
          .error,
          at: entry.place,
          "No folder or document at `\(entry.path)`"
        )
        findings.append(finding)
        return nil
      }
      return Target(page: found.page, title: entry.title ?? found.title, count: found.count)
    }
  }

  private func target(at path: BytePath, in folder: Folder) -> Target? {
    if folder.path == path { return target(of: folder) }
    for child in folder.folders where path.isInside(child.path) {
      return target(at: path, in: child)
    }
    let documents = folder.documents + (folder.index.map { [$0] } ?? [])
    return documents.map { handbook.documents[$0] }.first { $0.path == path }.map(target)
  }
}

/// A link between pages as a template takes it; with a base, it is a whole address.
func url(to page: BytePath, from folder: BytePath, base: String = "") -> Value {
  .text(base + SafeURL(path: relativePath(from: folder, to: page)).text)
}
