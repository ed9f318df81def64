/// How findings speak of elements.

internal import Architecture
internal import Base
internal import Handbook

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

  /// Where its id is given: in an entry of its owner, or else by its whole document.
  var idPlace: Place {
    isOwned ? place(of: owned.id.range) : place
  }
}

extension [String] {
  /// Names in a sentence, the first five of them: "`a`, `b` and `c`", "`a`, `b`, `c`, `d`, `e` and 7 more".
  var inWords: String {
    let shown = prefix(5).map { "`\($0)`" }
    if count > 5 { return shown.joined(separator: ", ") + " and \(count - 5) more" }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "nothing" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Sequence {
  /// Without what comes after the first hundred of one cause: so many findings say it well enough.
  func firstHundred<Cause: Hashable>(by cause: (Element) -> Cause) -> [Element] {
    var counts: [Cause: Int] = [:]
    return filter { part in
      counts[cause(part), default: 0] += 1
      return counts[cause(part), default: 0] <= 100
    }
  }
}

extension Fix {
  /// Writes another name in the place of one; nothing when more than a name stands there.
  static func renaming(_ names: [(written: String, place: Place)], to name: String) -> Fix? {
    let edits = names.prefix(100).compactMap { written, place -> Edit? in
      let excess = place.range.count - written.utf8.count
      // Quotes and the marks of code stay.
      guard excess == 0 || excess == 2 else { return nil }
      let inner = SourceRange(place.range.start + excess / 2, place.range.end - excess / 2)
      return Edit(Place(place.path, inner), name)
    }
    guard edits.count == names.count else { return nil }
    return Fix("Write `\(name)`", .suggestion, edits)
  }
}
