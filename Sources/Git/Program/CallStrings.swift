/// Lists of words handed to a system call.

/// Lends the words as C hands them to a program: each with a zero behind it, and a null at the end.
func withCallStrings<Value>(
  _ words: [[UInt8]],
  _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  var text: [CChar] = []
  var starts: [Int] = []
  for word in words {
    starts.append(text.count)
    text += word.map { CChar(bitPattern: $0) }
    text.append(0)
  }
  return unsafe text.withUnsafeMutableBufferPointer { buffer in
    let base = buffer.baseAddress
    var pointers = unsafe starts.map { start in unsafe base.map { unsafe $0 + start } }
    unsafe pointers.append(nil)
    return unsafe pointers.withUnsafeBufferPointer { list in
      unsafe body(list.baseAddress.unsafelyUnwrapped)
    }
  }
}
