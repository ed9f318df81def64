/// Where the site is written, and the places where it must not be.

internal import Base
import Glibc

/// The folder of the site by its parent and its name, so that it can be replaced as a whole.
struct OutputLocation {
  /// How messages call it.
  let label: String
  let parent: Folder
  let name: [UInt8]

  /// Opens the parent, and makes it first if need be.
  init(at path: String) throws(DiskError) {
    label = try checked(path)
    let parts = split(label)
    name = parts.name
    parent = try openMaking(parts.parent)
    try refuseGit(parts.parent, shown: label)
  }

  /// The same without making anything; nothing when the parent is not there.
  init?(existing path: String) {
    guard let label = try? checked(path) else { return nil }
    let parts = split(label)
    guard let parent = try? Folder.open(at: parts.parent) else { return nil }
    self.label = label
    self.parent = parent
    name = parts.name
  }

  /// How messages call a file of the site.
  func shown(_ path: BytePath) -> String {
    path.isRoot ? label : "\(label)/\(path.display)"
  }

  /// The folder that stands there now, or nothing.
  func present() throws(DiskError) -> Folder? {
    let status = try naming(.open, label) { () throws(ErrorNumber) in
      try parent.statusIfAny(of: name)
    }
    guard let status else { return nil }
    switch status.kind {
    case .folder: break
    case .link: throw refusal("it is a symbolic link; name the folder itself")
    case .file, .special: throw refusal("it is not a folder")
    }
    let (folder, isMount) = try naming(.open, label) { () throws(ErrorNumber) in
      let folder = try parent.folder(name)
      let device = try folder.status().identity.device
      return (folder, try parent.status().identity.device != device)
    }
    guard !isMount else { throw refusal("it is a mount point; name a folder inside of it") }
    return folder
  }

  /// Refuses a folder that is, or holds, the one that is read: it would be replaced with its source.
  func refuse(_ present: Folder, over source: SourceTree) throws(DiskError) {
    let identities = try naming(.open, label) { () throws(ErrorNumber) in
      (try present.status().identity, try source.root.ancestry())
    }
    if identities.1.first == identities.0 { throw refusal("it is the folder that is read") }
    if identities.1.contains(identities.0) { throw refusal("the folder that is read lies in it") }
  }

  func refusal(_ reason: String) -> DiskError {
    .refused(path: label, reason: reason)
  }
}

extension Folder {
  /// The folder itself and every folder that it lies in, nearest first.
  fileprivate func ancestry() throws(ErrorNumber) -> [FileIdentity] {
    var identities = [try status().identity]
    var path = Array("..".utf8)
    while true {
      let next = try status(of: path).identity
      if next == identities.last { return identities }
      identities.append(next)
      path += Array("/..".utf8)
    }
  }
}

private let slash = UInt8(ascii: "/")

/// The path without slashes at its end, when its text alone does not rule it out.
private func checked(_ path: String) throws(DiskError) -> String {
  func refusal(_ reason: String) -> DiskError { .refused(path: path, reason: reason) }
  guard !path.utf8.contains(0) else { throw refusal("it holds a zero byte") }
  let components = path.utf8.split(separator: slash).map(Array.init)
  guard !path.isEmpty else { throw refusal("it is empty") }
  guard let last = components.last else { throw refusal("it is the root of the file system") }
  if components[0].first == UInt8(ascii: "~"), path.utf8.first != slash {
    throw refusal("a path that begins with ~ is for the shell to expand; write ./~ for such a name")
  }
  if last == Array(".".utf8) || last == Array("..".utf8) {
    throw refusal("name the folder itself, not \(String(decoding: last, as: UTF8.self))")
  }
  if components.contains(where: isGit) { throw refusal("it lies in a git folder") }
  var end = path.utf8.endIndex
  while path.utf8[path.utf8.index(before: end)] == slash { end = path.utf8.index(before: end) }
  return String(path[..<end])
}

/// The path of the parent, as given, and the name in it.
private func split(_ path: String) -> (parent: String, name: [UInt8]) {
  guard let cut = path.utf8.lastIndex(of: slash) else { return (".", Array(path.utf8)) }
  let name = Array(path.utf8[path.utf8.index(after: cut)...])
  return (cut == path.startIndex ? "/" : String(path[..<cut]), name)
}

/// Refuses a parent that links have led into a git folder.
private func refuseGit(_ path: String, shown label: String) throws(DiskError) {
  guard let resolved = unsafe realpath(path, nil) else { return }
  defer { unsafe free(resolved) }
  let components = unsafe String(cString: resolved).utf8.split(separator: slash).map(Array.init)
  if components.contains(where: isGit) {
    throw .refused(path: label, reason: "it lies in a git folder")
  }
}

private func isGit(_ component: [UInt8]) -> Bool {
  String(decoding: component, as: UTF8.self).lowercased() == ".git"
}

private func openMaking(_ path: String) throws(DiskError) -> Folder {
  do throws(ErrorNumber) {
    return try Folder.open(at: path)
  } catch {
    guard error == .missing else { throw .failed(.open, path: path, error) }
  }
  return try naming(.write, path) { () throws(ErrorNumber) in
    let base = try Folder.open(at: path.utf8.first == slash ? "/" : ".")
    let relative = BytePath(bytes: path.utf8.drop { $0 == slash })
    try base.makeParents(of: relative.appending("site"), settingMode: false)
    return try Folder.open(at: path)
  }
}
