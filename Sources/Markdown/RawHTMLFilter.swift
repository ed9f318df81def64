internal import Base

/// Rebuilds raw HTML from an allowlist, piece by piece, so that what comes out is balanced and holds
/// nothing that runs.
///
/// One filter goes over the HTML nodes below one parent; what they leave open is closed at its end.
struct RawHTMLFilter {
  private let isInLink: Bool
  private let resolve: (Reference) -> Resolution
  private var open: [String] = []
  /// The elements that were taken out, in the order they were met.
  private(set) var removed: [String] = []
  /// What the attributes refer to.
  private(set) var references: [Reference] = []
  /// The ids that were kept.
  private(set) var anchors: [String] = []

  init(isInLink: Bool, resolve: @escaping (Reference) -> Resolution) {
    self.isInLink = isInLink
    self.resolve = resolve
  }

  mutating func filter(_ source: [UInt8]) -> [UInt8] {
    var tokens = HTMLTokens(source)
    var output: [UInt8] = []
    while let token = tokens.next() {
      switch token {
      case .text(let range): appendText(source[range], to: &output)
      case .start(let name, let attributes): start(name, attributes, &tokens, &output)
      case .end(let name): end(name, &output)
      case .other: continue
      }
    }
    return output
  }

  /// The end tags up to that of an anchor that is open.
  mutating func closeAnchor() -> [UInt8] {
    var output: [UInt8] = []
    end("a", &output)
    return output
  }

  /// The end tags of whatever is still open.
  mutating func close() -> [UInt8] {
    defer { open = [] }
    return open.reversed().flatMap { Array("</\($0)>".utf8) }
  }

  private func appendText(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for index in text.indices {
      let isReference = text[index] == UInt8(ascii: "&") && beginsReference(text[index...])
      if isReference {
        output.append(text[index])
      } else {
        output.appendEscapingHTML(text[index...index])
      }
    }
  }

  private mutating func start(
    _ name: String,
    _ attributes: [HTMLTokens.Attribute],
    _ tokens: inout HTMLTokens,
    _ output: inout [UInt8]
  ) {
    guard RawHTMLAllowlist.elements.contains(name), open.count < deepest else {
      removed.append(name)
      if RawHTMLAllowlist.opaqueElements.contains(name) { tokens.skipContent(of: name) }
      return
    }
    if name == "a" {
      if isInLink { return }
      end(name, &output)
    }
    output += "<\(name)".utf8
    var written: Set<String> = []
    for (key, value) in attributes.compactMap({ allowed($0, of: name) })
    where written.insert(key).inserted {
      output += HTMLFragment(" \(key)=\"\(value)\"").bytes
    }
    output.append(UInt8(ascii: ">"))
    if !RawHTMLAllowlist.voidElements.contains(name) { open.append(name) }
  }

  private mutating func allowed(
    _ attribute: HTMLTokens.Attribute,
    of element: String
  ) -> (String, String)? {
    if element == "a", attribute.name == "href" { return url(attribute, .link) }
    if element == "img", attribute.name == "src" { return url(attribute, .image) }
    let pair = RawHTMLAllowlist.attribute(attribute, of: element)
    if let pair, pair.0 == "id" { anchors.append(pair.1) }
    return pair
  }

  private mutating func url(
    _ attribute: HTMLTokens.Attribute,
    _ kind: Reference.Kind
  ) -> (String, String)? {
    let reference = Reference(kind: kind, target: attribute.value)
    references.append(reference)
    return resolve(reference).url(of: reference).map { (attribute.name, $0.text) }
  }

  private mutating func end(_ name: String, _ output: inout [UInt8]) {
    guard let index = open.lastIndex(of: name) else { return }
    for element in open[index...].reversed() { output += "</\(element)>".utf8 }
    open.removeSubrange(index...)
  }
}

/// How deep raw HTML may nest; a browser gives up at about five hundred.
private let deepest = 64
