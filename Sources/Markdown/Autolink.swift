/// GFM's extended autolinks: bare URLs and mail addresses in text.
struct Autolink {
  let range: Range<Int>
  let url: [UInt8]

  /// All of them in a text, in order.
  static func all(in text: [UInt8]) -> [Autolink] {
    var found: [Autolink] = []
    var index = 0
    while index < text.count {
      let floor = found.last?.range.upperBound ?? 0
      if let link = link(text, at: index, after: floor) {
        found.append(link)
        index = link.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func link(_ text: [UInt8], at index: Int, after floor: Int) -> Autolink? {
    switch text[index] {
    case UInt8(ascii: "w"): www(text, at: index, after: floor)
    case UInt8(ascii: ":"): withScheme(text, at: index, after: floor)
    case UInt8(ascii: "@"): mail(text, at: index, after: floor)
    default: nil
    }
  }

  private static func www(_ text: [UInt8], at index: Int, after floor: Int) -> Autolink? {
    guard text[index...].starts(with: "www.".utf8) else { return nil }
    let isFree = index == floor || isBoundary.contains(text[index - 1])
    guard isFree, hasValidDomain(text[index...], needsDot: true) else { return nil }
    let end = end(of: text[index...])
    return Autolink(range: index..<end, url: Array("http://".utf8) + text[index..<end])
  }

  private static func withScheme(_ text: [UInt8], at colon: Int, after floor: Int) -> Autolink? {
    guard text[colon...].starts(with: "://".utf8) else { return nil }
    var start = colon
    while start > floor, isLetter(text[start - 1]) { start -= 1 }
    let scheme = String(decoding: text[start..<colon], as: UTF8.self).lowercased()
    guard ["http", "https", "ftp"].contains(scheme) else { return nil }
    guard hasValidDomain(text[(colon + 3)...], needsDot: false) else { return nil }
    let end = end(of: text[start...])
    return end > colon + 3 ? Autolink(range: start..<end, url: Array(text[start..<end])) : nil
  }

  private static func mail(_ text: [UInt8], at sign: Int, after floor: Int) -> Autolink? {
    var start = sign
    while start > floor, isLocalPart(text[start - 1]) { start -= 1 }
    guard start < sign, start == 0 || text[start - 1] != UInt8(ascii: "/") else { return nil }
    let domain = text[(sign + 1)...].prefix { isLocalPart($0) && $0 != UInt8(ascii: "+") }
    let next = domain.endIndex < text.count ? text[domain.endIndex] : 0
    var end = domain.endIndex
    while end > sign + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let address = text[(sign + 1)..<end]
    guard let last = address.last, isLetter(last) || isDigit(last), next != UInt8(ascii: "@"),
      next != UInt8(ascii: "+"), address.dropFirst().contains(UInt8(ascii: ".")),
      address.first != UInt8(ascii: ".")
    else { return nil }
    return Autolink(range: start..<end, url: Array("mailto:".utf8) + text[start..<end])
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || ".+-_".utf8.contains(byte)
  }

  private static func end(of text: ArraySlice<UInt8>) -> Int {
    trimmedEnd(text.prefix { $0 > space && $0 != UInt8(ascii: "<") })
  }

  /// The end of a URL without the punctuation that belongs to the sentence, as in `(see http://a.b/c).`.
  static func trimmedEnd(_ text: ArraySlice<UInt8>) -> Int {
    var end = text.endIndex
    var unopened = 0
    for byte in text {
      if byte == UInt8(ascii: ")") { unopened += 1 }
      if byte == UInt8(ascii: "(") { unopened -= 1 }
    }
    while end > text.startIndex {
      let last = text[end - 1]
      if last == UInt8(ascii: ")"), unopened > 0 {
        unopened -= 1
        end -= 1
      } else if last == UInt8(ascii: ";") {
        end = entityStart(text[..<end]) ?? end - 1
      } else if trailing.contains(last) {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// Where the `&name;` begins that the text ends with.
  private static func entityStart(_ text: ArraySlice<UInt8>) -> Int? {
    var start = text.endIndex - 1
    while start > text.startIndex, isLetter(text[start - 1]) { start -= 1 }
    guard start < text.endIndex - 1, start > text.startIndex, text[start - 1] == UInt8(ascii: "&")
    else { return nil }
    return start - 1
  }
}

private let trailing = ByteSet("?!.,:*_~'\"")
private let isBoundary = ByteSet(" \t\n*_~(")

/// Whether a host name begins here: no underscore in its last two labels, and a dot where asked for.
private func hasValidDomain(_ text: ArraySlice<UInt8>, needsDot: Bool) -> Bool {
  var dots = 0
  var underscores = (0, 0)
  var length = 0
  for byte in text.prefix(256) {
    if byte == UInt8(ascii: "_") {
      underscores.1 += 1
    } else if byte == UInt8(ascii: ".") {
      underscores = (underscores.1, 0)
      dots += 1
    } else if !(byte >= 0x80 || isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")) {
      break
    }
    length += 1
  }
  return length > 0 && underscores == (0, 0) && (dots > 0 || !needsDot)
}
