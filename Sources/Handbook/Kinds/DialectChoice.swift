/// Finds the template of several that a document fits best.

internal import Base
internal import Markdown
internal import YAML

/// The first of the best, so that the house template wins where it fits as well as a dialect, and where
/// nothing fits at all.
func bestFit(_ file: ParsedFile, _ index: DialectIndex) -> DocumentTemplate? {
  let outline = Outline(file.survey)
  let keys = file.frontMatter.entries.map(\.key)
  let labels = preambleLabels(file, outline)
  var best: (score: Int, template: DocumentTemplate)?
  for (template, fit) in zip(index.templates, index.fits(outline.names)) {
    let hits = fit.weight + template.fit(keys) + template.fit(labels)
    guard hits > 0 else { continue }
    let score = hits - fit.missing + template.fit(file.source.path)
    if best.map({ score > $0.score }) ?? true { best = (score, template) }
  }
  return best?.template ?? index.templates.first
}

extension DocumentTemplate {
  fileprivate func fit(_ keys: [String]) -> Int {
    keys.count { key in fields.contains { $0.key == key } }
  }

  fileprivate func fit(_ labels: Set<[UInt8]>) -> Int {
    guard !labels.isEmpty else { return 0 }
    return 2
      * preamble.count { rule in
        if case .labelled(let name, _) = rule.kind {
          labels.contains(plainName(name))
        } else {
          false
        }
      }
  }

  /// A template for files with a date in their names is meant for no other.
  fileprivate func fit(_ path: BytePath) -> Int {
    guard case .dated = fileName else { return 0 }
    let digits = path.stem.prefix(while: isDigit)
    return digits.count == 8 && path.stem.dropFirst(8).first == UInt8(ascii: "-") ? 2 : -1
  }
}

/// The labels of the lines and items that stand before the first section.
func preambleLabels(_ file: ParsedFile, _ outline: Outline) -> Set<[UInt8]> {
  var labels: Set<[UInt8]> = []
  for block in outline.opening {
    switch block.kind {
    case .paragraph: label(file.bytes(block.range)).map { _ = labels.insert($0) }
    case .list(_, let items):
      for item in items.prefix(32) {
        label(file.bytes(file.ownText(item))).map { _ = labels.insert($0) }
      }
    default: break
    }
  }
  return labels
}

/// What stands before the first colon of a line, when that is short enough to be a label.
func label(_ text: ArraySlice<UInt8>) -> [UInt8]? {
  let head = text.prefix(64).prefix { $0 != UInt8(ascii: ":") && $0 != 0x0A }
  guard !head.isEmpty, head.endIndex < text.endIndex, text[head.endIndex] == UInt8(ascii: ":")
  else {
    return nil
  }
  return plainName(String(decoding: head, as: UTF8.self))
}
