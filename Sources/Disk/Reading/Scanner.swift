/// The walk over a source tree: no recursion, no link followed, no file opened.

internal import Base

/// Walks depth first with a stack of its own, so that depth costs no call stack and at most one
/// descriptor a level.
struct Scanner {
  private let label: String
  private let skipped: FileIdentity?
  private let limits: ScanLimits
  private var entries: [Scan.Entry] = []
  private var findings: [Finding] = []
  private var frames: [Frame] = []

  init(label: String, skipping skipped: FileIdentity?, limits: ScanLimits) {
    self.label = label
    self.skipped = skipped
    self.limits = limits
  }

  /// Items are sorted as if folders ended in a slash, which makes the walk meet whole paths in the
  /// order of their bytes.
  mutating func scan(_ root: Folder) throws(DiskError) -> Scan {
    try enter(root, at: .root, under: [])
    while let top = frames.indices.last {
      guard frames[top].next < frames[top].items.count else {
        frames.removeLast()
        continue
      }
      let item = frames[top].items[frames[top].next]
      frames[top].next += 1
      try meet(item, in: frames[top])
      guard entries.count <= limits.files else { return tooManyFiles() }
    }
    return Scan(entries: entries, findings: findings)
  }

  private func tooManyFiles() -> Scan {
    let finding = Finding.oversized(
      .root,
      "the source folder holds more than \(limits.files) files"
    )
    return Scan(entries: entries.dropLast(), findings: findings + [finding])
  }
}

/// A folder being walked, and how far.
private struct Frame {
  let folder: Folder
  let path: BytePath
  let items: [Item]
  let rules: [IgnoreRules]
  var next = 0

  struct Item {
    let name: [UInt8]
    let kind: FileKind
  }
}

extension Scanner {
  private mutating func enter(
    _ folder: Folder,
    at path: BytePath,
    under rules: [IgnoreRules]
  ) throws(DiskError) {
    let all = try naming(.list, shown(path)) { () throws(ErrorNumber) in try folder.items() }
    var rules = rules
    if all.contains(where: { $0.name.elementsEqual(ignoreFileName) }) {
      let text = try ignoreText(in: folder, at: path)
      rules.append(IgnoreRules(parsing: text, in: path))
    }
    var items: [Frame.Item] = []
    items.reserveCapacity(all.count)
    for item in all where !isHidden(item.name) {
      guard let kind = try kind(of: item, in: folder, at: path) else { continue }
      items.append(Frame.Item(name: item.name, kind: kind))
    }
    items.sort(by: precedes)
    reportCollisions(of: items.map(\.name), in: path, under: rules)
    frames.append(Frame(folder: folder, path: path, items: items, rules: rules))
  }

  private func ignoreText(in folder: Folder, at path: BytePath) throws(DiskError) -> [UInt8] {
    let file = path.appending(Array(ignoreFileName))
    let content = try naming(.read, shown(file)) { () throws(ErrorNumber) in
      try folder.read(Array(ignoreFileName), limit: ignoreFileLimit).reading
    }
    guard case .bytes(let text) = content else {
      throw .refused(path: shown(file), reason: "an ignore file may have \(ignoreFileLimit) bytes")
    }
    return text
  }

  /// The kind of an item, asked for only where the listing did not tell; nothing if it is gone.
  private func kind(
    of item: FolderItem,
    in folder: Folder,
    at path: BytePath
  ) throws(DiskError) -> FileKind? {
    if let kind = item.kind { return kind }
    return try naming(.read, shown(path.appending(item.name))) { () throws(ErrorNumber) in
      try folder.statusIfAny(of: item.name)?.kind
    }
  }

  private mutating func meet(_ item: Frame.Item, in frame: Frame) throws(DiskError) {
    let path = frame.path.appending(item.name)
    guard !frame.rules.ignore(path, isFolder: item.kind == .folder) else { return }
    guard path.bytes.count <= limits.pathBytes else {
      findings.append(.oversized(path, "\(path) is longer than \(limits.pathBytes) bytes"))
      return
    }
    if !isUTF8(item.name) { findings.append(.notUTF8(path)) }
    switch item.kind {
    case .file: try meetFile(item.name, at: path, in: frame.folder)
    case .folder: try meetFolder(item.name, at: path, in: frame)
    case .link: try meetLink(item.name, at: path, in: frame)
    case .special: findings.append(.special(path))
    }
  }

  private mutating func meetFile(
    _ name: [UInt8],
    at path: BytePath,
    in folder: Folder
  ) throws(DiskError) {
    let status = try naming(.read, shown(path)) { () throws(ErrorNumber) in
      try folder.statusIfAny(of: name)
    }
    guard let status, status.kind == .file else { return }
    entries.append(Scan.Entry(path: path, signature: status.signature))
  }

  private mutating func meetFolder(
    _ name: [UInt8],
    at path: BytePath,
    in frame: Frame
  ) throws(DiskError) {
    guard frames.count < limits.depth else {
      findings.append(.oversized(path, "\(path) lies more than \(limits.depth) folders deep"))
      return
    }
    let (folder, identity) = try naming(.list, shown(path)) { () throws(ErrorNumber) in
      let folder = try frame.folder.folder(name)
      return (folder, skipped == nil ? nil : try folder.status().identity)
    }
    guard identity == nil || identity != skipped else { return }
    try enter(folder, at: path, under: frame.rules)
  }

  private mutating func meetLink(
    _ name: [UInt8],
    at path: BytePath,
    in frame: Frame
  ) throws(DiskError) {
    let target = try naming(.read, shown(path)) { () throws(ErrorNumber) in
      try frame.folder.linkTarget(name)
    }
    var aim = LinkAim(target: target, from: frame.path)
    if aim == .inside, !frame.folder.linkLeadsSomewhere(name) { aim = .nowhere }
    findings.append(.link(path, to: target, aim))
  }

  private mutating func reportCollisions(
    of names: [[UInt8]],
    in path: BytePath,
    under rules: [IgnoreRules]
  ) {
    for (name, other) in collidingNames(names) {
      let later = path.appending(name)
      guard !rules.ignore(later, isFolder: false) else { continue }
      findings.append(.collision(later, with: path.appending(other)))
    }
  }

  private func shown(_ path: BytePath) -> String {
    path.isRoot ? label : "\(label)/\(path.display)"
  }
}

private let ignoreFileName = ".lintelignore".utf8
private let ignoreFileLimit = 1 << 20

private func isHidden(_ name: [UInt8]) -> Bool {
  name.first == UInt8(ascii: ".") || name.elementsEqual("node_modules".utf8)
}

private func isUTF8(_ name: [UInt8]) -> Bool {
  name.allSatisfy { $0 < 0x80 } || String(validating: name, as: UTF8.self) != nil
}

/// By bytes, as if the name of every folder ended in a slash.
private func precedes(_ left: Frame.Item, _ right: Frame.Item) -> Bool {
  let shared = min(left.name.count, right.name.count)
  for index in 0..<shared where left.name[index] != right.name[index] {
    return left.name[index] < right.name[index]
  }
  return left.byte(at: shared) < right.byte(at: shared)
}

extension Frame.Item {
  fileprivate func byte(at index: Int) -> UInt8 {
    if index < name.count { return name[index] }
    return kind == .folder ? UInt8(ascii: "/") : 0
  }
}
