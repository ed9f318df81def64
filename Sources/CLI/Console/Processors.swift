import Disk
import Glibc

/// What the machine and the program are.
enum Processors {
  /// How many processors there are.
  static var count: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The program file's size and time, so that a build by another program is known as such.
  static var programIdentity: [UInt8] {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return [] }
    return Array("\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)".utf8)
  }

  /// Ends the process with the status that the signal stands for.
  static func end(by signal: Int32) -> Never {
    exit(128 + signal)
  }
}
