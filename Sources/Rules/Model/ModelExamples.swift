/// Short documents for the examples of rules about the model.

/// The document of an element: its facts, its title, and a text of which hardly any rule speaks.
func declared(
  _ facts: String,
  as kind: String = "service",
  title: String = "# Page",
  text: String = "Keeps orders."
) -> String {
  "---\nkind: \(kind)\n\(facts)\n---\n\(title)\n\n\(text)\n"
}
