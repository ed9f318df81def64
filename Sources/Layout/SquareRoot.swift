/// Square roots of whole numbers, without a fraction that might differ between machines.
extension Int {
  /// The greatest number whose square is not greater, by Newton's method; 0 for what has none.
  var squareRoot: Int {
    guard self > 1 else { return Swift.max(0, self) }
    var root = self
    while true {
      let next = (root + self / root) / 2
      if next >= root { return root }
      root = next
    }
  }
}
