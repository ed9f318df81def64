/// Another name in the place of one that leads nowhere.

import Base

extension Fix {
  /// Writes the name in all of the places; nothing when more than a name stands in one of them.
  static func renaming(_ names: [(written: String, place: Place)], to name: String) -> Fix? {
    let edits = names.prefix(mostOfOneCause).compactMap { written, place -> Edit? in
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
