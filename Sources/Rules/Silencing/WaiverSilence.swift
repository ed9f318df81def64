/// What the waivers of one document silence.

internal import Base
internal import Handbook
internal import YAML

struct WaiverSilence {
  /// What is wrong with the waivers themselves, as far as reading them shows.
  private(set) var findings: [Finding] = []
  private let path: BytePath
  private var claims: [Claim] = []
  private var byRule: [RuleID: Claims] = [:]

  private struct Claim {
    let waiver: Waiver
    let rule: RuleID
    var isUsed = false
  }

  private struct Claims {
    var general: Int?
    var bySubject: [String: Int] = [:]
  }

  /// - Parameters:
  ///   - file: The document.
  ///   - path: Where it lies, counted from the repository.
  ///   - today: The day on which waivers are judged.
  ///   - decisions: What they may cite.
  init?(
    _ file: ParsedFile,
    at path: BytePath,
    today: CalendarDate,
    _ decisions: CitedDecisions
  ) {
    self.path = path
    let waivers = Waiver.all(in: file, at: path, &findings)
    for waiver in waivers { take(waiver, today, decisions) }
    if waivers.isEmpty, findings.isEmpty { return nil }
  }

  /// The reason that a waiver gives for silencing a finding.
  mutating func reason(for finding: Finding) -> String? {
    guard let claims = byRule[finding.rule] else { return nil }
    let own = finding.subjects.lazy.compactMap { claims.bySubject[$0] }.first
    guard let claim = own ?? claims.general else { return nil }
    self.claims[claim].isUsed = true
    return self.claims[claim].waiver.reason
  }

  /// The waivers that silenced nothing, now that all findings have been shown.
  func unused(_ policy: Policy) -> [Finding] {
    claims.filter { !$0.isUsed && (policy.isOn($0.rule, at: path) || !$0.rule.canBeSilenced) }.map {
      let subject = $0.waiver.subject.map { " about `\($0)`" } ?? ""
      return finding(
        .unusedSuppression,
        .warning,
        $0.waiver.range,
        $0.rule.canBeSilenced
          ? "`\($0.rule.name)` is waived here and finds nothing\(subject)"
          : "`\($0.rule.name)` cannot be waived in a document",
        help: "Delete the waiver.",
        $0.waiver
      )
    }
  }
}

extension WaiverSilence {
  /// A waiver silences only when nothing at all is wrong with it.
  private mutating func take(
    _ waiver: Waiver,
    _ today: CalendarDate,
    _ decisions: CitedDecisions
  ) {
    guard let word = waiver.rule else {
      return add(.blanketSuppression, .warning, waiver.range, "A waiver names no rule", waiver)
    }
    let rule = Rule.known(as: word.value)
    let known = findings.count
    if rule == nil {
      let guess = Rule.nearest(to: word.value)
      findings.append(.unknownRule(word.value, at: Place(path, word.range), guess: guess))
    }
    checkReason(of: waiver)
    checkEnd(of: waiver, today)
    checkDecision(of: waiver, decisions)
    guard let rule, waiver.isWhole, findings.count == known else { return }
    let claim = claims.count
    claims.append(Claim(waiver: waiver, rule: rule.id))
    guard rule.id.canBeSilenced else { return }
    register(claim, waiver.subject, rule.id)
  }

  private mutating func register(_ claim: Int, _ subject: String?, _ rule: RuleID) {
    guard let subject else {
      if byRule[rule]?.general == nil { byRule[rule, default: Claims()].general = claim }
      return
    }
    if byRule[rule]?.bySubject[subject] == nil {
      byRule[rule, default: Claims()].bySubject[subject] = claim
    }
  }

  private mutating func checkReason(of waiver: Waiver) {
    guard waiver.reason.allSatisfy(\.isWhitespace) else { return }
    add(
      .suppressionWithoutReason,
      .warning,
      waiver.range,
      "`\(waiver.rule?.value ?? "")` is not waived, because no reason is given",
      help: "Say why in `reason`.",
      waiver
    )
  }

  private mutating func checkEnd(of waiver: Waiver, _ today: CalendarDate) {
    let rule = waiver.rule?.value ?? ""
    guard let expires = waiver.expires else {
      guard waiver.isWhole else { return }
      return add(
        .expiredWaiver,
        .error,
        waiver.range,
        "The waiver of `\(rule)` has no day on which it ends",
        help: "Give it one: `expires: 2027-03-31`.",
        waiver
      )
    }
    guard today > expires.value else { return }
    add(
      .expiredWaiver,
      .error,
      expires.range,
      "The waiver of `\(rule)` ended on \(expires.value.text)",
      help: "Repair what it covers, or decide anew and give it a later day.",
      waiver
    )
  }

  private mutating func checkDecision(of waiver: Waiver, _ decisions: CitedDecisions) {
    guard let cited = waiver.decision else {
      return add(
        .waiverWithoutValidADR,
        .error,
        waiver.range,
        "The waiver of `\(waiver.rule?.value ?? "")` cites no decision",
        help: "Name an accepted one: `adr: ADR-0012`.",
        waiver
      )
    }
    guard let objection = decisions.objection(to: cited.value) else { return }
    add(
      .waiverWithoutValidADR,
      .error,
      cited.range,
      objection,
      help: "Cite a decision that is accepted and stands.",
      waiver
    )
  }

  private mutating func add(
    _ rule: RuleID,
    _ severity: Severity,
    _ range: SourceRange,
    _ message: Message,
    help: String? = nil,
    _ waiver: Waiver
  ) {
    findings.append(finding(rule, severity, range, message, help: help, waiver))
  }

  private func finding(
    _ rule: RuleID,
    _ severity: Severity,
    _ range: SourceRange,
    _ message: Message,
    help: String? = nil,
    _ waiver: Waiver
  ) -> Finding {
    Finding(
      rule,
      severity,
      at: Place(path, range),
      message,
      help: help,
      subjects: [waiver.rule?.value, waiver.subject].compactMap { $0 }
    )
  }
}
