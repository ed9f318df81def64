/// One way out: standard output or standard error.
package struct Stream: Sendable {
  /// Whether somebody watches, on a terminal that understands more than plain lines.
  package let isTerminal: Bool
  package let usesColor: Bool
  let send: @Sendable ([UInt8]) -> Void

  package init(
    isTerminal: Bool,
    usesColor: Bool = false,
    send: @escaping @Sendable ([UInt8]) -> Void
  ) {
    self.isTerminal = isTerminal
    self.usesColor = usesColor
    self.send = send
  }

  func coloring(_ mode: ColorMode, unless isPlain: Bool) -> Stream {
    let usesColor =
      switch mode {
      case .always: true
      case .never: false
      case .auto: isTerminal && !isPlain
      }
    return Stream(isTerminal: isTerminal, usesColor: usesColor, send: send)
  }
}
