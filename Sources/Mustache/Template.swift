/// A template that has been read once and can be rendered any number of times.

package import Base

/// Instructions in the order of the file, and the tables that they point into.
///
/// Whatever has a body is followed by it and knows where it ends, so a body is a range and nothing
/// is copied to skip or repeat it.
package struct Template: Sendable {
  /// The name that partials and parents call it by: the file name without its extension.
  package let name: String
  package let path: BytePath
  /// Its place in the set that it belongs to.
  let number: Int
  var instructions: [Instruction] = []
  /// The text between the tags, as it will be written.
  var literals: [UInt8] = []
  var names: [DottedName] = []
  var blocks: [Block] = []
  var calls: [Call] = []
}

enum Instruction: Sendable {
  /// A range of the literals; `startsLine` when it begins a line of the template.
  case text(Range<Int>, startsLine: Bool)
  /// A line of the template that begins with a tag.
  case lineStart
  case variable(Int, isRaw: Bool)
  case section(Int, end: Int)
  case inverted(Int, end: Int)
  case block(Int, end: Int)
  /// A partial or a parent; what follows a parent are the blocks that it hands on.
  case call(Int, end: Int)
}

extension Instruction {
  /// The same instruction with its body ending at `end`.
  func ending(at end: Int) -> Instruction {
    switch self {
    case .text, .lineStart, .variable: self
    case .section(let name, _): .section(name, end: end)
    case .inverted(let name, _): .inverted(name, end: end)
    case .block(let block, _): .block(block, end: end)
    case .call(let call, _): .call(call, end: end)
    }
  }
}

/// A part of a template with a name: a default that can be replaced, or what replaces it.
struct Block: Sendable {
  let name: String
  /// Whether the opening tag ends its line, so that the content begins with a line of its own.
  let startsOwnLine: Bool
  /// Whether the opening tag has a line for itself, so that what comes in its place is indented
  /// from its first line on.
  let standsAlone: Bool
  /// What the lines of a replacement are indented by.
  var indentation: [UInt8]
  var body = 0..<0
}

/// A template put into another.
struct Call: Sendable {
  /// The name as written; nothing when it cannot be one, which has been reported.
  let name: DottedName.Part?
  /// The number of the template; nothing when there is none of that name.
  var target: Int?
  /// The white space before a tag that stands alone; nothing for one inside a line.
  var indentation: [UInt8]?
  /// The blocks that are handed on.
  var arguments: [Int] = []
}
