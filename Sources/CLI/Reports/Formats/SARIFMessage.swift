/// The message of a SARIF result, in which links lead to the related places.

import Base

/// A link is written `[text](number)` there, so that no other text may hold `](`, and brackets
/// inside a link are escaped (SARIF 2.1.0, section 3.11.6).
struct SARIFMessage {
  let text: String

  init(_ finding: Finding, _ related: [Related]) {
    let links = related.enumerated().map { number, related in
      "[\(linkText(related.message.text))](\(number + 1))"
    }
    let places = links.isEmpty ? "" : " (\(links.joined(separator: ", ")))"
    let help = finding.help.map { "\n" + inert($0) } ?? ""
    text = inert(finding.message.text) + places + help
  }
}

/// Text in which nobody can find a link.
private func inert(_ text: String) -> String {
  var output = ""
  for scalar in printable(text).unicodeScalars {
    if scalar == "(", output.unicodeScalars.last == "]" { output += " " }
    output.unicodeScalars.append(scalar)
  }
  return output
}

private func linkText(_ text: String) -> String {
  var output = ""
  for scalar in printable(text).unicodeScalars {
    if scalar == "[" || scalar == "]" || scalar == "\\" { output += "\\" }
    output.unicodeScalars.append(scalar)
  }
  return output
}
