/// How a template is put to the test: what it renders and what is said about it, together.

import Base
import Mustache
import Testing

/// Renders a template that marks with `‹` and `›` where findings are expected.
///
/// The messages begin with the code of the rule and come in the order of their places. Templates
/// that are called are given by name and hold no marks.
func check(
  _ marked: String,
  _ value: Value = [:],
  calling others: [String: String] = [:],
  policy: Policy = .typed,
  renders expected: String,
  _ messages: String...,
  at location: SourceLocation = #_sourceLocation
) {
  let (text, ranges) = unmarked(marked)
  let main = SourceFile("theme/main.mustache", text)
  let files = others.sorted { $0.key < $1.key }.map { SourceFile("theme/\($0.key).html", $0.value) }
  let set = TemplateSet(compiling: files + [main])
  let result = set.render("main", value, policy: policy)
  let findings = (set.findings + result.findings).sorted {
    $0.place.range.start < $1.place.range.start
  }
  #expect(String(decoding: result.bytes, as: UTF8.self) == expected, sourceLocation: location)
  #expect(findings.map(line) == messages, sourceLocation: location)
  #expect(findings.map(\.place.range) == ranges, sourceLocation: location)
  #expect(findings.allSatisfy { $0.place.path == main.path }, sourceLocation: location)
}

private func line(_ finding: Finding) -> String {
  "\(finding.rule.code) \(finding.message.text)"
}

/// The text without its marks, and the ranges that they enclose.
private func unmarked(_ marked: String) -> (String, [SourceRange]) {
  var text = ""
  var starts: [Int] = []
  var ranges: [SourceRange] = []
  for character in marked.unicodeScalars {
    switch character {
    case "‹": starts.append(text.utf8.count)
    case "›": if let start = starts.popLast() { ranges.append(SourceRange(start, text.utf8.count)) }
    default: text.unicodeScalars.append(character)
    }
  }
  return (text, ranges.sorted { $0.start < $1.start })
}
