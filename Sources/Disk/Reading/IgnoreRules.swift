/// The rules of one ignore file.

package import Base

/// What a `.lintelignore` says about the paths below its folder.
package struct IgnoreRules: Hashable, Sendable {
  private let folder: BytePath
  private let patterns: [PathPattern]

  /// Reads the text of the ignore file that stands in `folder`.
  package init(parsing text: [UInt8], in folder: BytePath) {
    self.folder = folder
    patterns = text.split(separator: UInt8(ascii: "\n")).compactMap { PathPattern(parsing: $0) }
  }

  /// Whether the path is to be left out or kept, when the rules speak of it at all.
  ///
  /// The last pattern that matches decides, so that `!keep.md` can follow `*.md`.
  package func verdict(on path: BytePath, isFolder: Bool) -> Verdict? {
    guard path.isInside(folder), path != folder else { return nil }
    let components = Array(path.components.dropFirst(folder.components.count))
    let decisive = patterns.last { $0.matches(components, isFolder: isFolder) }
    return decisive.map { $0.isNegated ? .kept : .ignored }
  }

  /// What a pattern decides; `kept` is what one with a leading `!` says.
  package enum Verdict: Hashable, Sendable {
    case ignored, kept
  }
}

extension [IgnoreRules] {
  /// Whether rules from the root down to the path's own folder leave it out; the nearest decide.
  func ignore(_ path: BytePath, isFolder: Bool) -> Bool {
    for rules in reversed() {
      if let verdict = rules.verdict(on: path, isFolder: isFolder) { return verdict == .ignored }
    }
    return false
  }
}
