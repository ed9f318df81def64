/// The way from a list of files to a site that readers see.

package import Base

extension Output {
  /// Makes the site hold just these files, besides those that Lintel did not write.
  ///
  /// Everything grows in a staging tree, is checked, flushed to the disk and swapped with the old
  /// site in one step. A run that dies before that leaves the old site, one that dies after it the
  /// new one. Files whose bytes have not changed keep their inode and times.
  package func replace(
    with files: [OutputFile],
    from source: SourceTree,
    workers: Int,
    patience: LockPatience = LockPatience()
  ) async throws(DiskError) -> WriteReport {
    interruption.beginWriting()
    defer { interruption.endWriting() }
    let location = try OutputLocation(at: path)
    let plan = try OutputPlan(files) { location.shown($0) }
    if let present = try location.present() {
      try location.refuse(present, over: source)
      try location.ownManifest(in: present)
    }
    let state = try StateFolder(of: location)
    let lock = try await state.lock(patience, interruption)
    defer { withExtendedLifetime(lock) {} }
    try state.sweep()
    let present = try await presentSite(at: location, workers: workers)
    let staging = try Staging(in: state)
    let build = Build(
      plan: plan,
      present: present,
      staging: staging,
      source: source,
      workers: workers,
      interruption: interruption
    )
    let report: WriteReport
    do throws(DiskError) {
      report = try await build.run(in: state)
    } catch {
      staging.discard()
      throw error
    }
    try interruption.check()
    return report
  }

  private func presentSite(
    at location: OutputLocation,
    workers: Int
  ) async throws(DiskError) -> PresentSite? {
    guard let folder = try location.present() else { return nil }
    return try await PresentSite(folder, at: location, workers: workers)
  }
}
