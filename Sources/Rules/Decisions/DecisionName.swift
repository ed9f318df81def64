/// What decisions are called where findings speak of them.

internal import Base
internal import Handbook
internal import Markdown

extension Document {
  /// The number that tells it from its neighbours.
  ///
  /// The file name counts first: a title that disagrees with it is a finding of its own.
  var decisionNumber: Int? { decision?.fileNumber ?? decision?.number?.value }

  /// `ADR-0007`, with as many digits as its file name has; without a number, its file's name.
  var decisionName: String {
    guard let number = decisionNumber else { return "`\(slug)`" }
    let digits = String(number)
    let width = max(3, decision?.fileNumber == nil ? 3 : numberDigits(path.stem).count)
    return "ADR-" + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The name of its file, without the extension.
  var slug: String { String(decoding: path.stem, as: UTF8.self) }

  /// What tells a finding about it from one about another, wherever the two move.
  var subject: String { decisionNumber.map { "ADR-\($0)" } ?? slug }

  /// Its first line, for findings that are about all of it.
  var opening: SourceRange {
    file.titleRange
  }
}

/// What no two decisions share: folders are collections of their own.
struct DecisionIdentity: Hashable {
  let folder: BytePath
  let number: Int
}

extension Document {
  var identity: DecisionIdentity? {
    decisionNumber.map { DecisionIdentity(folder: path.parent, number: $0) }
  }

  /// Where the text states the number that it goes by; the start of the file when only its name does.
  var numberRange: SourceRange {
    guard let number = decision?.number, number.value == decisionNumber else {
      return SourceRange(at: 0)
    }
    return number.range
  }
}

/// The digits of the number that a file name begins with, an `adr-` before them left aside.
func numberDigits(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let rest = stem.prefix(4).elementsEqual("adr-".utf8) { $0 | 0x20 == $1 | 0x20 } ? 4 : 0
  return stem.dropFirst(rest).prefix { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
}
