/// What a repository hands to the linter besides its handbook.

internal import Base
internal import Disk
internal import Handbook
internal import Markdown

extension Repository {
  /// What was found wrong before there was a handbook, with paths that count from the repository.
  func findings(_ scan: Scan) -> [Finding] {
    configuration.findings + kinds.findings + scan.findings.map { $0.moved(below: contentFolder) }
  }

  /// Where known findings are kept.
  var baselinePath: BytePath { configuration.lint.baseline ?? BytePath("lintel-baseline.yml") }

  /// The file of known findings, when there is one.
  func baseline(
    at path: BytePath? = nil,
    _ overlay: Overlay = Overlay()
  ) throws(DiskError) -> SourceFile? {
    let path = path ?? baselinePath
    if let changed = overlay[path] { return changed }
    return try SourceTree.open(at: directory).file(path, limit: baselineLimit)
  }

  /// Reads files again for the excerpts of a report; nothing when one cannot be read safely.
  func source(_ overlay: Overlay = Overlay()) -> @Sendable (BytePath) -> SourceFile? {
    let root = try? SourceTree.open(at: directory)
    let kinds = kinds
    return { path in
      if let changed = overlay[path] { return changed }
      let file = try? root?.sourceFile(path, limit: MarkdownLimit.fileSize.value)
      return file ?? kinds.source(of: path)
    }
  }
}

private let baselineLimit = 64 << 20

extension BytePath {
  /// The path counted from a folder above it; nothing when it is not in that folder.
  func below(_ folder: BytePath) -> BytePath? {
    guard isInside(folder) else { return nil }
    return folder.isRoot ? self : BytePath(bytes: bytes.dropFirst(folder.bytes.count + 1))
  }
}

extension [Finding] {
  /// Each once, the first of its kind.
  var distinct: [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }
  }
}
