/// A fact and the place in its document where it is stated.

package import Base

package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  /// Counted from the start of the file.
  package let range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
