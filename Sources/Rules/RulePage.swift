/// A rule as a page of Markdown: for `lintel explain`, for the site and for the help of a report.

import Base

extension Rule {
  /// The page, which begins with the rule's code and name.
  package var markdown: String {
    let parts: [String?] = [
      "# \(id.code) \(id.name)", summary, facts, section("Why", why),
      section("How to fix it", remedy), section("Examples", examples),
      section("Patterns that answer it", patternList), section("Options", optionList),
      section("How to silence it", silencing),
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  private var facts: String {
    let more = critical.map { ", **\($0.word)** for elements of tier 0 or 1" } ?? ""
    let severity = "Severity: **\(severity.word)**\(more)"
    let preset = "preset: **\(preset.rawValue)**"
    return [severity, preset, "can be mended by Lintel: **\(mending)**"].joined(separator: " · ")
  }

  private var mending: String {
    switch fix {
    case .safe: "yes, with `--fix`"
    case .unsafe: "yes, with `--unsafe-fixes`"
    case .suggestion: "no, it makes suggestions"
    case nil: "no"
    }
  }

  private func section(_ title: String, _ text: String?) -> String? {
    text.map { "## \(title)\n\n\($0)" }
  }
}

// MARK: - Parts

extension Rule {
  private var examples: String {
    let wrong = bad.map { $0.markdown(showingMarks: true) }
    let right = good.map { $0.markdown(showingMarks: false) }
    let isTold = bad.allSatisfy { $0.situation != nil }
    let found = isTold ? "This is found:" : "This is found, at the places that `^` marks:"
    return ([found] + wrong + ["This is not:"] + right).joined(separator: "\n\n")
  }

  private var patternList: String? {
    patterns.isEmpty ? nil : patterns.map { "- \(words(of: $0))" }.joined(separator: "\n")
  }

  private var optionList: String? {
    guard !options.isEmpty else { return nil }
    let lines = options.map { "- `\($0.name)`: \($0.summary) (\($0.standard.phrase))." }
    let settings = options.map { "      \($0.name): \($0.standard.yaml)" }
    let yaml = ["lint:", "  rules:", "    \(id.name):"] + settings
    return lines.joined(separator: "\n") + "\n\nIn `lintel.yml`:\n\n" + fenced(yaml, as: "yaml")
  }

  private var silencing: String {
    let everywhere = fenced(["lint:", "  rules:", "    \(id.name): off"], as: "yaml")
    guard isFoundInDocuments else { return "Everywhere, in `lintel.yml`:\n\n" + everywhere }
    let lines = ["<!-- lintel-disable-next-line \(id.code) -- the reason -->"]
    let entries = ["# lintel: ignore \(id.code) -- the reason"]
    return """
      For one line of a document, above it; `lintel-disable-file` does the same for the whole document:

      \(fenced(lines, as: "html"))

      For one line of front matter, above it or at its end:

      \(fenced(entries, as: "yaml"))

      Everywhere, in `lintel.yml`:

      \(everywhere)
      """
  }

  /// Whether there is a line of a document in which a comment could answer.
  private var isFoundInDocuments: Bool {
    if case .linting = check { return false }
    return proof == .examples
  }
}

/// `circuit-breaker` as people write it.
private func words(of id: String) -> String {
  let text = id.split(separator: "-").joined(separator: " ")
  return text.prefix(1).uppercased() + text.dropFirst()
}

extension Severity {
  fileprivate var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "info"
    }
  }
}

extension RuleOption.Standard {
  fileprivate var phrase: String {
    switch self {
    case .number(let number): "\(number) unless set"
    case .texts(let texts) where texts.isEmpty: "none unless set"
    case .texts(let texts): texts.map { "`\($0)`" }.joined(separator: ", ") + " unless set"
    }
  }

  fileprivate var yaml: String {
    switch self {
    case .number(let number): String(number)
    case .texts(let texts): "[" + texts.joined(separator: ", ") + "]"
    }
  }
}
