import Base
import Defaults
import Foundation
import Testing

@Suite("What the charters prescribe")
struct CharterTests {
  static let seeds: [(name: String, clauses: [Clause])] = [
    ("000_50e131143bd6f176", resilienceCharter), ("001_d305c867d90e8d54", deliveryCharter),
    ("002_b1e6d685f438ae0f", failureCharter), ("003_5952ba3babf65ea0", evaluationCharter),
    ("004_0fac3d879859483d", decompositionCharter),
  ]

  @Test("every heading is listed with what carries it, and so is every item of its lists")
  func headings() {
    for (name, clauses) in Self.seeds {
      guard let charter = charter(name) else { continue }
      #expect(!clauses.isEmpty)
      #expect(clauses.map(\.heading) == charter.sections.map(\.heading), "\(name)")
      for (clause, section) in zip(clauses, charter.sections) {
        #expect(!clause.allCarriers.isEmpty, "\(clause.heading) has no carrier")
        if !clause.items.isEmpty { check(clause, section) }
      }
    }
  }

  private func check(_ clause: Clause, _ section: Charter.Section) {
    #expect(clause.items.count == section.items.count, "\(clause.heading): \(section.items)")
    for (item, text) in zip(clause.items, section.items) {
      #expect(text.contains(item.words), "\(clause.heading)")
      #expect(!item.carriers.isEmpty, "\(clause.heading): \(item.words)")
    }
  }

  @Test("every carrier is there: the template with its words, the rule in the catalogue")
  func carriers() {
    let catalogue = sharedText("reference/rules.md").map { text in
      Set(text.matches(of: /(?m)^\| ([A-Z]{3}[0-9]{3}) \|/).map { String($0.1) })
    }
    if let catalogue { #expect(catalogue.count > 100) }
    for clause in Self.seeds.flatMap(\.clauses) {
      for carrier in clause.allCarriers {
        switch carrier {
        case .template(let name, let words): checkTemplate(name, holds: words)
        case .rule(let code): #expect(catalogue?.contains(code) ?? true, "\(code)")
        case .prose(let reason): #expect(!reason.isEmpty, "\(clause.heading)")
        }
      }
    }
  }

  private func checkTemplate(_ name: String, holds words: String) {
    let lines = template(name)?.components(separatedBy: "\n") ?? []
    let isThere = lines.contains { line in
      if words.hasPrefix("#") { return line == words }
      guard words.hasSuffix(":") else { return line.contains(words) }
      let field = line.drop { $0 == " " || $0 == "-" }.replacing(
        /\?:/,
        with: ":",
        maxReplacements: 1
      )
      return field == words || field.hasPrefix(words + " ")
    }
    #expect(isThere, "\(name).md does not hold “\(words)”")
  }

  @Test("the templates that charters spell out are kept to the letter")
  func letters() {
    if let charter = charter("002_b1e6d685f438ae0f") {
      let text = charter.text(from: "```markdown", to: "```")
      #expect(text?.hasPrefix("# ADR-NNN: ") == true)
      #expect(body("adr") == text)
    }
    if let charter = charter("004_0fac3d879859483d") {
      let text = charter.text(from: #"\`\`\`markdown"#, to: #"\`\`\`"#)
      #expect(text?.hasPrefix("## Distributed Systems Analysis\n") == true)
      #expect(body("analysis") == text)
    }
  }
}

/// A template as it is compiled in, by its name.
private func template(_ name: String) -> String? {
  let path = Defaults.documentsFolder.appending("\(name).md")
  return Defaults.documents.first { $0.path == path }.map {
    String(decoding: $0.bytes, as: UTF8.self)
  }
}

/// A template without its front matter.
private func body(_ name: String) -> String? {
  guard let text = template(name), let end = text.range(of: "\n---\n") else { return nil }
  return String(text[end.upperBound...])
}

private func charter(_ name: String) -> Charter? {
  sharedText("seeds/\(name).txt").map(Charter.init)
}
