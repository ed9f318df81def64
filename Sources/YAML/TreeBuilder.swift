/// Puts the tree together from events, and refuses what is not plain data.

import Base

struct TreeBuilder {
  private let text: YAMLText
  private let limits: YAMLLimits
  private var findings: FindingList
  /// The lists and mappings that have begun and not ended, outermost first.
  private var open: [OpenCollection] = []
  private var root: YAMLNode?
  private var hasDocument = false
  /// Where no comment can begin, in the order of the text; not noted when there can be none at all.
  private var opaque: [SourceRange] = []
  private let mayHoldComments: Bool
  /// How far the text is understood.
  private var understood: Int

  init(_ text: YAMLText, _ limits: YAMLLimits) {
    self.text = text
    self.limits = limits
    findings = FindingList(limit: limits.findings)
    understood = text.range.start
    mayHoldComments = text.bytes[text.range.indices].contains(UInt8(ascii: "#"))
  }

  /// What the events so far amount to.
  var document: YAMLDocument {
    YAMLDocument(
      root: root,
      comments: comments(in: text, outside: opaque, until: understood),
      findings: findings.all
    )
  }

  /// Takes one event and says whether it wants another.
  mutating func accept(_ event: YAMLEvent) -> Bool {
    switch event.kind {
    case .streamStart, .documentEnd: true
    case .streamEnd: finish()
    case .documentStart: startDocument(event)
    case .scalar(let scalar): take(scalar, event)
    case .alias: takeAlias(event)
    case .start(let shape, let isFlow): start(shape, isFlow: isFlow, event)
    case .end: end(event)
    case .failure(let problem):
      stop(at: problem.finding(in: text, inside: open.last?.bracket))
    }
  }

  private mutating func finish() -> Bool {
    understood = text.range.end
    return false
  }

  private mutating func startDocument(_ event: YAMLEvent) -> Bool {
    if hasDocument { return stop(at: secondDocument(event)) }
    hasDocument = true
    return true
  }

  private mutating func take(_ scalar: YAMLScalar, _ event: YAMLEvent) -> Bool {
    let start = refuseProperties(of: event)
    cover(event.range, isBlock: scalar.style == .literal || scalar.style == .folded)
    let isLeftOut = open.isEmpty && event.range.isEmpty
    if !isLeftOut { put(YAMLNode(.scalar(scalar), at: extent(from: start, event, scalar))) }
    return true
  }

  /// The alias stands for the text that it is written as.
  private mutating func takeAlias(_ event: YAMLEvent) -> Bool {
    findings.add(aliasFinding(event))
    cover(event.range, isBlock: false)
    put(YAMLNode(.scalar(YAMLScalar(text.string(event.range))), at: event.range))
    return true
  }

  private mutating func start(
    _ shape: YAMLEvent.Shape,
    isFlow: Bool,
    _ event: YAMLEvent
  ) -> Bool {
    guard open.count < limits.depth else { return stop(at: tooDeep(event)) }
    let start = refuseProperties(of: event)
    cover(event.range, isBlock: false)
    open.append(OpenCollection(shape, isFlow: isFlow, at: start))
    return true
  }

  private mutating func end(_ event: YAMLEvent) -> Bool {
    cover(event.range, isBlock: false)
    if let node = open.popLast()?.node(endingAt: event.range) { put(node) }
    return true
  }

  private mutating func put(_ node: YAMLNode) {
    guard !open.isEmpty else { return root = node }
    if let problem = open[open.count - 1].add(node, in: text) { findings.add(problem) }
  }

  /// Notes a problem after which there is no reading on, and keeps what was complete before it.
  private mutating func stop(at finding: Finding) -> Bool {
    findings.add(finding)
    let rescued = root ?? open.first?.salvaged(before: finding.place.range.start, in: text)
    root = rescued?.entries?.isEmpty == false ? rescued : nil
    return false
  }

  private mutating func refuseProperties(of event: YAMLEvent) -> Int {
    let properties = nodeProperties(in: text, event.range)
    for property in properties.found { findings.add(propertyFinding(property)) }
    return properties.end
  }

  private mutating func cover(_ range: SourceRange, isBlock: Bool) {
    understood = max(understood, range.end)
    guard mayHoldComments else { return }
    // The header of a block scalar, `|2-`, may have a comment behind it.
    let start = isBlock ? min(text.lineEnd(after: range.start), range.end) : range.start
    if start < range.end { opaque.append(SourceRange(start, range.end)) }
  }

  /// The range of a scalar without the empty lines that libyaml counts to a block scalar.
  private func extent(from start: Int, _ event: YAMLEvent, _ scalar: YAMLScalar) -> SourceRange {
    var end = max(start, event.range.end)
    guard scalar.style == .literal || scalar.style == .folded else {
      return SourceRange(start, end)
    }
    while end > start, isBlank(text.bytes[end - 1]) || isLineBreak(text.bytes[end - 1]) { end -= 1 }
    return SourceRange(start, end)
  }
}

extension TreeBuilder {
  private func secondDocument(_ event: YAMLEvent) -> Finding {
    text.invalid(
      event.range.isEmpty ? text.character(at: event.range.start) : event.range,
      "a second YAML document begins here",
      help: "Keep one document, and put the other into a file of its own."
    )
  }

  private func tooDeep(_ event: YAMLEvent) -> Finding {
    Finding(
      .limitExceeded,
      .error,
      at: Place(text.path, text.character(at: event.range.start)),
      "more than \(limits.depth) lists and mappings inside each other",
      help: "Make the structure flatter."
    )
  }

  private func aliasFinding(_ event: YAMLEvent) -> Finding {
    text.invalid(
      event.range,
      "`\(text.string(event.range))` is an alias, which is not taken",
      help: "Write the value out, or put the text in quotes."
    )
  }

  private func propertyFinding(_ property: NodeProperty) -> Finding {
    let written = text.string(property.range)
    return switch property.kind {
    case .anchor:
      text.invalid(
        property.range,
        "`\(written)` is an anchor, which is not taken",
        help: "Delete the anchor, or put the text in quotes."
      )
    case .tag:
      text.invalid(
        property.range,
        "`\(written)` is a tag, which is not taken",
        help: "Delete the tag, or put the text in quotes."
      )
    }
  }
}
