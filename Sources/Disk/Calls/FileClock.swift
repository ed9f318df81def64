/// The clock by which the file system stamps files.

import Glibc

extension FileTime {
  /// The last tick of the kernel's clock for file times: a file written from now on is not older.
  static var now: FileTime {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return FileTime(time)
  }

  init(_ time: timespec) {
    nanoseconds = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
