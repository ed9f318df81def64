/// What a change brings: the findings that were not there before it.

package import Base

/// The findings of `head` that `base` does not have, in the order of `head`.
///
/// Of several that mean the same, those furthest down are the new ones. What lay in a file that has
/// another path now, or named it, is not new because of that.
package func newFindings(
  in head: [Finding],
  since base: [Finding],
  renamed: [BytePath: BytePath] = [:]
) -> [Finding] {
  var old: [FindingKey: Int] = [:]
  for finding in base { old[FindingKey(finding, renamed), default: 0] += 1 }
  guard !old.isEmpty else { return head }
  let order = head.indices.sorted { left, right in
    if head[left].isBefore(head[right]) { return true }
    return !head[right].isBefore(head[left]) && left < right
  }
  var isNew = [Bool](repeating: true, count: head.count)
  for index in order {
    let key = FindingKey(head[index])
    guard let count = old[key], count > 0 else { continue }
    old[key] = count - 1
    isNew[index] = false
  }
  return head.indices.filter { isNew[$0] }.map { head[$0] }
}

extension FindingKey {
  /// The key that a finding of the base has today.
  fileprivate init(_ finding: Finding, _ renamed: [BytePath: BytePath]) {
    let path = finding.place.path
    let new = renamed[path] ?? path
    let move = renamed[path].map { Move(from: path, to: $0) }
    let subjects = finding.subjects.map { subject in
      renamed[BytePath(subject)]?.display ?? move?.applied(to: subject) ?? subject
    }
    let message = finding.message.text
    let about = Finding.about(subjects, or: move?.applied(to: message) ?? message)
    self.init(path: new.display, code: finding.rule.code, about: about)
  }
}

/// A file that lies elsewhere now, and what that changes in texts that name it.
private struct Move {
  /// What may stand for the file, the longest first: its path, and its path below each folder that
  /// it has not left, for texts count from the content folder.
  private let names: [(old: [UInt8], new: [UInt8])]

  init(from old: BytePath, to new: BytePath) {
    let (left, right) = (old.components, new.components)
    let shared = zip(left, right).prefix { $0.elementsEqual($1) }.count
    names = (0...max(0, min(shared, left.count - 1, right.count - 1))).map { count in
      (
        Array(left.dropFirst(count).joined(separator: [slash])),
        Array(right.dropFirst(count).joined(separator: [slash]))
      )
    }
  }

  func applied(to text: String) -> String {
    let bytes = Array(text.utf8)
    for name in names {
      if let replaced = replacing(name.old, with: name.new, in: bytes) {
        return String(decoding: replaced, as: UTF8.self)
      }
    }
    return text
  }
}

private let slash = UInt8(ascii: "/")

/// The text with every whole mention of a path replaced; nothing when there is none.
private func replacing(_ old: [UInt8], with new: [UInt8], in text: [UInt8]) -> [UInt8]? {
  guard let first = old.first else { return nil }
  var output: [UInt8] = []
  var isFound = false
  var index = 0
  while index < text.count {
    let isMention =
      text[index] == first && text[index...].starts(with: old)
      && (index == 0 || !continuesName(text[index - 1]))
      && (index + old.count == text.count || !continuesName(text[index + old.count]))
    output += isMention ? new : [text[index]]
    index += isMention ? old.count : 1
    isFound = isFound || isMention
  }
  return isFound ? output : nil
}

private func continuesName(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), slash, 0x80...:
    true
  default: false
  }
}
