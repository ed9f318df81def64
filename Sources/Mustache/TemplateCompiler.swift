/// Turns the text of a template into instructions.

import Base

/// Takes in tags from the first to the last, and the text before each.
///
/// What is wrong becomes a finding, and the rest of the template keeps its meaning: a section that
/// is not closed ends with what surrounds it, a closing tag with nothing to close is left out.
struct TemplateCompiler {
  let file: SourceFile
  var template: Template
  var findings = FindingList()
  /// What has been opened and not closed yet, outermost first.
  var openings: [Opening] = []
  /// Up to where the file has been taken in.
  var cursor = 0
  /// How many tags are open beyond the deepest nesting allowed.
  private var excess = 0

  /// Rendering goes down one level of the machine's stack for each, so there must be an end.
  static let deepestNesting = 64

  init(_ file: SourceFile, name: String, number: Int) {
    self.file = file
    template = Template(name: name, path: file.path, number: number)
  }

  func compile() -> (template: Template, findings: FindingList) {
    var compiler = self
    var scanner = TagScanner(file)
    while let tag = scanner.next(&compiler.findings) {
      compiler.takeIn(tag)
    }
    compiler.finish()
    return (compiler.template, compiler.findings)
  }

  var bytes: [UInt8] { file.bytes }

  private mutating func takeIn(_ tag: Tag) {
    guard excess == 0 else { return skip(tag) }
    warnIfIgnored(tag)
    switch tag.kind {
    case .comment, .delimiters: takeInLine(of: tag)
    case .variable: takeInVariable(tag, isRaw: false)
    case .unescaped: takeInVariable(tag, isRaw: true)
    case .partial: takeInPartial(tag)
    case .section, .inverted, .block, .parent: open(tag)
    case .close: close(tag)
    }
  }

  private mutating func takeInVariable(_ tag: Tag, isRaw: Bool) {
    takeInText(before: tag)
    template.instructions.append(.variable(addName(tag), isRaw: isRaw))
  }

  private mutating func takeInPartial(_ tag: Tag) {
    let indentation = takeInLine(of: tag)
    let call = addCall(tag)
    template.calls[call].indentation = indentation
    let end = template.instructions.count + 1
    template.instructions.append(.call(call, end: end))
  }

  private mutating func open(_ tag: Tag) {
    guard openings.count < Self.deepestNesting else {
      takeInText(before: tag)
      excess = 1
      let limit = Self.deepestNesting
      return report(tag.range, "`\(file.excerpt(tag.range))` is nested more than \(limit) deep")
    }
    switch tag.kind {
    case .block: openBlock(tag)
    case .parent: openParent(tag)
    default: openSection(tag)
    }
  }

  /// Leaves out everything in a tag that is nested too deep.
  private mutating func skip(_ tag: Tag) {
    switch tag.kind {
    case .section, .inverted, .block, .parent: excess += 1
    case .close: excess -= 1
    case .variable, .unescaped, .partial, .comment, .delimiters: break
    }
    cursor = tag.range.end
  }

  private mutating func finish() {
    if excess == 0 { takeInText(upTo: bytes.count, beforeTag: false) }
    while let opening = openings.popLast() {
      reportUnclosed(opening, closer: nil)
      endBody(of: opening)
    }
  }

  /// A parent shows nothing of what it holds but its blocks.
  private mutating func warnIfIgnored(_ tag: Tag) {
    guard let opening = openings.last, case .parent = opening.role else { return }
    switch tag.kind {
    case .variable, .unescaped, .section, .inverted, .parent, .partial: break
    case .block, .close, .comment, .delimiters: return
    }
    let message: Message = "`\(file.excerpt(tag.range))` is never shown, for it is not in a block"
    let help = "Put it between {{$name}} and {{/name}}, where the parent has a block of that name."
    let place = Place(file.path, tag.range)
    findings.add(Finding(.invalidTemplate, .warning, at: place, message, help: help))
  }

  mutating func report(_ range: SourceRange, _ message: Message, help: String? = nil) {
    let place = Place(file.path, range)
    findings.add(Finding(.invalidTemplate, .error, at: place, message, help: help))
  }
}
