/// How names find their values, and what is said when they find none.

import Base

extension Renderer {
  /// The value of a name, looked for from the innermost section outwards.
  ///
  /// Only the first part of a dotted name is looked for; the others lead on from what it found.
  mutating func value(of name: Int, in template: Template) -> Value? {
    switch template.names[name].path {
    case .current: return contexts.last
    case .invalid: return .absent
    case .parts(let first, let rest):
      guard let found = nearest(first.text) else {
        reportUnknown(first, among: contexts, in: template)
        return nil
      }
      return rest.isEmpty ? found : follow(rest, from: found, in: template)
    }
  }

  private func nearest(_ name: String) -> Value? {
    var index = contexts.count
    while index > 0 {
      index -= 1
      if case .record(let fields) = contexts[index], let value = fields[name] { return value }
    }
    return nil
  }

  private mutating func follow(
    _ parts: [DottedName.Part],
    from start: Value,
    in template: Template
  ) -> Value? {
    var value = start
    for part in parts {
      if case .absent = value { return value }
      guard case .record(let fields) = value, let next = fields[part.text] else {
        reportUnknown(part, among: [value], in: template)
        return nil
      }
      value = next
    }
    return value
  }
}
