/// How far a long piece of work has come, for somebody who watches.

import Synchronization

/// One line on standard error, drawn over itself: `Building… 1200 of 10000 pages`.
///
/// It is shown only on a terminal, only when the work takes longer than half a second, and it is
/// wiped away at the end. Any thread may report.
package final class Progress: Sendable {
  private let stream: Stream
  private let width: Int
  private let activity: String
  private let unit: String
  private let elapsed: @Sendable () -> Duration
  private let line = Mutex(Line())

  /// Names the work as in "Building" and what it counts as in "pages".
  package convenience init(_ console: Console, _ activity: String, counting unit: String) {
    let start = ContinuousClock.now
    self.init(console, activity, counting: unit) { ContinuousClock.now - start }
  }

  /// The same with another clock.
  package init(
    _ console: Console,
    _ activity: String,
    counting unit: String,
    elapsed: @escaping @Sendable () -> Duration
  ) {
    stream = console.error
    width = console.width
    self.activity = activity
    self.unit = unit
    self.elapsed = elapsed
  }

  /// Tells how much is done; draws at most ten times a second.
  package func report(_ done: Int, of total: Int) {
    guard stream.isTerminal else { return }
    let now = elapsed()
    line.withLock { line in
      guard !line.isFinished, now >= line.nextDrawing, done >= line.done else { return }
      line.done = done
      line.nextDrawing = now + .milliseconds(100)
      line.isDrawn = true
      draw("\(activity)\u{2026} \(done) of \(total) \(unit)")
    }
  }

  /// Wipes the line away; reports that come later are not shown.
  package func finish() {
    line.withLock { line in
      if line.isDrawn { draw("") }
      line = Line(isFinished: true)
    }
  }

  private func draw(_ text: String) {
    stream.send(Array("\r\(text.prefix(width - 1))\u{1B}[K".utf8))
  }

  private struct Line {
    var done = 0
    var nextDrawing = Duration.milliseconds(500)
    var isDrawn = false
    var isFinished = false
  }
}
