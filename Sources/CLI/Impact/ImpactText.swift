/// What a loss comes to, as a tree that a person can read.

import Architecture
import Base
import Handbook
import Pipeline

extension ImpactReport {
  var text: String {
    var tree = ImpactTree(self)
    tree.write()
    return headline + "\n\n" + tree.output + standingText
  }

  private var headline: String {
    let words = [
      count(.down, "falls", "fall"), count(.degraded, "degrades", "degrade"),
      count(.late, "waits", "wait"), count(.unclear, "is unclear", "are unclear"),
    ].compactMap(\.self)
    let sum = words.isEmpty ? "nothing falls" : words.joined(separator: ", ")
    return "\(printable(name)) is lost: \(sum), of \(model.elements.count)"
  }

  private func count(_ state: FailureState, _ one: String, _ many: String) -> String? {
    let count = impact.spread.states.count { $0 == state }
    return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
  }

  private var standingText: String {
    let lines = standing.map { "  \($0)\n" }
    let shown = lines.prefix(mostStanding).joined()
    let more = lines.count > mostStanding ? "  and \(lines.count - mostStanding) more\n" : ""
    let list = lines.isEmpty ? "" : "\nCarries on:\n\(shown)\(more)"
    guard !impact.unplaced.isEmpty else { return list }
    let names = impact.unplaced.map { printable(model.elements[$0].id) }
    let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
    return list
      + "\nSaid nowhere where it runs: \(names.prefix(5).joined(separator: ", "))\(rest)\n"
  }

  /// What the loss touches and does not hurt.
  private var standing: [String] {
    let told = impact.survivals.filter { number, _ in
      let element = model.elements[number]
      return !element.isOwned || element.parent.map { impact.survivals[$0] == nil } ?? true
    }
    let places = told.sorted { $0.key < $1.key }.compactMap { number, survival in
      let id = printable(model.elements[number].id)
      switch survival {
      case .goesOn(let left): return "\(id), in \(texts(left))"
      case .losesStandby(let lost): return "\(id), without its standby in \(texts(lost))"
      case .untouched, .failsOver, .gone, .unclear: return nil
      }
    }
    return places
      + impact.spared.map { number in
        let reliance = reliances.all[number]
        let isDown = { impact.spread.states[$0] == .down }
        let name = { (number: Int) in printable(model.elements[number].id) }
        let left = reliance.targets.filter { !isDown($0) }.prefix(5).map(name)
        let lost = reliance.targets.filter(isDown).prefix(5).map(name)
        return "\(name(reliance.owner)), by \(listed(left)) in place of \(listed(lost))"
      }
  }
}

private let mostStanding = 50

/// The tree of causes, from what is hit to what nobody would have thought of.
///
/// A chain may be as long as the model, and a tree as wide, so that both are cut; what is left out is
/// counted.
private struct ImpactTree {
  private(set) var output = ""
  private let report: ImpactReport
  private var children: [[Int]]
  private var roots: [Int] = []
  /// What is lost with its owner and comes back with it, so that it needs no line of its own.
  private var taken: [[Int]]
  private var shown = 0

  init(_ report: ImpactReport) {
    self.report = report
    let spread = report.impact.spread
    children = [[Int]](repeating: [], count: spread.causes.count)
    taken = children
    for case (let number, .need(_, let by)?) in spread.causes.enumerated() {
      children[by].append(number)
    }
    for case (let number, .hit?) in spread.causes.enumerated() {
      guard let owner = report.ownerThatFalls(with: number) else {
        roots.append(number)
        continue
      }
      let isSilent = children[number].isEmpty && report.comeback(number) == report.comeback(owner)
      if isSilent { taken[owner].append(number) } else { children[owner].append(number) }
    }
    for number in children.indices where children[number].count > 1 {
      children[number].sort { spread.isWorse($0, than: $1) }
    }
    roots.sort { spread.isWorse($0, than: $1) }
  }

  mutating func write() {
    var path = roots.reversed().map { Branch(node: $0, depth: 0, before: "", after: "") }
    while let branch = path.popLast() {
      guard shown < mostBranches else { break }
      shown += 1 + taken[branch.node].count
      write(branch)
      let below = children[branch.node]
      if branch.depth == deepest, !below.isEmpty {
        output += "\(branch.after)└── and what depends on it: \(below.count) or more\n"
        continue
      }
      for (index, node) in below.enumerated().reversed() {
        let isLast = index == below.count - 1
        let child = Branch(
          node: node,
          depth: branch.depth + 1,
          before: branch.after + (isLast ? "└── " : "├── "),
          after: branch.after + (isLast ? "    " : "│   ")
        )
        path.append(child)
      }
    }
    let all = report.impact.spread.causes.count { $0 != nil }
    if shown < all { output += "… \(all - shown) more are told by --format json\n" }
  }

  private mutating func write(_ branch: Branch) {
    let element = report.model.elements[branch.node]
    let state = report.impact.spread.states[branch.node]
    let reason = report.reason(branch.node)
    let verb = element.kind == .person ? "notices" : state.verb
    output += "\(branch.before)\(printable(element.id)) (\(element.label)) \(verb): \(reason)\n"
    let bar = branch.after + (children[branch.node].isEmpty ? "  " : "│ ")
    if let comeback = report.comeback(branch.node) { output += "\(bar)\(comeback)\n" }
    let names = taken[branch.node].map { printable(report.model.elements[$0].id) }
    if !names.isEmpty { output += "\(bar)with it: \(names.joined(separator: ", "))\n" }
    for help in (report.helps[branch.node] ?? []).prefix(5) { output += "\(bar)\(help.text)\n" }
  }

  private struct Branch {
    let node: Int
    let depth: Int
    /// What stands before its first line, and before all lines below.
    let before: String
    let after: String
  }
}

extension ImpactReport {
  /// The owner of a store or a channel, when the loss itself has hit both.
  fileprivate func ownerThatFalls(with number: Int) -> Int? {
    let element = model.elements[number]
    guard element.isOwned, let owner = element.parent, case .hit? = impact.spread.causes[owner]
    else {
      return nil
    }
    return owner
  }
}

private let deepest = 12
private let mostBranches = 400

extension FailureSpread {
  fileprivate func isWorse(_ left: Int, than right: Int) -> Bool {
    states[left] == states[right] ? left < right : states[left] > states[right]
  }
}

extension FailureState {
  fileprivate var verb: String {
    switch self {
    case .standing: "stands"
    case .late: "waits"
    case .unclear: "is unclear"
    case .degraded: "degrades"
    case .down: "falls"
    }
  }
}

extension Element {
  fileprivate var label: String {
    tier.map { "\(kind.rawValue), tier \($0.rawValue)" } ?? kind.rawValue
  }
}

extension ImpactReport.Help {
  fileprivate var text: String {
    let place = path.map { " (\($0.display))" } ?? ""
    let drill = tested.map { ", last tried on \($0.text)" } ?? ""
    let words =
      switch kind {
      case .runbook: "runbook"
      case .failover: "failover plan"
      case .decision: "decision"
      }
    return "\(words): \(printable(title))\(place)\(drill)"
  }
}
