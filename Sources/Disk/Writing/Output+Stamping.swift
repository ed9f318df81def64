/// Knowing that there is nothing to do.

internal import Base

extension Output {
  /// What the last build left with `remember`, if a build now would make the same site again.
  ///
  /// That takes the same key, the same sources, and no output touched. Any doubt gives nothing.
  package func unchanged(
    key: [UInt8],
    scan: Scan,
    of source: SourceTree,
    workers: Int
  ) async -> [UInt8]? {
    guard let location = OutputLocation(existing: path),
      let state = StateFolder(existing: location), !state.needsSweep,
      let stamp = Stamp.read(from: state), stamp.key == key, stamp.sources.match(scan, of: source),
      let site = try? location.present(),
      (try? site.status().identity) == stamp.outputs.root
    else { return nil }
    let taken = stamp.outputs.taken
    let isSame = await parallelMap(stamp.outputs.files, workers: workers) { file in
      stands(file, in: site, since: taken)
    }
    return isSame.allSatisfy { $0 } ? stamp.payload : nil
  }

  /// Leaves a stamp for `unchanged`, and tells whether it could.
  ///
  /// The scan must be older than the reading of any file. A site that another build has replaced
  /// meanwhile gets none; nor does one made of files that nobody can vouch for. It is a cache, so
  /// that a full disk is no reason to fail.
  @discardableResult
  package func remember(
    _ report: WriteReport,
    key: [UInt8],
    scan: Scan,
    of source: SourceTree,
    payload: [UInt8],
    workers: Int
  ) async -> Bool {
    interruption.beginWriting()
    defer { interruption.endWriting() }
    guard let location = OutputLocation(existing: path),
      let state = StateFolder(existing: location),
      let lock = try? await state.lock(LockPatience(limit: .seconds(1)), interruption),
      let sources = Stamp.Sources(scan, of: source),
      let outputs = await outputs(of: report, at: location, workers: workers)
    else { return false }
    defer { withExtendedLifetime(lock) {} }
    let stamp = Stamp(key: key, sources: sources, outputs: outputs, payload: payload)
    return (try? stamp.write(to: state)) != nil
  }

  private func outputs(
    of report: WriteReport,
    at location: OutputLocation,
    workers: Int
  ) async -> Stamp.Outputs? {
    let root = report.generation.root
    guard let site = try? location.present(), (try? site.status().identity) == root else {
      return nil
    }
    let taken = FileTime.now
    let files = await parallelMap(report.generation.files, workers: workers) { entry in
      signed(entry, in: site)
    }
    guard files.allSatisfy({ $0 != nil }) else { return nil }
    return Stamp.Outputs(root: root, taken: taken, files: files.compactMap { $0 })
  }
}

private func signed(_ entry: Manifest.Entry, in site: Folder) -> Stamp.File? {
  guard let status = try? site.status(of: entry.path.bytes), status.kind == .file,
    status.signature.size == entry.size
  else { return nil }
  return Stamp.File(path: entry.path, signature: status.signature, hash: entry.hash)
}

/// Whether an output is as it was, by signature, and by content where that is too young to tell.
private func stands(_ file: Stamp.File, in site: Folder, since taken: FileTime) -> Bool {
  guard let status = try? site.status(of: file.path.bytes), status.kind == .file,
    status.signature == file.signature
  else { return false }
  guard file.signature.isRacy(at: taken) else { return true }
  guard let read = try? site.read(file.path.bytes, limit: file.signature.size),
    case .bytes(let bytes) = read.reading
  else { return false }
  return ContentHash(bytes) == file.hash
}
