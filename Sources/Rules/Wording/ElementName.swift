/// What an element is called by its kind.

import Architecture

extension Element {
  /// What it is, with its article: `a service`, `an external system`, `a topic`.
  var described: String {
    switch kind {
    case .external: "an external system"
    case .store, .channel:
      owned.kind.value.map { "a \($0 == .search ? "search index" : $0.rawValue)" } ?? "a \(kind)"
    case .component, .person, .service, .system: "a \(kind.rawValue)"
    }
  }
}
