/// Fills one template in with one value.

import Base

struct Renderer {
  let templates: [Template]
  let policy: Policy
  var output: [UInt8] = []
  var findings = FindingList()
  /// The values that sections have gone into, innermost last.
  var contexts: [Value]
  /// The parents that are being rendered, with the blocks they were handed.
  var handovers: [Handover] = []
  /// The innermost of them that the text being rendered was written for.
  var handover: Int?
  /// What each line of the template is indented by.
  var indentation: [UInt8] = []
  /// How much of that the next line to begin has already.
  var indented = 0
  /// How many templates are being rendered, each inside the one before.
  var depth = 0
  /// How many templates have been rendered in all.
  var callCount = 0

  /// A parent, and where it stands.
  struct Handover {
    let template: Int
    let call: Int
    /// The one that surrounds it.
    let outer: Int?
  }

  init(_ templates: [Template], _ value: Value, _ policy: Policy) {
    self.templates = templates
    self.policy = policy
    contexts = [value]
  }

  mutating func render(_ template: Template) -> (bytes: [UInt8], findings: [Finding]) {
    output.reserveCapacity(8_192)
    run(template, 0..<template.instructions.count)
    return (output, findings.all)
  }

  mutating func run(_ template: Template, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch template.instructions[index] {
      case .text(let text, let startsLine):
        appendText(template, text, startsLine: startsLine)
        index += 1
      case .lineStart:
        beginLine()
        index += 1
      case .variable(let name, let isRaw):
        appendValue(template, name, isRaw: isRaw)
        index += 1
      case .section(let name, let end):
        runSection(template, name, index + 1..<end)
        index = end
      case .inverted(let name, let end):
        runInverted(template, name, index + 1..<end)
        index = end
      case .block(let block, let end):
        runBlock(template, template.blocks[block])
        index = end
      case .call(let call, let end):
        runCall(template, call)
        index = end
      }
    }
  }

  private mutating func runSection(_ template: Template, _ name: Int, _ body: Range<Int>) {
    guard let value = value(of: name, in: template), value.isTruthy else { return }
    guard case .list(let items) = value else { return run(template, body, with: value) }
    for item in items { run(template, body, with: item) }
  }

  private mutating func run(_ template: Template, _ body: Range<Int>, with value: Value) {
    contexts.append(value)
    run(template, body)
    contexts.removeLast()
  }

  private mutating func runInverted(_ template: Template, _ name: Int, _ body: Range<Int>) {
    let value = value(of: name, in: template)
    if value?.isTruthy != true { run(template, body) }
  }
}
