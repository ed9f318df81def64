/// Findings that are known and wait, each by what it means and never by its line.

package import Base

package struct Baseline: Sendable {
  /// In the order of the file.
  package let entries: [Entry]
  /// What is wrong with the file, so that its entries do not count.
  package let findings: [Finding]

  package struct Entry: Sendable {
    package let key: FindingKey
    package let count: Int
    /// Where it stands in the file; nothing for one that is not written yet.
    let source: Source?

    struct Source: Sendable {
      let place: Place
      let rule: SourceRange
      let count: SourceRange?
      /// All of its lines, when it has them for itself.
      let lines: SourceRange?
    }
  }

  /// Whether its entries count; a key that is not known does no harm.
  package var isUsable: Bool { findings.allSatisfy { $0.severity < .error } }

  init(entries: [Entry], findings: [Finding]) {
    self.entries = entries
    self.findings = findings
  }

  /// The baseline in which all of these are known.
  ///
  /// What is wrong with the old baseline does not go into the new one.
  package init(of findings: [Finding]) {
    var counts: [FindingKey: Int] = [:]
    for finding in findings where finding.rule != .staleBaselineEntry {
      counts[FindingKey(finding), default: 0] += 1
    }
    entries = counts.keys.sorted().map { Entry(key: $0, count: counts[$0] ?? 0, source: nil) }
    self.findings = []
  }

  /// The same without what is not among all that was found, as far as it is known to be gone.
  package func pruned(to findings: [Finding], isJudged: (FindingKey) -> Bool) -> Baseline {
    var left = counts(of: findings)
    let kept = entries.compactMap { entry -> Entry? in
      guard isJudged(entry.key) else { return entry }
      let count = min(entry.count, left[entry.key] ?? 0)
      left[entry.key, default: 0] -= count
      return count == 0 ? nil : Entry(key: entry.key, count: count, source: nil)
    }
    return Baseline(entries: kept, findings: [])
  }
}

extension Baseline {
  /// What a baseline makes of findings.
  struct Comparison {
    var heard: [Finding] = []
    var silenced: [Silenced] = []
    var stale: [Finding] = []
  }

  /// Silences what is known, unless there is more of it than is known: then all of it is heard, for
  /// nobody can tell the old from the new.
  func compare(_ findings: [Finding], isJudged: (FindingKey) -> Bool) -> Comparison {
    guard !entries.isEmpty else { return Comparison(heard: findings) }
    let keys = findings.map { FindingKey($0) }
    var found: [FindingKey: Int] = [:]
    for key in keys { found[key, default: 0] += 1 }
    var known: [FindingKey: Int] = [:]
    for entry in entries { known[entry.key] = saturatingSum(known[entry.key] ?? 0, entry.count) }
    var comparison = Comparison()
    for (finding, key) in zip(findings, keys) {
      if found[key] ?? 0 <= known[key] ?? 0 {
        comparison.silenced.append(Silenced(finding: finding, reason: .baseline))
      } else {
        comparison.heard.append(finding)
      }
    }
    comparison.stale = stale(found, isJudged)
    return comparison
  }

  private func stale(
    _ found: [FindingKey: Int],
    _ isJudged: (FindingKey) -> Bool
  ) -> [Finding] {
    var left = found
    return entries.compactMap { entry in
      let used = min(entry.count, left[entry.key] ?? 0)
      left[entry.key, default: 0] -= used
      guard used < entry.count, let source = entry.source else { return nil }
      if let finding = entry.unknownRule(source) { return finding }
      return isJudged(entry.key) ? entry.stale(source, found: used) : nil
    }
  }
}

private func counts(of findings: [Finding]) -> [FindingKey: Int] {
  var counts: [FindingKey: Int] = [:]
  for finding in findings { counts[FindingKey(finding), default: 0] += 1 }
  return counts
}

private func saturatingSum(_ left: Int, _ right: Int) -> Int {
  let sum = left.addingReportingOverflow(right)
  return sum.overflow ? .max : sum.partialValue
}

extension Baseline.Entry {
  fileprivate func unknownRule(_ source: Source) -> Finding? {
    guard Rule.known(as: key.code) == nil else { return nil }
    let place = Place(source.place.path, source.rule)
    return .unknownRule(key.code, at: place, guess: nil)
  }

  fileprivate func stale(_ source: Source, found: Int) -> Finding {
    let name = Rule.known(as: key.code)?.id.name ?? key.code
    let isGone = found == 0
    return Finding(
      .staleBaselineEntry,
      .warning,
      at: source.place,
      isGone
        ? "`\(name)` is no longer found in \(key.path)"
        : "`\(name)` is found \(found) times in \(key.path), not \(count) times",
      help: isGone ? "Delete the entry." : "Lower its `count` to \(found).",
      fixes: fix(source, found: found).map { [$0] } ?? [],
      subjects: [key.path, key.code, key.about]
    )
  }

  private func fix(_ source: Source, found: Int) -> Fix? {
    let path = source.place.path
    if found > 0 {
      let edit = source.count.map { Fix.Edit(Place(path, $0), String(found)) }
      return edit.map { Fix("Lower `count` to \(found)", .safe, [$0]) }
    }
    let edit = source.lines.map { Fix.Edit(Place(path, $0), "") }
    return edit.map { Fix("Delete the entry", .safe, [$0]) }
  }
}
