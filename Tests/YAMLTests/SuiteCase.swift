/// One case of the YAML test suite.

import Base
import YAML

struct SuiteCase {
  let id: String
  let yaml: String
  let events: String
  let json: String?
  /// Whether a YAML processor has to refuse it.
  let isInvalid: Bool

  /// Reads the cases of one file of the suite, which is YAML itself.
  ///
  /// A case without events of its own has those of the case before it.
  static func cases(in file: SourceFile, id: String) -> [SuiteCase] {
    let items = parseYAML(file, limits: YAMLLimits(bytes: 1 << 20)).root?.items ?? []
    var result: [SuiteCase] = []
    for (index, item) in items.enumerated() {
      let inherited = item["tree"] == nil ? result.last : nil
      result.append(
        SuiteCase(
          id: items.count == 1 ? id : "\(id)/\(index)",
          yaml: spelledOut(item["yaml"]?.scalar?.text ?? ""),
          events: item["tree"]?.scalar?.text ?? inherited?.events ?? "",
          json: item["json"]?.scalar?.text ?? inherited?.json,
          isInvalid: item["fail"]?.scalar?.asBool == true
        )
      )
    }
    return result
  }

  /// Whether it is empty, as far as data goes.
  var isEmpty: Bool { !events.contains("+DOC") }

  /// Whether it is one document of scalars, lists and mappings, without anchors, tags and the rest.
  var isPlainData: Bool {
    let lines = events.split(separator: "\n").map { $0.drop { $0 == " " } }
    return !isInvalid && lines.count { $0.hasPrefix("+DOC") } == 1
      && !lines.contains(where: isAdorned)
      && !hasDirective
  }
}

extension SuiteCase {
  private var hasDirective: Bool {
    let lines = yaml.split(separator: "\n")
    return lines.first { !$0.hasPrefix("#") }?.hasPrefix("%") == true
  }
}

private func isAdorned(_ event: Substring) -> Bool {
  let parts = event.split(separator: " ", maxSplits: 3).filter { $0 != "[]" && $0 != "{}" }
  guard let name = parts.first, name != "=ALI" else { return true }
  return parts.count > 1 && (parts[1].hasPrefix("&") || parts[1].hasPrefix("<"))
}

/// The suite shows what is hard to see by other characters.
private func spelledOut(_ yaml: String) -> String {
  var text = ""
  for character in yaml {
    switch character {
    case "␣": text += " "
    case "—", "↵": break
    case "»": text += "\t"
    case "←": text += "\r"
    case "⇔": text += "\u{FEFF}"
    case "∎": return text.last == "\n" ? String(text.dropLast()) : text
    default: text.append(character)
    }
  }
  return text
}
