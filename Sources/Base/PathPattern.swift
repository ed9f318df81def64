/// A pattern for paths, in the syntax that `.gitignore` made familiar.

/// Says which paths it means and whether it takes them out or puts them back.
///
/// Matching takes at most the product of the lengths of pattern and path, whatever they hold: after
/// a mismatch only the last star is tried again, for no earlier one could do better.
package struct PathPattern: Hashable, Sendable {
  /// Written with a leading `!`: the path is wanted after all.
  package let isNegated: Bool
  /// Written with a trailing slash: files are not meant.
  package let needsFolder: Bool
  private let segments: [Segment]

  fileprivate enum Segment: Hashable, Sendable {
    /// Two stars between slashes: any number of folders, even none.
    case anyFolders
    case name(NamePattern)
  }

  /// Nothing for a blank line or a comment.
  package init?(parsing line: some Collection<UInt8>) {
    var text = trimmed(Array(line))
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    isNegated = first == UInt8(ascii: "!")
    if isNegated { text.removeFirst() }
    needsFolder = text.last == slash
    if needsFolder { text.removeLast() }
    guard !text.isEmpty else { return nil }
    segments = Self.segments(of: text)
  }

  private static func segments(of text: [UInt8]) -> [Segment] {
    let isAnchored = text.contains(slash)
    let parts = text.split(separator: slash, omittingEmptySubsequences: false)
    let named = text.first == slash ? parts.dropFirst() : parts[...]
    var segments = named.map { part -> Segment in
      isAnchored && part.elementsEqual("**".utf8) ? .anyFolders : .name(NamePattern(part))
    }
    if !isAnchored { segments.insert(.anyFolders, at: 0) }
    if segments.last == .anyFolders { segments.append(.name(NamePattern([star]))) }
    return segments
  }

  /// Whether the pattern means the path whose components, below the ignore file's folder, are given.
  package func matches(_ components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    guard isFolder || !needsFolder else { return false }
    var place = 0
    var segment = 0
    var retry: (place: Int, segment: Int)?
    while place < components.count {
      if segment < segments.count, segments[segment] == .anyFolders {
        retry = (place, segment + 1)
        segment += 1
      } else if segment < segments.count, segments[segment].matches(components[place]) {
        place += 1
        segment += 1
      } else if let last = retry {
        retry = (last.place + 1, last.segment)
        place = last.place + 1
        segment = last.segment
      } else {
        return false
      }
    }
    return segment == segments.count
  }
}

extension PathPattern {
  /// Whether the pattern means a file, or a folder above it.
  package func covers(_ path: BytePath) -> Bool {
    let components = path.components
    if matches(components, isFolder: false) { return true }
    return components.indices.dropFirst().contains { end in
      matches(Array(components[..<end]), isFolder: true)
    }
  }
}

extension PathPattern.Segment {
  fileprivate func matches(_ component: ArraySlice<UInt8>) -> Bool {
    guard case .name(let pattern) = self else { return false }
    return pattern.matches(component)
  }
}

private let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")

/// The line without its line ending and without the spaces at its end that no backslash keeps.
private func trimmed(_ line: [UInt8]) -> [UInt8] {
  var line = line
  if line.last == UInt8(ascii: "\r") { line.removeLast() }
  while line.last == UInt8(ascii: " ") {
    let escapes = line.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    guard escapes.isMultiple(of: 2) else { return line }
    line.removeLast()
  }
  return line
}
