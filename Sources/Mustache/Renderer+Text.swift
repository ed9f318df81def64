/// How text and values reach the output.

import Base

extension Renderer {
  /// Copies a run of the template, each of its lines indented.
  mutating func appendText(_ template: Template, _ range: Range<Int>, startsLine: Bool) {
    guard !indentation.isEmpty else {
      output.append(contentsOf: template.literals[range])
      return
    }
    if startsLine { beginLine() }
    var start = range.lowerBound
    for index in range.dropLast() where template.literals[index].isNewline {
      output.append(contentsOf: template.literals[start...index])
      output.append(contentsOf: indentation)
      start = index + 1
    }
    output.append(contentsOf: template.literals[start..<range.upperBound])
  }

  mutating func beginLine() {
    output.append(contentsOf: indentation.dropFirst(indented))
    indented = 0
  }

  mutating func appendValue(_ template: Template, _ name: Int, isRaw: Bool) {
    switch value(of: name, in: template) {
    case nil, .absent: break
    case .flag(let isSet): output.append(contentsOf: (isSet ? "true" : "false").utf8)
    case .text(let text) where isRaw: appendRaw(text, name, template)
    case .text(let text): output.appendEscapingHTML(text)
    case .html(let html): output.append(contentsOf: html.bytes)
    case .list: reportUnprintable(name, "list", in: template)
    case .record: reportUnprintable(name, "record", in: template)
    }
  }

  private mutating func appendRaw(_ text: String, _ name: Int, _ template: Template) {
    guard policy == .typed else { return output.append(contentsOf: text.utf8) }
    output.appendEscapingHTML(text)
    reportRawText(name, in: template)
  }
}
