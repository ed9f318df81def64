/// A form that a report can be given.
package struct ReportFormat: Sendable {
  /// As `--format` takes it.
  package let name: String
  /// What files of this form are usually called after their last dot.
  package let suffix: String
  package let summary: String
  /// Whether it tells the fingerprints of findings, which take their time to make.
  package var tellsFingerprints = false
  package let render: @Sendable (Report) -> [UInt8]
}

extension ReportFormat {
  package static func named(_ name: String) -> ReportFormat? {
    all.first { $0.name == name }
  }
}
