/// The edge to the outside: colours, failures of output, progress.

import Base
import Foundation
import Synchronization
import Testing

@testable import CLI

@Suite struct ConsoleTests {
  private func usesColor(
    _ mode: ColorMode,
    isTerminal: Bool = true,
    _ variables: [Variable: Word] = [:]
  ) -> Bool {
    let environment = Environment(arguments: []) { variables[$0] }
    let console = Capture(isTerminal: isTerminal).console.coloring(mode, in: environment)
    return console.output.usesColor && console.error.usesColor
  }

  @Test func coloursFollowTheTerminalAndTheEnvironmentUnlessTold() {
    #expect(usesColor(.auto))
    #expect(!usesColor(.auto, isTerminal: false))
    #expect(!usesColor(.auto, [.noColor: "1"]))
    #expect(usesColor(.auto, [.noColor: ""]), "empty is as good as not set")
    #expect(!usesColor(.auto, [.term: "dumb"]))
    #expect(!usesColor(.never))
    #expect(usesColor(.always, isTerminal: false, [.noColor: "1", .term: "dumb"]))
  }

  @Test func outputThatDidNotArriveIsNeverASuccess() async {
    let full = SystemError(reason: "No space left on device")
    for words in [[], ["version"]] as [[Word]] {
      let outcome = await outcome(of: words, failure: full)
      #expect(outcome.code == .couldNotRun)
      #expect(
        outcome.error == "lintel: cannot write to standard output: No space left on device\n"
      )
    }
  }

  @Test func aFullDiskIsReportedOnceAndThenSilent() throws {
    let file = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let descriptor = Descriptor(file.fileDescriptor)
    descriptor.send([])
    #expect(descriptor.failure == nil)
    descriptor.send([1])
    descriptor.send([2])
    #expect(descriptor.failure == SystemError(reason: "No space left on device"))
  }

  @Test func longOutputSurvivesShortAndRefusedWrites() throws {
    let pipe = Pipe()
    let number = pipe.fileHandleForWriting.fileDescriptor
    #expect(fcntl(number, F_SETFL, O_NONBLOCK) == 0)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let received = Mutex(Data())
    let reader = Thread {
      received.withLock { $0 = pipe.fileHandleForReading.readDataToEndOfFile() }
    }
    reader.start()
    let descriptor = Descriptor(number)
    descriptor.send(bytes)
    try pipe.fileHandleForWriting.close()
    while !reader.isFinished { usleep(1000) }
    #expect(descriptor.failure == nil)
    #expect(received.withLock { Array($0) == bytes })
  }

  @Test func aClosedPipeKillsWithoutAWord() async {
    await #expect(processExitsWith: .signal(SIGPIPE)) {
      signal(SIGPIPE, SIG_IGN)
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      Descriptor(pipe.fileHandleForWriting.fileDescriptor).send([1])
    }
  }

  @Test func inputIsReadToItsEnd() throws {
    let pipe = Pipe()
    pipe.fileHandleForWriting.write(Data("# Title\n".utf8))
    try pipe.fileHandleForWriting.close()
    let read = Descriptor(pipe.fileHandleForReading.fileDescriptor).readAll()
    #expect(read == .success(Array("# Title\n".utf8)))
    #expect(Descriptor(9999).readAll() == .failure(SystemError(reason: "Bad file descriptor")))
  }
}

@Suite struct ProgressTests {
  /// Reports at these milliseconds and gives what appeared on standard error.
  private func drawn(at times: [Int], isTerminal: Bool = true, width: Int = 80) -> String {
    let clock = Mutex(Duration.zero)
    let now: @Sendable () -> Duration = { clock.withLock { $0 } }
    let capture = Capture(isTerminal: isTerminal, width: width)
    let progress = Progress(capture.console, "Building", counting: "pages", elapsed: now)
    for time in times {
      clock.withLock { $0 = .milliseconds(time) }
      progress.report(time, of: 10_000)
    }
    progress.finish()
    progress.report(10_000, of: 10_000)
    #expect(capture.output.text.isEmpty)
    return capture.error.text
  }

  @Test func shortWorkIsSilent() {
    #expect(drawn(at: [0, 100, 499]) == "")
  }

  @Test func longWorkShowsOneLineAndWipesItAway() {
    #expect(
      drawn(at: [100, 1200, 1250, 1300])
        == "\rBuilding… 1200 of 10000 pages\u{1B}[K\rBuilding… 1300 of 10000 pages\u{1B}[K\r\u{1B}[K"
    )
  }

  @Test func nothingIsDrawnWhereNobodyWatches() {
    #expect(drawn(at: [1000, 2000], isTerminal: false) == "")
  }

  @Test func theLineNeverWraps() {
    #expect(drawn(at: [600], width: 12) == "\rBuilding… 6\u{1B}[K\r\u{1B}[K")
  }
}
