/// What goes to and comes from a running program, all at once so that neither side waits for ever.

import Glibc

struct Traffic {
  private let request: [UInt8]
  private var sent = 0
  private var input: OpenDescriptor?
  private var output: OpenDescriptor?
  private var errors: OpenDescriptor?
  private(set) var answer: [UInt8] = []
  private(set) var complaint: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(
    request: [UInt8],
    input: OpenDescriptor?,
    output: OpenDescriptor,
    errors: OpenDescriptor
  ) {
    self.request = request
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// Sends and receives until the program has closed its end of both streams.
  mutating func run(
    until deadline: ContinuousClock.Instant,
    limit: Int
  ) throws(CommandFailure) {
    while output != nil || errors != nil {
      let rest = deadline - ContinuousClock.now
      guard rest > .zero else { throw .tookTooLong }
      var requests = [pollRequest(input, POLLOUT), pollRequest(output, POLLIN)]
      requests.append(pollRequest(errors, POLLIN))
      let wait = Int32(clamping: Int(rest / .milliseconds(1)) + 1)
      let count = unsafe poll(&requests, nfds_t(requests.count), wait)
      guard count >= 0 || errno == EINTR else { throw .streamBroke }
      guard count > 0 else { continue }
      if requests[0].revents != 0 { send() }
      if requests[1].revents != 0 { try receiveAnswer(limit) }
      if requests[2].revents != 0 { try receiveComplaint() }
    }
  }

  /// Sends what fits; a program that reads no more has said why, or will by its exit status.
  private mutating func send() {
    guard let input else { return }
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let count = unsafe request.withUnsafeBytes { buffer in
      unsafe Glibc.send(
        input.number,
        buffer.baseAddress?.advanced(by: sent),
        buffer.count - sent,
        flags
      )
    }
    if count > 0 { sent += count }
    let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
    guard isBroken || sent == request.count else { return }
    // The program waits for this end, and must see it even while something else holds the stream.
    shutdown(input.number, Int32(SHUT_WR))
    self.input = nil
  }

  private mutating func receiveAnswer(_ limit: Int) throws(CommandFailure) {
    guard let output, let count = try received(from: output) else { return }
    if count == 0 { self.output = nil }
    guard count <= limit - answer.count else { throw .saidTooMuch }
    answer += chunk[..<count]
  }

  /// Keeps the beginning; a flood of complaints says nothing more.
  private mutating func receiveComplaint() throws(CommandFailure) {
    guard let errors, let count = try received(from: errors) else { return }
    if count == 0 { self.errors = nil }
    complaint += chunk[..<min(count, max(0, (1 << 14) - complaint.count))]
  }

  /// How many bytes are in the chunk now: none at the end, nothing when a signal came first.
  private mutating func received(from stream: OpenDescriptor) throws(CommandFailure) -> Int? {
    let count = unsafe read(stream.number, &chunk, chunk.count)
    if count >= 0 { return count }
    // A program that ends with its input unread leaves the stream reset, which is an end as well.
    if errno == ECONNRESET { return 0 }
    guard errno == EINTR || errno == EAGAIN else { throw .streamBroke }
    return nil
  }
}

/// A stream that is closed already is passed over: `poll` ignores negative numbers.
private func pollRequest(_ stream: OpenDescriptor?, _ event: Int32) -> pollfd {
  pollfd(fd: stream?.number ?? -1, events: Int16(event), revents: 0)
}
