/// Running a program and waiting for its answer.

import Glibc

extension Command {
  /// Runs to the end, or kills the program, and no other, when it exceeds its allowance.
  func run(_ allowance: Allowance) throws(CommandFailure) -> Answer {
    let deadline = ContinuousClock.now + allowance.time
    let (child, started) = try start()
    var traffic = started
    do throws(CommandFailure) {
      try traffic.run(until: deadline, limit: allowance.output)
      let status = try child.status(by: deadline)
      return Answer(status: status, output: traffic.answer, complaint: traffic.complaint)
    } catch {
      child.kill()
      throw error
    }
  }

  /// Starts the program; its ends of the streams are closed on this side when this returns.
  private func start() throws(CommandFailure) -> (ChildProcess, Traffic) {
    let request = input.isEmpty ? nil : OpenDescriptor.pair()
    guard let output = OpenDescriptor.pair(), let errors = OpenDescriptor.pair(),
      input.isEmpty || request != nil
    else { throw .cannotStart }
    let child = spawned(request?.theirs, output.theirs, errors.theirs)
    guard let child else { throw .cannotStart }
    let traffic = Traffic(
      request: input,
      input: request?.ours,
      output: output.ours,
      errors: errors.ours
    )
    return (child, traffic)
  }

  private func spawned(
    _ input: OpenDescriptor?,
    _ output: OpenDescriptor,
    _ errors: OpenDescriptor
  ) -> ChildProcess? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let input {
      unsafe posix_spawn_file_actions_adddup2(&actions, input.number, STDIN_FILENO)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, output.number, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors.number, STDERR_FILENO)
    if let closeFrom = unsafe closeFromCall { _ = unsafe closeFrom(&actions, STDERR_FILENO + 1) }
    return unsafe launched(&actions)
  }

  /// Starts with no signal ignored or held back, whatever this process does with them.
  private func launched(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>
  ) -> ChildProcess? {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    unsafe posix_spawnattr_setflags(&attributes, flags)
    var id: pid_t = 0
    let code = unsafe withCallStrings([program] + arguments) { words in
      unsafe withCallStrings(environment) { variables in
        unsafe posix_spawn(&id, words[0].unsafelyUnwrapped, actions, &attributes, words, variables)
      }
    }
    return code == 0 ? ChildProcess(id: id) : nil
  }
}

/// A program that was started and not yet waited for, so that its number is still its own.
private struct ChildProcess {
  let id: pid_t

  /// Waits for the end, which is near: the program has closed its streams.
  func status(by deadline: ContinuousClock.Instant) throws(CommandFailure) -> Int32? {
    var pause: UInt32 = 50
    while ContinuousClock.now < deadline {
      var status: Int32 = 0
      let found = unsafe waitpid(id, &status, WNOHANG)
      if found == id { return exitStatus(status) }
      if found < 0, errno != EINTR { return nil }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
    throw .tookTooLong
  }

  func kill() {
    _ = Glibc.kill(id, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
  }
}

/// What C spells `WIFEXITED` and `WEXITSTATUS`, macros that Swift does not see.
private func exitStatus(_ status: Int32) -> Int32? {
  status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
}

private typealias CloseFromCall =
  @convention(c) (
    UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32
  ) -> Int32

/// The call that closes what others forgot to, looked up because Swift's Glibc module leaves GNU
/// extensions out.
private let closeFromCall: CloseFromCall? =
  unsafe dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
    unsafe unsafeBitCast($0, to: CloseFromCall.self)
  }
