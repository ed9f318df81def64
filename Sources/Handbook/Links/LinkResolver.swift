/// Finds where references lead, and says of each that leads nowhere where it stands.

internal import Base
internal import Markdown

struct LinkResolver: Sendable {
  let documents: [Document]
  private let attachments: Set<BytePath>
  private let policy: AttachmentPolicy
  private let byPath: [BytePath: Int]
  private let byOutput: [BytePath: Int]
  /// Documents by what they may be called; nothing where two share the name.
  private let byName: [String: Int?]
  let numbers: NumberedDocuments
  private let folders: Set<BytePath>
  let suggestions: LinkSuggestions

  init(_ documents: [Document], attachments: Set<BytePath>, _ policy: AttachmentPolicy) {
    self.documents = documents
    self.attachments = attachments
    self.policy = policy
    byPath = index(documents.map(\.path))
    byOutput = index(documents.map(\.output))
    byName = unambiguous(documents.map(\.id))
    numbers = NumberedDocuments(documents)
    folders = Set(documents.flatMap { ancestors(of: $0.path) })
    suggestions = LinkSuggestions(documents)
  }

  struct Checked: Sendable {
    var targets: [Reference: LinkTarget] = [:]
    var findings: [Finding] = []
  }

  /// Resolves every reference of a document.
  func check(_ number: Int) -> Checked {
    var checked = Checked()
    for located in documents[number].file.survey.references {
      let target = checked.targets[located.reference] ?? target(of: located.reference, from: number)
      checked.targets[located.reference] = target
      checked.findings += findings(for: target, located, from: number)
    }
    return checked
  }

  private func target(of reference: Reference, from number: Int) -> LinkTarget {
    switch reference.kind {
    case .mention: mention(reference.target, from: number)
    case .name: (byName[reference.target] ?? nil).map { .document($0, fragment: nil) } ?? .nowhere
    case .link, .image: link(reference.target, from: number)
    }
  }

  /// The decision of that number; a document that names itself, as titles do, needs no link.
  private func mention(_ name: String, from number: Int) -> LinkTarget {
    guard let named = mentionedNumber(name), let document = numbers.document(named, from: number),
      document != number
    else {
      return .external
    }
    return .document(document, fragment: nil)
  }

  /// The document that a Markdown link leads to.
  func document(linked target: String, from number: Int) -> Int? {
    guard case .document(let document, _) = link(target, from: number) else { return nil }
    return document
  }

  private func link(_ written: String, from number: Int) -> LinkTarget {
    guard let link = RelativeLink(written) else { return .external }
    if link.path.isEmpty { return .document(number, fragment: link.fragment) }
    guard let path = link.resolved(from: documents[number].path.parent) else { return .nowhere }
    return place(path, link.fragment)
  }

  private func place(_ path: BytePath, _ fragment: String?) -> LinkTarget {
    if let document = document(at: path) { return .document(document, fragment: fragment) }
    if attachments.contains(path) {
      return policy.withholds(path) ? .withheld(path) : .attachment(path, fragment: fragment)
    }
    return folders.contains(path) ? .folder(path) : .nowhere
  }

  /// A document named by its file, by its page, without an extension, or by its folder.
  private func document(at path: BytePath) -> Int? {
    byPath[path] ?? byOutput[path] ?? byPath[path.appendingExtension("md")]
      ?? (folders.contains(path) ? byOutput[path.appending("index.html")] : nil)
  }
}

// MARK: - Findings

extension LinkResolver {
  private func findings(
    for target: LinkTarget,
    _ located: MarkdownSurvey.LocatedReference,
    from number: Int
  ) -> [Finding] {
    let place = Place(documents[number].path, located.range)
    switch target {
    case .nowhere:
      // The links of a form are examples more often than not.
      let isForm = isTemplateFile(documents[number].path)
      let found = nowhere(located, place, from: number)
      return [isForm ? found.with(severity: .info) : found]
    case .document(let document, let fragment?):
      return fragmentFindings(fragment, document, place)
    case .external: return safetyFindings(located, place)
    case .withheld(let path): return [withheld(path, place)]
    case .document, .folder, .attachment: return []
    }
  }

  private func nowhere(
    _ located: MarkdownSurvey.LocatedReference,
    _ place: Place,
    from number: Int
  ) -> Finding {
    let target = located.reference.target
    if located.reference.kind == .name {
      return Finding(.brokenLink, .warning, at: place, "No document is called `\(target)`")
    }
    guard RelativeLink(target)?.resolved(from: documents[number].path.parent) != nil else {
      return Finding(
        .brokenLink,
        .warning,
        at: place,
        "`\(target)` leads out of the content",
        help: "Only what lies in the content folder goes onto the site; link to it by its URL."
      )
    }
    let isImage = located.reference.kind == .image
    let guess = guess(target, from: number)
    return Finding(
      isImage ? .brokenImage : .brokenLink,
      isRoute(target) ? .warning : .error,
      at: place,
      isImage ? "No image at `\(target)`" : "No page or file at `\(target)`",
      help: guess.map { "Did you mean `\($0.target)`?" } ?? (isRoute(target) ? routeHelp : nil),
      fixes: fixes(guess, for: target, at: place, from: number),
      subjects: [target]
    )
  }

  private func withheld(_ path: BytePath, _ place: Place) -> Finding {
    Finding(
      .activeAttachment,
      .warning,
      at: place,
      "\(path) could act on the site and is not copied to it",
      help: "Show its source in a code block, or publish it elsewhere and link to its URL."
    )
  }

  private func fragmentFindings(_ fragment: String, _ document: Int, _ place: Place) -> [Finding] {
    let isKnown =
      fragment.isEmpty || fragment == "top" || documents[document].anchors.contains(fragment)
    guard !isKnown else { return [] }
    let guess = suggestions.anchor(insteadOf: fragment, of: documents[document])
    return [
      Finding(
        .brokenFragment,
        .error,
        at: place,
        "\(documents[document].path) has no heading `#\(fragment)`",
        help: guess.map { "Did you mean `#\($0)`?" }
      )
    ]
  }

  private func safetyFindings(
    _ located: MarkdownSurvey.LocatedReference,
    _ place: Place
  ) -> [Finding] {
    let kind = located.reference.kind
    guard kind == .link || kind == .image else { return [] }
    let target = located.reference.target
    let isSafe = SafeURL(target, allowing: kind == .image ? .images : .links) != nil
    return isSafe
      ? []
      : [
        Finding(
          .unsafeLink,
          .error,
          at: place,
          "`\(target)` has a scheme that no page will carry",
          help: "Links may use http, https, mailto, tel, ftp, sms, irc and xmpp."
        )
      ]
  }
}

/// Whether a link looks like an address of another site generator: `/adr/4`.
private func isRoute(_ target: String) -> Bool {
  guard target.utf8.first == UInt8(ascii: "/"), let link = RelativeLink(target) else {
    return false
  }
  return BytePath(bytes: link.path).fileExtension.isEmpty
}

private let routeHelp = "It counts from the root of the content; link to another site by its URL."

// MARK: - Indices

private func index(_ paths: [BytePath]) -> [BytePath: Int] {
  Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
}

private func unambiguous<Name: Hashable>(_ names: [Name?]) -> [Name: Int?] {
  var result: [Name: Int?] = [:]
  for (number, name) in names.enumerated() {
    guard let name else { continue }
    result[name] = .some(result[name] == nil ? number : nil)
  }
  return result
}

private func ancestors(of path: BytePath) -> [BytePath] {
  var all: [BytePath] = []
  var folder = path.parent
  while !folder.isRoot {
    all.append(folder)
    folder = folder.parent
  }
  return all + [.root]
}

extension BytePath {
  fileprivate func appendingExtension(_ text: String) -> BytePath {
    BytePath(bytes: bytes + ".".utf8 + text.utf8)
  }
}
