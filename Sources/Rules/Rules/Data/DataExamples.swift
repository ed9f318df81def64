/// Documents in the examples of rules about the model.

/// A service: what stands in its front matter, and its title.
func serviceExample(_ title: String, _ facts: String) -> String {
  "---\nkind: service\n\(facts)\n---\n# \(title)\n"
}

/// A workflow: what stands in its front matter, its title, and its table of steps if it has one.
func workflowExample(_ title: String, _ facts: String, steps: String = "") -> String {
  let table = steps.isEmpty ? "" : "\n## Steps\n\n\(steps)\n"
  return "---\nkind: workflow\n\(facts)\n---\n# \(title)\n\(table)"
}
