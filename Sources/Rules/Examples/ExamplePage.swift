/// How an example is shown: each file in a fence, with `^` below what is marked.

extension Example {
  func markdown(showingMarks: Bool) -> String {
    if let situation { return situation }
    let isOnePage = files.count == 1 && files[0].path == "page.md"
    let shown = files.enumerated().map { index, file in
      let whole = showingMarks && file.isMarkedWhole ? ", the file as a whole" : ""
      let lead = index > 0 ? "beside it " : ""
      let caption = isOnePage && whole.isEmpty ? "" : "\(lead)`\(file.path)`\(whole):\n\n"
      return caption + fenced(file.lines(showingMarks: showingMarks), as: language(file.path))
    }
    let earlier = past.map {
      let text = Example.File(path: $0.path, text: $0.text)
      return "`\($0.path)`, as it was on \($0.day):\n\n"
        + fenced(text.lines(showingMarks: false), as: language($0.path))
    }
    let others = elsewhere.map { "The branch `\($0.branch)` has `\($0.path)`, “\($0.title)”." }
    return (earlier + others + shown).joined(separator: "\n\n")
  }
}

/// A code block whose fence is longer than any run of backticks in it.
func fenced(_ lines: [String], as language: String) -> String {
  let longest = lines.map { longestRun(of: "`", in: $0) }.max() ?? 0
  let fence = String(repeating: "`", count: max(3, longest + 1))
  return (["\(fence)\(language)"] + lines + [fence]).joined(separator: "\n")
}

private func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
  var (run, longest) = (0, 0)
  for scalar in text.unicodeScalars {
    run = scalar == character ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}

private func language(_ path: String) -> String {
  switch path.split(separator: ".").last {
  case "md", "markdown": "markdown"
  case "yml", "yaml": "yaml"
  case "html": "html"
  default: "text"
  }
}

extension Example.File {
  /// An empty mark before everything else.
  fileprivate var isMarkedWhole: Bool { text.hasPrefix("⟦⟧") }

  /// The lines of the file without its marks, below each a line of `^` for what is marked in it.
  fileprivate func lines(showingMarks: Bool) -> [String] {
    var carets = CaretLines(isMarkedWhole ? String(text.dropFirst(2)) : text)
    return carets.lines(showingMarks: showingMarks)
  }
}

/// Takes the marks out of a text and puts a line of `^` below each line that had some.
private struct CaretLines {
  private let text: String
  private var all: [String] = []
  private var line = ""
  private var below = ""
  private var depth = 0
  /// How far the line had come when a mark was opened in it.
  private var opened: Int?

  init(_ text: String) {
    self.text = text
  }

  mutating func lines(showingMarks: Bool) -> [String] {
    for scalar in text.unicodeScalars { take(scalar, showingMarks) }
    if !line.isEmpty { endLine(showingMarks) }
    return all
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ showsMarks: Bool) {
    switch scalar {
    case "⟦":
      depth += 1
      opened = below.unicodeScalars.count
    case "⟧":
      depth -= 1
      if opened == below.unicodeScalars.count { below += "^" }
    case "\r": break
    case "\n": endLine(showsMarks)
    default:
      line.unicodeScalars.append(scalar)
      if below.unicodeScalars.count < line.unicodeScalars.count {
        below += depth > 0 ? "^" : scalar == "\t" ? "\t" : " "
      }
    }
  }

  private mutating func endLine(_ showsMarks: Bool) {
    all.append(line)
    let carets = String(below.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    if showsMarks, !carets.isEmpty { all.append(carets) }
    line = ""
    below = ""
    opened = nil
  }
}
