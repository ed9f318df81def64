/// Which other decisions a text names, and what it says of them.

internal import Base

/// Reads `Superceded by [2. Title](0002-title.md)`, `superseded by ADR-5 and ADR-7`, `Amends 3`.
struct RelationText {
  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var kind: DecisionRelation.Kind?
  private let fixed: DecisionRelation.Kind?
  /// Whether only a part of the other decision is meant, which amends it.
  private var isPartial = false
  /// Whether a number alone may stand here: behind a verb, `by`, or another number.
  private var expectsNumber: Bool
  /// Whether a bracket may still close, so that no text is searched twice for one that does not.
  private var mayHoldLinks = true
  private(set) var relations: [DecisionRelation] = []

  /// Reads a text; with a fixed kind all that it names is of this kind, else verbs say so.
  init(_ bytes: [UInt8], _ range: SourceRange, all fixed: DecisionRelation.Kind? = nil) {
    self.bytes = bytes
    self.fixed = fixed
    index = range.start
    end = min(range.end, range.start + longestText)
    kind = fixed
    expectsNumber = fixed != nil
    while index < end { step() }
  }

  private mutating func step() {
    let byte = bytes[index]
    if byte == UInt8(ascii: "["), mayHoldLinks, let link = link() {
      add(link.reference, link.range)
      index = link.end
    } else if byte.isLetter {
      word()
    } else if byte.isDigit {
      number()
    } else {
      if byte == UInt8(ascii: "#") { expectsNumber = kind != nil }
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") { endClause(byte) }
      index += 1
    }
  }

  private mutating func endClause(_ byte: UInt8) {
    guard fixed == nil, index + 1 == end || bytes[index + 1].isBlank else { return }
    kind = nil
    isPartial = false
  }

  private mutating func add(_ reference: DecisionReference?, _ range: SourceRange) {
    guard let reference, let kind else { return }
    relations.append(DecisionRelation(isPartial ? kind.partial : kind, reference, at: range))
    expectsNumber = true
  }
}

private let longestText = 4096

extension DecisionRelation.Kind {
  /// What replaces only a part amends.
  fileprivate var partial: Self {
    switch self {
    case .supersedes: .amends
    case .supersededBy: .amendedBy
    case .amends, .amendedBy, .relates: self
    }
  }
}

// MARK: - Words

extension RelationText {
  private mutating func word() {
    let start = index
    if let named = identifier() {
      add(.number(named.value), named.range)
      index = named.range.end
      return
    }
    while index < end, bytes[index].isWordByte { index += 1 }
    let word = String(decoding: bytes[start..<index].prefix(16).map(\.lowercased), as: UTF8.self)
    guard fixed == nil else {
      expectsNumber = expectsNumber && joiningWords.contains(word)
      skipName()
      return
    }
    if let verb = verbs[word] {
      kind = verb
      expectsNumber = true
    } else if word == "by" {
      kind = kind?.passive
      expectsNumber = kind != nil
    } else if partialWords.contains(word) {
      isPartial = true
    } else {
      expectsNumber = expectsNumber && joiningWords.contains(word)
      skipName()
    }
  }

  /// Goes on to the end of a name of several words: `use-an-outbox-2`.
  private mutating func skipName() {
    while index + 1 < end, "-_/.".utf8.contains(bytes[index]), bytes[index + 1].isWordByte {
      index += 1
      while index < end, bytes[index].isWordByte { index += 1 }
    }
  }

  /// `ADR-0007`, `ADR 7`, `adr#7`.
  private func identifier() -> (value: Int, range: SourceRange)? {
    guard bytes[index..<end].prefix(3).map(\.lowercased).elementsEqual("adr".utf8) else {
      return nil
    }
    let isFree =
      index == 0 || !bytes[index - 1].isWordByte && bytes[index - 1] != UInt8(ascii: "-")
    let separators = bytes[(index + 3)..<end].prefix(2).prefix { " -_#".utf8.contains($0) }
    let digits = bytes[separators.endIndex..<end].prefix(while: \.isDigit)
    guard isFree, let value = wholeNumber(digits) else { return nil }
    return (value, SourceRange(index, digits.endIndex))
  }

  /// A number by itself, or the one that a file name begins with; a date is none.
  private mutating func number() {
    let start = index
    let digits = bytes[index..<end].prefix(while: \.isDigit)
    index = digits.endIndex
    let next = bytes[index..<end].prefix(2)
    let goesOn = next.count == 2 && "-/.:".utf8.contains(next[index]) && next[index + 1].isDigit
    let isNumber = digits.count <= 6 && !goesOn && !(next.first.map(\.isWordByte) ?? false)
    if isNumber, expectsNumber, let value = wholeNumber(digits) {
      add(.number(value), SourceRange(start, index))
    } else {
      while index < end, bytes[index].isWordByte { index += 1 }
    }
    skipName()
  }
}

extension DecisionRelation.Kind {
  fileprivate var passive: Self {
    switch self {
    case .supersedes, .supersededBy: .supersededBy
    case .amends, .amendedBy: .amendedBy
    case .relates: .relates
    }
  }
}

private let verbs: [String: DecisionRelation.Kind] = {
  let spelled: [(DecisionRelation.Kind, [String])] = [
    (
      .supersedes,
      [
        "supersedes", "supercedes", "supersede", "supercede", "superseding", "superseeds",
        "replaces",
        "obsoletes",
      ]
    ),
    (
      .supersededBy,
      [
        "superseded", "superceded", "superseeded", "replaced", "obsoleted", "deprecated",
        "supplanted",
      ]
    ),
    (.amends, ["amends", "amend", "amending", "clarifies", "refines", "extends", "modifies"]),
    (.amendedBy, ["amended", "clarified", "refined", "extended", "modified"]),
    (.relates, ["relates", "related", "depends", "see", "favour", "favor", "conflicts", "links"]),
  ]
  return Dictionary(spelled.flatMap { kind, words in words.map { ($0, kind) } }) { first, _ in first
  }
}()

private let partialWords: Set = ["part", "partly", "partially", "some", "parts", "aspects"]

/// Words between two numbers that belong together: `5, 6 and 7`.
private let joiningWords: Set = ["and", "or", "to", "decision", "decisions", "no", "number", "nr"]

// MARK: - Links

extension RelationText {
  /// A Markdown link, and what it names: a document of the tree, else the number in its text.
  private mutating func link() -> (reference: DecisionReference?, range: SourceRange, end: Int)? {
    guard let close = next(UInt8(ascii: "]"), from: index), close + 1 < end,
      bytes[close + 1] == UInt8(ascii: "("),
      let last = next(UInt8(ascii: ")"), from: close + 2)
    else { return nil }
    let written = bytes[(close + 2)..<last].prefix { !$0.isBlank }
    let range = SourceRange(index, last + 1)
    let path = written.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let isLocal = !written.contains(UInt8(ascii: ":")) && isMarkdown(path)
    if isLocal { return (.link(String(decoding: written, as: UTF8.self)), range, last + 1) }
    let number = numberOfText(SourceRange(index + 1, close))
    return (number.map { .number($0) }, range, last + 1)
  }

  private mutating func next(_ byte: UInt8, from start: Int) -> Int? {
    let found = bytes[start..<end].firstIndex(of: byte)
    mayHoldLinks = found != nil
    return found
  }

  private func isMarkdown(_ path: ArraySlice<UInt8>) -> Bool {
    path.suffix(3).elementsEqual(".md".utf8) || path.suffix(9).elementsEqual(".markdown".utf8)
  }

  private func numberOfText(_ range: SourceRange) -> Int? {
    if let number = DecisionNumber(inTitle: bytes, range)?.value { return number }
    let text = bytes[range.indices].drop { $0 == UInt8(ascii: "#") }
    return text.count <= 6 ? wholeNumber(text) : nil
  }
}
