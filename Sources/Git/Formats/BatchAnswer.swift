/// The answer of `git cat-file --batch` and `--batch-check`.

/// One object: `ID TYPE SIZE`, and with `--batch` the content behind it.
struct BatchObject {
  let id: ArraySlice<UInt8>
  let type: ArraySlice<UInt8>
  let size: Int
  let content: ArraySlice<UInt8>
}

extension BatchObject {
  /// Reads the answers in the order of the requests, with nothing for an object that is not there;
  /// nothing at all for an answer of another form.
  static func list(_ answer: [UInt8], withContent: Bool) -> [BatchObject?]? {
    var reader = FieldReader(answer)
    var objects: [BatchObject?] = []
    while !reader.isAtEnd {
      guard let line = reader.field(endingWith: newline) else { return nil }
      if absences.contains(where: { line.hasSuffix($0) }) {
        objects.append(nil)
        continue
      }
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count == 3, let size = number(words[2]) else { return nil }
      var content: ArraySlice<UInt8> = []
      if withContent {
        guard let bytes = reader.take(size), reader.skip(newline) else { return nil }
        content = bytes
      }
      objects.append(BatchObject(id: words[0], type: words[1], size: size, content: content))
    }
    return objects
  }
}

private let newline = UInt8(ascii: "\n")

/// What stands behind a name that leads to no object; a line for an object ends with its size.
private let absences = [" missing", " ambiguous", " submodule"]

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
