/// What a template is given.

package import Base

/// A value that a template can show, test or walk through.
///
/// Only `.html` reaches a page unescaped, so that text from a document cannot become markup by
/// accident. Records are best written as literals:
///
///     let page: Value = ["title": "Orders", "body": .html(body), "tags": ["checkout", "core"]]
package enum Value: Hashable, Sendable {
  /// A name that is known and has nothing to say; an unknown name is a finding, this is not.
  case absent
  case flag(Bool)
  case text(String)
  case html(HTMLText)
  case list([Value])
  case record([String: Value])
}

extension Value {
  /// The text, or `.absent` when there is none.
  package static func optional(_ text: String?) -> Value {
    text.map(Value.text) ?? .absent
  }

  package static func number(_ number: Int) -> Value {
    .text(String(number))
  }

  /// Whether a section of this value is shown.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .flag(let isSet): isSet
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let items): !items.isEmpty
    case .record: true
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(booleanLiteral isSet: Bool) { self = .flag(isSet) }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(arrayLiteral items: Value...) { self = .list(items) }

  /// A name that is written twice has the value written last.
  package init(dictionaryLiteral fields: (String, Value)...) {
    self = .record(Dictionary(fields) { $1 })
  }
}
