/// The documents that the examples of rules about the model are made of.

/// A document of a kind with the facts of its front matter; its title is the name of its file.
func document(
  _ kind: String,
  _ facts: String = "",
  title: String = "# ⟨title⟩",
  text: String = ""
) -> String {
  let lines = ["---", "kind: \(kind)", facts, "---", title]
  let page = lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  return text.isEmpty ? page : "\(page)\n\(text)\n"
}

func service(
  _ facts: String = "",
  title: String = "# ⟨title⟩",
  text: String = ""
) -> String {
  document("service", facts, title: title, text: text)
}

/// A service that calls others and waits; a call is a name, or all that is said of it in braces.
func caller(
  _ calls: String...,
  facts: String = "tier: 3",
  title: String = "# ⟨title⟩"
) -> String {
  let lines = calls.map { call in
    "  - " + (call.hasPrefix("{") ? call : "{target: \(call), style: sync}")
  }
  return service("\(facts)\ndepends-on:\n\(lines.joined(separator: "\n"))", title: title)
}

/// A service that cannot do without others, each given by its name and what else is said of the call.
func needing(
  _ needs: String...,
  facts: String = "",
  title: String = "# ⟨title⟩"
) -> String {
  let lines = needs.map { "  - {target: \($0), criticality: hard}" }
  let list = "depends-on:\n\(lines.joined(separator: "\n"))"
  return service(facts.isEmpty ? list : "\(facts)\n\(list)", title: title)
}

/// A call that is tried again.
func retried(_ target: String, _ attempts: Int, _ more: String = "jitter: true") -> String {
  "{target: \(target), style: sync, timeout: 1s, retry: {max-attempts: \(attempts), \(more)}}"
}

/// A service that promises to be there, and cannot do without others.
func available(_ percent: String, needing needs: String...) -> String {
  let lines = needs.map { "\n  - {target: \($0), style: sync, criticality: hard}" }.joined()
  let dependencies = needs.isEmpty ? "" : "\ndepends-on:\(lines)"
  return service("slo: {availability: \(percent), window: 30d}\(dependencies)")
}

/// A workflow, with a table of its steps if it has one.
func workflow(_ facts: String, title: String = "# ⟨title⟩", steps: String = "") -> String {
  document(
    "workflow",
    facts,
    title: title,
    text: steps.isEmpty ? "" : "## Steps\n\n\(steps)"
  )
}

/// The page of a system that answers some of the questions of the charters in its text.
func system(answering answers: String) -> String {
  document(
    "system",
    text: """
      Sells goods.

      ## Users

      - Customers, who buy

      ## Requirements and Constraints

      \(answers)
      """
  )
}
