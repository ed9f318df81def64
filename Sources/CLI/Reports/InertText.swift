/// Text from documents that does nothing where it is put.

import Base

/// Text for a line of GitHub's Markdown that can form no markup, mention, link or emoji there.
///
/// Every ASCII character but letters, digits and spaces becomes a character reference, which
/// Markdown never takes for structure, and all of it stands in a `code` element, where GitHub looks
/// for neither mentions nor issue numbers. A word joiner after each `@` keeps it from being read as
/// an address of mail, which happens after references are resolved.
package func inertMarkdown(_ text: String) -> String {
  var output = "<code>"
  for scalar in printable(text).unicodeScalars {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ": output.unicodeScalars.append(scalar)
    case "@": output += "&#64;&#8288;"
    case _ where scalar.isASCII: output += "&#\(scalar.value);"
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output + "</code>"
}

/// Text for an attribute or the content of an XML element.
///
/// XML 1.0 has no way to write most control characters, not even as references, so they are spelled
/// out, and noncharacters are replaced.
func xml(_ text: String) -> String {
  let scalars = printable(text).unicodeScalars.map { scalar -> Unicode.Scalar in
    scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar
  }
  let text = HTMLText(escaping: String(String.UnicodeScalarView(scalars))).text
  return withoutCommands(text, bracket: "&#91;")
}

/// Lines in which a runner of GitHub finds no command of the older kind, `##[error]`, which counts
/// wherever in a line it stands: the bracket is written in another way.
func withoutCommands(_ text: String, bracket: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
  var output = ""
  var hashes = 0
  for scalar in text.unicodeScalars {
    if scalar == "[", hashes > 1 {
      output += bracket
    } else {
      output.unicodeScalars.append(scalar)
    }
    hashes = scalar == "#" ? hashes + 1 : 0
  }
  return output
}

/// Lines of plain text in which a runner finds no command of either kind: those of the newer kind,
/// `::error::`, begin their line.
func withoutCommands(lines text: String) -> String {
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  let inert = lines.map { line in
    let rest = line.drop(while: \.properties.isWhitespace)
    guard rest.starts(with: "::".unicodeScalars) else { return String(line) }
    return String(line[..<rest.startIndex]) + "\\u{3A}" + String(rest.dropFirst())
  }
  return withoutCommands(inert.joined(separator: "\n"), bracket: "\\u{5B}")
}

/// The beginning of a text, with an ellipsis when there is more of it.
func shortened(_ text: String, to count: Int) -> String {
  let scalars = text.unicodeScalars
  guard let end = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex),
    end < scalars.endIndex
  else { return text }
  return String(scalars[..<end]) + "\u{2026}"
}
