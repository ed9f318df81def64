/// A program to run, with all that it is given.

/// Nothing is inherited: what is not in `environment` does not exist for the program.
struct Command: Sendable {
  /// An absolute path.
  let program: [UInt8]
  /// The words behind the name of the program.
  let arguments: [[UInt8]]
  /// Entries of the form `NAME=value`.
  let environment: [[UInt8]]
  /// What the program reads from its standard input; when empty, that is `/dev/null`.
  var input: [UInt8] = []
}

/// How long a program may take and how much it may say.
package struct Allowance: Sendable {
  package let time: Duration
  package let output: Int

  package init(time: Duration = .seconds(60), output: Int = 2 << 30) {
    self.time = time
    self.output = output
  }
}

/// What a program answered.
struct Answer: Sendable {
  /// The exit status, or nothing when a signal ended the program.
  let status: Int32?
  let output: [UInt8]
  /// The beginning of what it wrote to standard error.
  let complaint: [UInt8]
}

/// Why a program gave no answer at all.
enum CommandFailure: Error {
  case cannotStart
  case tookTooLong
  case saidTooMuch
  case streamBroke
}
