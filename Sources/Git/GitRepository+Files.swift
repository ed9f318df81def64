/// The files of a commit.

package import Base

extension GitRepository {
  /// The regular files below a folder that `wanted` picks by path and size, in the order of their
  /// paths, which count from the folder.
  package func files(
    at commit: CommitID,
    below folder: BytePath,
    wanted: (BytePath, Int) -> Bool
  ) throws(GitError) -> [SourceFile] {
    let files = try listing(at: commit, below: folder).filter { wanted($0.path, $0.size ?? 0) }
    let contents = try contents(of: files.map(\.blob))
    return zip(files, contents).map { SourceFile(path: $0.path, bytes: $1) }
  }

  /// The paths of the regular files below a folder, in order, counted from the folder.
  package func paths(at commit: CommitID, below folder: BytePath) throws(GitError) -> [BytePath] {
    try listing(at: commit, below: folder).map(\.path)
  }

  /// The regular files below a folder with the ids of their contents.
  func listing(at commit: CommitID, below folder: BytePath) throws(GitError) -> [TreeFile] {
    let words = ["ls-tree", "-r", "-z", "-l", "--full-tree", "--", commit.text]
    let answer = try ask(words, folder.isRoot ? [] : [folder.bytes + [UInt8(ascii: "/")]])
    guard let files = TreeFile.list(answer.output) else { throw .unreadable("ls-tree") }
    return files.compactMap { file in
      file.path.counted(from: folder).map { TreeFile(path: $0, blob: file.blob, size: file.size) }
    }.sorted { $0.path < $1.path }
  }
}

extension BytePath {
  /// The path as seen from a folder that it is in, or nothing when it is elsewhere.
  func counted(from folder: BytePath) -> BytePath? {
    guard !folder.isRoot else { return self }
    guard isInside(folder), bytes.count > folder.bytes.count else { return nil }
    return BytePath(bytes: bytes[(folder.bytes.count + 1)...])
  }
}

/// The words that limit a command to some folders or files; the root limits nothing.
func limited(to paths: [BytePath]) -> [[UInt8]] {
  paths.contains(.root) ? [bytes("--")] : [bytes("--")] + paths.map(\.bytes)
}
