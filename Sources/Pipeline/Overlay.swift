/// Contents that count instead of what is on the disk: an editor's text, a fix not yet written.

package import Base

/// Paths count from the folder of the repository.
package struct Overlay: Sendable {
  private var files: [BytePath: SourceFile] = [:]

  package init(_ files: [SourceFile] = []) {
    for file in files { self.files[file.path] = file }
  }

  subscript(path: BytePath) -> SourceFile? { files[path] }

  /// The same with further files on top.
  func with(_ changed: [SourceFile]) -> Overlay {
    var copy = self
    for file in changed { copy.files[file.path] = file }
    return copy
  }

  /// The files below a folder, with paths that count from it.
  func below(_ folder: BytePath) -> Overlay {
    Overlay(
      files.values.compactMap { file in
        file.path.below(folder).map { SourceFile(path: $0, bytes: file.bytes) }
      }
    )
  }

  /// The paths of a tree and those that only the overlay has, in the order of their bytes.
  func paths(with present: [BytePath]) -> [BytePath] {
    guard !files.isEmpty else { return present }
    return Set(present).union(files.keys).sorted()
  }
}
