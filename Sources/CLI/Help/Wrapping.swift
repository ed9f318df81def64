/// Paragraphs set into lines.

/// Breaks text at its spaces into lines of at most `width` characters; a longer word stands alone.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " \(word)"
  }
  return line.isEmpty ? lines : lines + [line]
}

/// A paragraph, each line behind the same indentation and ended by a newline.
func paragraph(_ text: String, indented indent: Int = 0, to width: Int) -> String {
  wrapped(text, to: width - indent).map { spaces(indent) + $0 + "\n" }.joined()
}

func spaces(_ count: Int) -> String {
  String(repeating: " ", count: max(0, count))
}
