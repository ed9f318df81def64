/// What a command ends with and nobody takes apart.

/// Keeps a value for as long as the process lives.
///
/// To take apart ten thousand documents takes a while, and the process ends here: its memory goes
/// back all at once.
func keepUntilExit(_ value: some Sendable) {
  _ = unsafe Unmanaged.passRetained(Kept(value))
}

private final class Kept<Value: Sendable>: Sendable {
  private let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
