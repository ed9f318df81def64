/// What the comments of one document silence.

internal import Base
internal import Handbook
internal import Markdown
internal import YAML

struct CommentSilence {
  /// What is wrong with the comments themselves, as far as reading them shows.
  private(set) var findings: [Finding] = []
  private let path: BytePath
  private var layout: CommentLayout
  private var comments: [SuppressionComment] = []
  /// Every rule that a comment rightly names.
  private var claims: [Claim] = []
  private var byLine: [LineKey: Int] = [:]
  private var byFile: [RuleID: Int] = [:]
  private var spans: [RuleID: [Span]] = [:]

  /// One rule of one comment.
  private struct Claim {
    let comment: Int
    let rule: RuleID
    let word: Located<String>
    var isUsed = false
  }

  private struct LineKey: Hashable {
    let rule: RuleID
    let line: Int
  }

  /// From a comment to the one that ends it, or to the end of the file.
  private struct Span {
    let start: Int
    var end: Int
    let claim: Int
  }

  /// - Parameters:
  ///   - file: The document.
  ///   - path: Where it lies, counted from the repository.
  init?(_ file: ParsedFile, at path: BytePath) {
    let readings = readComments(of: file)
    let strays = StrayComment.all(in: file)
    guard !readings.isEmpty || !strays.isEmpty else { return nil }
    findings = strays.map { .stray($0, in: path) }
    self.path = path
    layout = CommentLayout(file.source.bytes, readings.map(\.range))
    var guesses = 0
    for (range, reading) in readings {
      switch reading {
      case .other: continue
      case .malformed(let word, let guess):
        findings.append(.malformedSuppression(word, at: Place(path, range), guess: guess))
      case .suppression(let comment): take(comment, &guesses)
      }
    }
  }

  /// The reason that the narrowest comment gives for silencing a finding.
  mutating func reason(for finding: Finding) -> String? {
    let rule = finding.rule
    let range = finding.place.range
    let isAboutFile = range == SourceRange(at: 0)
    var claim: Int?
    if !isAboutFile {
      claim =
        byLine[LineKey(rule: rule, line: layout.lines.lineIndex(of: range.start))]
        ?? span(of: rule, at: range.start)
    }
    guard let claim = claim ?? byFile[rule] else { return nil }
    claims[claim].isUsed = true
    return comments[claims[claim].comment].reason
  }

  /// The comments that silenced nothing, now that all findings have been shown.
  func unused(_ policy: Policy) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < claims.count {
      let number = claims[index].comment
      let end = claims[index...].firstIndex { $0.comment != number } ?? claims.count
      let idle = claims[index..<end].filter {
        !$0.isUsed && (policy.isOn($0.rule, at: path) || !$0.rule.canBeSilenced)
      }
      index = end
      guard !idle.isEmpty else { continue }
      findings.append(unused(idle.map(\.word), of: comments[number]))
    }
    return findings
  }
}

// MARK: - Reading

private func readComments(
  of file: ParsedFile
) -> [(range: SourceRange, reading: SuppressionComment.Reading)] {
  let bytes = file.source.bytes
  let inFrontMatter = (file.frontMatter.document?.comments ?? []).map {
    ($0.range, SuppressionComment.read(bytes, $0.range, .yaml))
  }
  let inBody = file.survey.comments.map {
    ($0.range, SuppressionComment.read(bytes, $0.range, .html))
  }
  return (inFrontMatter + inBody).filter {
    if case .other = $0.1 { false } else { true }
  }
}

extension CommentSilence {
  /// A comment that names no rule or gives no reason silences nothing.
  private mutating func take(_ comment: SuppressionComment, _ guesses: inout Int) {
    let place = Place(path, comment.range)
    let isEnd = comment.command == .enable
    if comment.words.isEmpty {
      if isEnd { return endAll(at: comment.range.start) }
      return findings.append(.blanketSuppression(comment.command, at: place))
    }
    let hasReason = isEnd || !comment.reason.isEmpty
    if !hasReason { findings.append(.suppressionWithoutReason(comment.words, at: place)) }
    comments.append(comment)
    for word in comment.words {
      if let rule = Rule.known(as: word.value) {
        if hasReason { claim(rule.id, word, comment) }
      } else {
        // A guess goes through the whole catalogue, which a hostile file may not ask for too often.
        guesses += 1
        let guess = guesses > 100 ? nil : Rule.nearest(to: word.value)
        findings.append(.unknownRule(word.value, at: Place(path, word.range), guess: guess))
      }
    }
  }

  private mutating func claim(
    _ rule: RuleID,
    _ word: Located<String>,
    _ comment: SuppressionComment
  ) {
    let number = claims.count
    claims.append(Claim(comment: comments.count - 1, rule: rule, word: word))
    guard rule.canBeSilenced else { return }
    let range = comment.range
    let line = layout.lines.lineIndex(of: range.start)
    switch comment.command {
    case .line: claimLine(line, rule, number)
    case .ignore where !layout.standsAlone(range): claimLine(line, rule, number)
    case .nextLine, .ignore:
      let last = layout.lines.lineIndex(of: max(range.start, range.end - 1))
      claimLine(layout.nextLine(after: last), rule, number)
    case .file: if byFile[rule] == nil { byFile[rule] = number }
    case .disable: begin(rule, at: range.start, number)
    case .enable: claims[number].isUsed = end(rule, at: range.start)
    }
  }

  private mutating func claimLine(_ line: Int, _ rule: RuleID, _ number: Int) {
    let key = LineKey(rule: rule, line: line)
    if byLine[key] == nil { byLine[key] = number }
  }

  private mutating func begin(_ rule: RuleID, at offset: Int, _ number: Int) {
    if let last = spans[rule]?.last, last.end == .max { return }
    spans[rule, default: []].append(Span(start: offset, end: .max, claim: number))
  }

  private mutating func end(_ rule: RuleID, at offset: Int) -> Bool {
    guard let last = spans[rule]?.indices.last, spans[rule]?[last].end == .max else { return false }
    spans[rule]?[last].end = offset
    return true
  }

  private mutating func endAll(at offset: Int) {
    for rule in spans.keys { _ = end(rule, at: offset) }
  }

  /// The claim of the span that holds an offset; spans of one rule do not overlap.
  private func span(of rule: RuleID, at offset: Int) -> Int? {
    guard let spans = spans[rule] else { return nil }
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < spans[low - 1].end else { return nil }
    return spans[low - 1].claim
  }

  /// A finding about the words of a comment that do nothing.
  private func unused(
    _ words: [Located<String>],
    of comment: SuppressionComment
  ) -> Finding {
    let isWhole = words.count == comment.words.count
    let range = isWhole ? comment.range : words.first?.range ?? comment.range
    let edit =
      isWhole
      ? Fix.Edit(Place(path, layout.deletion(of: comment.range)), "")
      : comment.without(words, in: path)
    return .unusedSuppression(words.map(\.value), comment.command, at: Place(path, range), edit)
  }
}

extension SuppressionComment {
  /// The edit that takes some of its words out.
  fileprivate func without(_ idle: [Located<String>], in path: BytePath) -> Fix.Edit {
    let gone = Set(idle.map(\.range))
    let kept = words.filter { !gone.contains($0.range) }.map(\.value)
    let range = SourceRange(words.first?.range.start ?? 0, words.last?.range.end ?? 0)
    return Fix.Edit(Place(path, range), kept.joined(separator: ", "))
  }
}
