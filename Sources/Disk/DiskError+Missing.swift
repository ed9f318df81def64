/// Tells an error that may be expected, a missing file, from the others.

extension DiskError {
  /// Whether there simply is nothing of that name.
  package var isMissing: Bool {
    if case .failed(_, _, .missing) = self { true } else { false }
  }
}
