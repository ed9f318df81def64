/// Specifications as the examples of recovery, of operations and of security write them.

/// A document of a service, or of another kind, with some facts of which each line is one.
func sheet(_ title: String, kind: String = "service", _ facts: String, body: String = "") -> String
{
  "---\nkind: \(kind)\n\(facts)\n---\n# \(title)\n\(body)"
}
