/// Bytes of a path handed to a system call.

/// Lends the bytes with a zero behind them, without a heap allocation.
func withCallPath<Value, Failure: Error>(
  _ bytes: some Collection<UInt8>,
  _ body: (UnsafePointer<CChar>) throws(Failure) -> Value
) throws(Failure) -> Value {
  let outcome: Result<Value, Failure> =
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { buffer in
      var index = 0
      for byte in bytes {
        unsafe buffer[index] = byte
        index += 1
      }
      unsafe buffer[index] = 0
      let raw = unsafe UnsafeRawPointer(buffer.baseAddress.unsafelyUnwrapped)
      let pointer = unsafe raw.assumingMemoryBound(to: CChar.self)
      do throws(Failure) {
        return .success(unsafe try body(pointer))
      } catch {
        return .failure(error)
      }
    }
  return try outcome.get()
}

/// Repeats a call for as long as a signal interrupts it, and turns -1 into an error.
func retrying(_ call: () -> Int32) throws(ErrorNumber) -> Int32 {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = ErrorNumber.last
    guard number == .interruptedCall else { throw number }
  }
}

/// The same for the calls that count bytes.
func retrying(_ call: () -> Int) throws(ErrorNumber) -> Int {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = ErrorNumber.last
    guard number == .interruptedCall else { throw number }
  }
}
