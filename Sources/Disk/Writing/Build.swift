/// One replacement of a site, step by step.

internal import Base
import Synchronization

/// Everything that the steps share; made once the lock is held.
struct Build: Sendable {
  let plan: OutputPlan
  let present: PresentSite?
  let staging: Staging
  let source: SourceTree
  let workers: Int
  let interruption: Interruption

  /// Stages, checks, flushes and swaps; whoever calls discards the staging tree after a failure.
  func run(in state: StateFolder) async throws(DiskError) -> WriteReport {
    try checkForeign()
    let files = try await produced()
    let manifest = Manifest(files.filter { $0.fate != .foreign }.map(\.entry))
    guard try isNews(files, manifest) else {
      staging.discard()
      return report(files, manifest, root: present?.status.identity ?? staging.identity)
    }
    try staging.write(manifest.encoded, to: Manifest.path)
    try await linkKept(files)
    try await carryForeign()
    try await verify(files)
    Stamp.forget(in: state)
    try publish(in: state)
    return report(files, manifest, root: staging.identity)
  }
}

/// A file of the plan after its bytes have been made.
struct ProducedFile: Sendable {
  let entry: Manifest.Entry
  let findings: [Finding]
  let fate: Fate

  enum Fate: Sendable {
    /// It is new or has changed, and stands in the staging tree.
    case written
    /// It stands in the present site, to the byte.
    case kept
    /// Somebody else has put the very same file there, and it stays theirs.
    case foreign
  }
}

extension Build {
  /// Whether readers would see any difference.
  private func isNews(_ files: [ProducedFile], _ manifest: Manifest) throws(DiskError) -> Bool {
    guard let present, let old = present.manifest else { return true }
    return old != manifest || files.contains { $0.fate == .written }
  }

  private func report(
    _ files: [ProducedFile],
    _ manifest: Manifest,
    root: FileIdentity
  ) -> WriteReport {
    let order = zip(plan.givenIndices, files).sorted { $0.0 < $1.0 }
    let dropped = present?.manifest?.entries.filter { !plan.contains($0.path) }.count ?? 0
    return WriteReport(
      findings: order.flatMap { $0.1.findings },
      written: files.count { $0.fate == .written },
      kept: files.count { $0.fate != .written },
      dropped: dropped,
      bytes: files.reduce(0) { $0 + $1.entry.size },
      generation: .init(root: root, files: files.map(\.entry) + [manifest.ownEntry])
    )
  }

  /// Flushes, swaps, and removes what the swap brought out.
  private func publish(in state: StateFolder) throws(DiskError) {
    let location = state.location
    if let present { try staging.setMode(present.status, of: .root) }
    try naming(.sync, location.label) { () throws(ErrorNumber) in
      try staging.folder.syncFileSystem()
    }
    try interruption.check()
    try swap(location, state.folder)
    try naming(.sync, location.label) { () throws(ErrorNumber) in
      try location.parent.syncNames()
      try state.folder.syncNames()
    }
    // The new site stands; what cannot be cleared away now, the next run will sweep.
    if let present { try? state.retire(present.folder, named: staging.name) }
  }

  private func swap(_ location: OutputLocation, _ state: Folder) throws(DiskError) {
    do throws(ErrorNumber) {
      if present == nil {
        try state.rename(staging.name, into: location.parent, as: location.name)
      } else {
        try state.exchange(staging.name, with: location.parent, location.name)
      }
    } catch {
      if error == .isBusy || error == .otherFileSystem {
        throw location.refusal(
          "it cannot be swapped as a whole, as it is a mount point or a layer of one"
        )
      }
      throw .failed(.replace, path: location.label, error)
    }
  }
}
