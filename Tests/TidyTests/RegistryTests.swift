import Testing

@Suite("What is listed by hand")
struct RegistryTests {
  @Test("every template is compiled in under its own name, and nothing else is")
  func templates() {
    let embeds = Checkout.file("Sources/CDefaults/defaults.c")?.text ?? ""
    let bytes = embeds.matches(of: /char (\w+)\[\] = \{\s*#embed "\.\.\/\.\.\/([^"]+)"/)
    let embedded = bytes.map { "\($0.1) \($0.2)" }.sorted()
    let lists = embeds.matches(of: /lintel_default (\w+)\[\] = \{([^;]*)\};/)
    let entries = lists.flatMap { list in
      list.2.matches(of: /ENTRY\("([^"]+)", (\w+)\)/).map { "\($0.2) templates/\(list.1)/\($0.1)" }
    }
    #expect(Checkout.files("templates").map(\.path) == bytes.map { String($0.2) }.sorted())
    #expect(entries.sorted() == embedded)
    #expect(Set(lists.map(\.1)) == ["documents", "site"])
  }

  @Test("every command is in the list of all, in alphabetical order")
  func commands() {
    let declared = Checkout.files("Sources/CLI/Commands", ".swift").flatMap { file in
      file.text.matches(of: /static let (\w+) = Command\(/).map { String($0.1) }
    }
    let all = Checkout.file("Sources/CLI/Command+All.swift")?.text ?? ""
    let listed = all.firstMatch(of: /static let all(?:: \[Command\])? = \[([^\]]*)\]/)?.1
      .matches(of: /\w+/).map { String($0.0) }
    #expect(listed == declared.sorted())
  }

  @Test("every folder of sources and of tests is a target of the manifest")
  func targets() {
    let manifest = Checkout.file("Package.swift")?.text ?? ""
    let words = manifest.filter { !$0.isWhitespace }
    for target in Set(Checkout.sources.map(\.target)) {
      #expect(manifest.contains("\"\(target)\""), "\(target)")
    }
    for target in Set(Checkout.tests.map(\.target)) where target.hasSuffix("Tests") {
      #expect(words.contains("tests(\"\(target.dropLast(5))\""), "\(target)")
    }
  }
}
