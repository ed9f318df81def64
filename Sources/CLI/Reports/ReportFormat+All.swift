/// The forms of a report, in alphabetical order.

extension ReportFormat {
  package static let all: [ReportFormat] = [
    .checkstyle, .concise, .github, .gitlab, .json, .junit, .rdjson, .sarif, .summary, .text,
  ]
}
