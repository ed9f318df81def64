/// Small documents for the examples of the rules about dependencies.

/// A service with some front matter.
func service(_ facts: String, title: String = "# Orders") -> String {
  document("service", facts, title)
}

/// A service that calls others and waits, each given as it is named.
func caller(_ targets: String..., facts: String = "tier: 3", title: String = "# Orders") -> String {
  let calls = targets.map { "  - {target: \($0), style: sync}" }.joined(separator: "\n")
  return service("\(facts)\ndepends-on:\n\(calls)", title: title)
}

func document(_ kind: String, _ facts: String, _ title: String) -> String {
  "---\nkind: \(kind)\n\(facts)\n---\n\(title)\n"
}
