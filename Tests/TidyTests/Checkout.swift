/// The files of this checkout, as the tidy tests read them.

import Foundation

enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable {
    /// Counted from the root of the checkout.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  }

  /// The text files below a folder, in the order of their paths.
  static func files(_ folder: String, _ suffix: String = "") -> [File] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (names?.allObjects ?? []).compactMap { $0 as? String }.sorted()
      .filter { $0.hasSuffix(suffix) && !$0.contains("__pycache__") }
      .compactMap { file("\(folder)/\($0)") }
  }

  static func file(_ path: String) -> File? {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map {
      File(path: path, text: $0)
    }
  }

  static let sources = files("Sources", ".swift")
  static let tests = files("Tests", ".swift")
}

extension Checkout.File {
  /// The modules that the file imports.
  var imports: [String] {
    text.matches(of: /(?m)^(?:@\w+ )?(?:package |internal |private )?import (\w+)/).map {
      String($0.1)
    }
  }

  /// The folder below `Sources` or `Tests`, which is the name of a target.
  var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
}
