/// What is said about a template while it is filled in.

import Base

extension Renderer {
  mutating func reportUnknown(
    _ part: DottedName.Part,
    among contexts: [Value],
    in template: Template
  ) {
    let place = Place(template.path, part.range)
    guard policy == .typed, findings.isNew(.unknownTemplateName, at: place) else { return }
    let message: Message =
      "`\(part.text)` is not a known name\(suggestion(part.text, names(in: contexts)))"
    findings.addNew(Finding(.unknownTemplateName, .error, at: place, message))
  }

  mutating func reportRawText(_ name: Int, in template: Template) {
    let name = template.names[name]
    let place = Place(template.path, name.range)
    guard findings.isNew(.rawTextInTemplate, at: place) else { return }
    let message: Message = "`\(name.text)` is plain text and was escaped"
    let help = "Write {{\(printable(name.text))}}, or give the template HTML."
    findings.addNew(Finding(.rawTextInTemplate, .warning, at: place, message, help: help))
  }

  mutating func reportUnprintable(_ name: Int, _ type: String, in template: Template) {
    let name = template.names[name]
    let place = Place(template.path, name.range)
    guard policy == .typed, findings.isNew(.invalidTemplate, at: place) else { return }
    let message: Message = "`\(name.text)` is a \(type), which cannot be printed"
    let help = "Open a section with {{#\(printable(name.text))}} and print what is inside."
    findings.addNew(Finding(.invalidTemplate, .error, at: place, message, help: help))
  }
}

/// Every name that could have been meant.
private func names(in contexts: [Value]) -> [String] {
  contexts.flatMap { context in
    guard case .record(let fields) = context else { return [String]() }
    return fields.keys.sorted()
  }
}
