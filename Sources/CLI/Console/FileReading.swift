/// Reading the files that a user names on the command line.

import Glibc

extension Invocation {
  /// The folder that `-C` names, else the one the process was started in.
  var directory: [UInt8] {
    absolute(self[GlobalOptions.directory]?.bytes ?? [], below: environment.workingDirectory?.bytes)
  }

  /// Reads a file the user named; unlike what documents name, it may be anywhere.
  func read(_ file: Word) throws(SystemError) -> [UInt8] {
    let path = absolute(file.bytes, below: directory)
    let number = unsafe open(path.map { CChar(bitPattern: $0) } + [0], O_RDONLY | O_CLOEXEC)
    guard number >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw SystemError(reason: "cannot read \(file.display): \(reason)")
    }
    defer { close(number) }
    return try Descriptor(number).readAll().get()
  }
}

/// A path seen from a folder, unless it is absolute already.
func absolute(_ path: [UInt8], below folder: [UInt8]?) -> [UInt8] {
  let slash = UInt8(ascii: "/")
  guard path.first != slash, let folder else { return path }
  return path.isEmpty ? folder : folder + [slash] + path
}
