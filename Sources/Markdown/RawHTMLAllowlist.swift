/// Which raw HTML a document may use: what GitHub lets through, less what reaches out of its place.
enum RawHTMLAllowlist {
  static let elements: Set<String> = [
    "a", "abbr", "b", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr",
    "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
    "th",
    "thead", "time", "tr", "tt", "ul", "var", "wbr",
  ]

  static let voidElements: Set<String> = ["br", "hr", "img", "wbr"]

  /// Elements whose content goes with them.
  static let opaqueElements: Set<String> = [
    "iframe", "math", "noembed", "noframes", "noscript", "object", "plaintext", "script", "select",
    "style", "svg", "template", "textarea", "title", "xmp",
  ]

  /// The attribute as it may be written, or nothing when it may not.
  ///
  /// URLs are not judged here; see `RawHTMLFilter`.
  static func attribute(_ attribute: HTMLTokens.Attribute, of element: String) -> (String, String)?
  {
    switch attribute.name {
    case "title", "lang", "alt", "aria-label", "datetime": (attribute.name, attribute.value)
    case "dir": ["ltr", "rtl", "auto"].contains(attribute.value) ? ("dir", attribute.value) : nil
    case "aria-hidden": attribute.value == "true" ? ("aria-hidden", "true") : nil
    case "align": alignment(attribute.value)
    case "id", "name": anchor(attribute.value)
    case "colspan", "rowspan", "width", "height", "start", "value": number(attribute, of: element)
    case "open": element == "details" ? ("open", "") : nil
    default: nil
    }
  }

  private static func alignment(_ value: String) -> (String, String)? {
    let value = value.lowercased()
    return ["left", "center", "right"].contains(value) ? ("class", value) : nil
  }

  private static func anchor(_ value: String) -> (String, String)? {
    let isPlain = value.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-_.:".utf8.contains($0) }
    return isPlain && !value.isEmpty && value.utf8.count <= 128 ? ("id", value) : nil
  }

  private static func number(
    _ attribute: HTMLTokens.Attribute,
    of element: String
  ) -> (String, String)? {
    let places: Set<String> =
      switch attribute.name {
      case "colspan", "rowspan": ["td", "th"]
      case "width", "height": ["img"]
      case "start": ["ol"]
      default: ["li"]
      }
    guard places.contains(element), let number = Int(attribute.value), (0...10_000).contains(number)
    else { return nil }
    return (attribute.name, String(number))
  }
}
