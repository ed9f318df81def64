/// Signals that ask the process to stop, answered without leaving anything behind.

import Glibc
import Synchronization

/// Ends the process at once when nothing is being written; else the writers see it before the next
/// file, throw `DiskError.interrupted`, clean up, and the process ends then.
package final class Interruption: Sendable {
  private let pending = Atomic<Int32>(0)
  private let writers = Atomic<Int>(0)

  package init() {}

  /// The one that `install` connects to the signals of the process.
  package static let process = Interruption()

  /// Answers SIGINT, SIGTERM, SIGHUP and SIGPIPE from now on.
  ///
  /// A signal that whoever started us has set to be ignored, as `nohup` does, stays ignored.
  package func install() {
    guard self === Interruption.process else { return }
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] where !isIgnored(signal) {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { Interruption.process.receive($0) }
      action.sa_flags = SA_RESTART
      unsafe sigaction(signal, &action, nil)
    }
  }

  /// Takes note of a signal; only atomics and `_exit`, as it is called in a signal handler.
  package func receive(_ signal: Int32) {
    _ = pending.compareExchange(
      expected: 0,
      desired: signal,
      ordering: .sequentiallyConsistent
    )
    if self === Interruption.process, writers.load(ordering: .sequentiallyConsistent) == 0 {
      _exit(128 + signal)
    }
  }

  /// Throws once a signal has come.
  func check() throws(DiskError) {
    if let signal { throw .interrupted(signal: signal) }
  }

  /// The signal that has come, if any.
  package var signal: Int32? {
    let value = pending.load(ordering: .sequentiallyConsistent)
    return value == 0 ? nil : value
  }

  /// Marks the time in which a signal must not end the process on the spot.
  func beginWriting() {
    writers.add(1, ordering: .sequentiallyConsistent)
  }

  /// Ends that time, and the process with it when a signal has come meanwhile.
  func endWriting() {
    let rest = writers.subtract(1, ordering: .sequentiallyConsistent).newValue
    if rest == 0, let signal, self === Interruption.process { _exit(128 + signal) }
  }
}

private func isIgnored(_ signal: Int32) -> Bool {
  var action = sigaction()
  unsafe sigaction(signal, nil, &action)
  let handler = unsafe action.__sigaction_handler.sa_handler
  return unsafe (unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self))
}
