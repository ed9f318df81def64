/// The list of rules against the sources that make findings of them.

import Testing

/// Rules that are found already and have no page yet.
private let awaited: Set<String> = []

/// The folder that the rules of a group lie in, by the prefix of their codes.
private let folders = [
  "ADR": "Decisions", "DOC": "Documents", "LNT": "Linting", "REL": "Objectives", "TPL": "Templates",
]

@Suite("The rules")
struct RuleRegistryTests {
  private let spelled = spelledRules()
  private let declared = declaredRules()

  @Test("have codes and names that belong together, spelled as rules are")
  func identities() {
    #expect(spelled.count > 10)
    for rule in spelled {
      let same = spelled.filter { $0.code == rule.code || $0.name == rule.name }
      #expect(Set(same).count == 1, "\(same.map { "\($0.code) \($0.name)" })")
      #expect(rule.code.wholeMatch(of: /[A-Z]{3}[0-9]{3}/) != nil, "\(rule.code)")
      #expect(rule.name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)+/) != nil, "\(rule.name)")
      #expect(!rule.name.hasPrefix("no-"), "\(rule.name) does not read well after “allow”")
    }
  }

  @Test("are spelled once, or a second time by the page of what another room finds")
  func once() {
    let rooms = Dictionary(grouping: spelledRules(withFiles: true), by: \.code)
    for (code, places) in rooms {
      let elsewhere = places.filter { !$0.file.hasPrefix("Sources/Rules/") }
      #expect(places.count <= 2 && elsewhere.count <= 1, "\(code): \(places.map(\.file))")
      #expect(places.count == 1 || !elsewhere.isEmpty, "\(code): \(places.map(\.file))")
    }
  }

  @Test("are all in the list, in the order of their codes")
  func list() {
    let all = Checkout.file("Sources/Rules/Rule+All.swift")?.text ?? ""
    let listed = all.matches(of: /(?m)^\s*\.(\w+),?$/).map { String($0.1) }
    #expect(listed == declared.sorted { $0.code < $1.code }.map(\.variable))
    let missing = Set(spelled.map(\.code)).subtracting(declared.map(\.code))
    #expect(missing.subtracting(awaited) == [], "rules without a page")
  }

  @Test("lie in the folder of their group, in a file of their own name")
  func files() {
    for rule in declared {
      let plain = rule.name.filter { $0 != "-" }
      #expect(rule.file.hasPrefix("Sources/Rules/Rules/"), "\(rule.file)")
      let parts = rule.file.split(separator: "/").suffix(2).map(String.init)
      #expect(parts.first == folders[String(rule.code.prefix(3))], "\(rule.file)")
      #expect(parts.last?.lowercased() == "\(plain).swift", "\(rule.file) has \(rule.name)")
      #expect(rule.variable.lowercased() == plain, "\(rule.variable) is \(rule.name)")
    }
    #expect(Set(declared.map(\.file)).count == declared.count)
  }

  @Test("that their examples cannot prove name a test that is there, and that knows the rule")
  func proofs() {
    let pattern = /proof: \.test\(\s*in: "([^"]+)",\s*called:\s*"([^"]+)"/
    var count = 0
    for rule in declared {
      guard let text = Checkout.file(rule.file)?.text, let proof = text.firstMatch(of: pattern)
      else { continue }
      count += 1
      let test = Checkout.file(String(proof.1))?.text ?? ""
      #expect(test.contains("\"\(proof.2)\""), "\(rule.file)")
      let isKnown = names(of: rule.code).contains { test.contains($0) }
      #expect(isKnown, "\(proof.1) does not speak of \(rule.code)")
    }
    #expect(count > 0)
  }

  /// The code, and what the room that finds it calls it.
  private func names(of code: String) -> [String] {
    let constants = Checkout.sources.flatMap { file in
      file.text.matches(of: /static let (\w+) = RuleID\("([A-Z0-9]+)"/)
        .filter { $0.2 == code }.map { ".\($0.1)" }
    }
    return [code] + constants
  }
}

private struct SpelledRule: Hashable {
  var file = ""
  let code: String
  let name: String
}

private struct DeclaredRule {
  let file: String
  let variable: String
  let code: String
  let name: String
}

/// Every code and name that is written out in the sources.
private func spelledRules(withFiles: Bool = false) -> [SpelledRule] {
  Checkout.sources.flatMap { file in
    file.text.matches(of: /RuleID\(\s*"([^"]*)",\s*"([^"]*)"/).map {
      SpelledRule(file: withFiles ? file.path : "", code: String($0.1), name: String($0.2))
    }
  }
}

/// Every value of `Rule`, its identity looked up where it is written out.
private func declaredRules() -> [DeclaredRule] {
  let constants = Checkout.sources.flatMap { file in
    file.text.matches(of: /static let (\w+) = RuleID\(\s*"([^"]*)",\s*"([^"]*)"/)
      .map { (variable: String($0.1), code: String($0.2), name: String($0.3)) }
  }
  let pattern =
    /static let (\w+) = Rule\(\s*(?:RuleID\(\s*"([^"]*)",\s*"([^"]*)"\s*\)|\.(\w+)),/
  return Checkout.sources.flatMap { file in
    file.text.matches(of: pattern).map { match in
      let constant = match.4.flatMap { name in constants.first { $0.variable == name } }
      return DeclaredRule(
        file: file.path,
        variable: String(match.1),
        code: match.2.map(String.init) ?? constant?.code ?? "",
        name: match.3.map(String.init) ?? constant?.name ?? ""
      )
    }
  }
}
