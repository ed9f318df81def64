/// Applies fixes to files, in memory.

package import Base

/// Takes of every finding the first fix that is at most as bold as `safety`, and leaves out those
/// that touch what another has changed already: they get their turn when the result is looked at
/// again.
///
/// - Parameters:
///   - findings: Findings whose paths are known to `source`.
///   - safety: `.safe`, or `.unsafe` for those as well that somebody must read; never suggestions.
///   - source: The files as they are.
/// - Returns: The files that differ, in the order of their paths.
package func fixed(
  _ findings: [Finding],
  upTo safety: Fix.Safety,
  source: (BytePath) -> SourceFile?
) -> [FileChange] {
  var sheets: [BytePath: EditSheet] = [:]
  for finding in findings {
    guard let fix = finding.fixes.first(where: { $0.safety.isAllowed(upTo: safety) }) else {
      continue
    }
    for path in Set(fix.edits.map(\.place.path)) where sheets[path] == nil {
      sheets[path] = source(path).map { EditSheet($0.bytes) }
    }
    let fits = fix.edits.allSatisfy { edit in
      sheets[edit.place.path]?.hasRoom(for: edit.place.range) == true
    }
    guard fits, !fix.overlapsItself else { continue }
    for edit in fix.edits { sheets[edit.place.path]?.add(edit) }
  }
  return sheets.sorted { $0.key < $1.key }.compactMap { path, sheet in
    let after = sheet.edited
    return after == sheet.bytes ? nil : FileChange(path: path, before: sheet.bytes, after: after)
  }
}

extension Fix.Safety {
  fileprivate func isAllowed(upTo bound: Fix.Safety) -> Bool {
    self == .safe || self == .unsafe && bound == .unsafe
  }
}

extension Fix {
  fileprivate var overlapsItself: Bool {
    let sorted = edits.sorted {
      ($0.place.path, $0.place.range.start) < ($1.place.path, $1.place.range.start)
    }
    return zip(sorted, sorted.dropFirst()).contains { first, second in
      first.place.path == second.place.path && first.place.range.end > second.place.range.start
    }
  }
}

/// The edits of one file, none of which touches another.
private struct EditSheet {
  let bytes: [UInt8]
  /// In the order of their places.
  private var edits: [Fix.Edit] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether a range lies in the file and apart from every edit; two at the same place are not apart.
  func hasRoom(for range: SourceRange) -> Bool {
    guard range.end <= bytes.count else { return false }
    let index = place(of: range)
    let before = index > 0 ? edits[index - 1].place.range : nil
    let after = index < edits.count ? edits[index].place.range : nil
    return before.map { $0.end < range.start } ?? true && after.map { range.end < $0.start } ?? true
  }

  mutating func add(_ edit: Fix.Edit) {
    edits.insert(edit, at: place(of: edit.place.range))
  }

  /// The file with all edits made.
  var edited: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var offset = 0
    for edit in edits {
      output += bytes[offset..<edit.place.range.start]
      output += edit.replacement.utf8
      offset = edit.place.range.end
    }
    return output + bytes[offset...]
  }

  /// The number of edits that begin before a range.
  private func place(of range: SourceRange) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].place.range.start < range.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
