/// How a template is put into another, and how blocks are replaced.

import Base

extension Renderer {
  /// Deep enough for any tree of pages, and far from the end of the machine's stack.
  private static let deepestCall = 64
  /// Thirty templates that each call the next one twice would go on for a billion calls.
  private static let mostCalls = 1_000_000
  private static let longestOutput = 1 << 28

  /// Renders a partial or a parent with the values at hand.
  mutating func runCall(_ template: Template, _ index: Int) {
    let call = template.calls[index]
    guard let target = call.target, let name = call.name else { return }
    guard mayCall(name, in: template) else { return }
    let (outerIndentation, outerHandover) = (indentation, handover)
    // A tag inside a line puts the template in as it stands; one alone on its line indents it.
    indentation = call.indentation.map { indentation + $0 } ?? []
    if !call.arguments.isEmpty {
      handovers.append(Handover(template: template.number, call: index, outer: handover))
      handover = handovers.count - 1
    }
    let callee = templates[target]
    depth += 1
    run(callee, 0..<callee.instructions.count)
    depth -= 1
    if !call.arguments.isEmpty { handovers.removeLast() }
    (indentation, handover) = (outerIndentation, outerHandover)
  }

  /// Renders the default of a block, or what it has been replaced with.
  ///
  /// The replacement sees the values at hand, but belongs to the template that it is written in:
  /// blocks inside it are replaced only by what that template was handed. So none can replace
  /// itself, and replacements can be no deeper than calls.
  mutating func runBlock(_ template: Template, _ block: Block) {
    guard let (source, replacement) = replacement(for: block.name) else {
      return run(template, block.body)
    }
    let (outerIndentation, outerHandover) = (indentation, handover)
    indentation += block.indentation
    if block.standsAlone {
      if !replacement.startsOwnLine { beginLine() }
    } else if replacement.startsOwnLine {
      indented = indentation.count
    }
    handover = source.outer
    let origin = templates[source.template]
    run(origin, replacement.body)
    indented = 0
    (indentation, handover) = (outerIndentation, outerHandover)
  }

  /// What replaces a block: of several parents that hand one on, the outermost has the last word.
  private func replacement(for name: String) -> (Handover, Block)? {
    var found: (Handover, Block)?
    var next = handover
    while let index = next {
      let handover = handovers[index]
      let template = templates[handover.template]
      for argument in template.calls[handover.call].arguments
      where template.blocks[argument].name == name {
        found = (handover, template.blocks[argument])
      }
      next = handover.outer
    }
    return found
  }

  private mutating func mayCall(_ name: DottedName.Part, in template: Template) -> Bool {
    callCount += 1
    let isTooDeep = depth >= Self.deepestCall
    let isTooMuch = callCount > Self.mostCalls || output.count > Self.longestOutput
    guard isTooDeep || isTooMuch else { return true }
    let place = Place(template.path, name.range)
    guard findings.isNew(.invalidTemplate, at: place) else { return false }
    let message: Message =
      isTooDeep
      ? "`\(name.text)` is nested more than \(Self.deepestCall) deep"
      : "`\(name.text)` makes the page too large"
    findings.addNew(Finding(.invalidTemplate, .error, at: place, message))
    return false
  }
}
