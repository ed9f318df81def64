/// Which forms of a report tell fingerprints.

import Testing

@testable import CLI

@Suite("Fingerprints in reports")
struct FingerprintTests {
  @Test(
    "they are made for every form that tells them, and for no other",
    arguments: ReportFormat.all
  )
  func told(_ format: ReportFormat) {
    let findings = Scene.findings
    let report = Report(
      findings,
      fingerprints: findings.indices.map { "fingerprint-\($0)" },
      source: { _ in nil }
    )
    #expect(format.text(report).contains("fingerprint-0") == format.tellsFingerprints)
  }
}
