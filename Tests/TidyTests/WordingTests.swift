import Testing

@Suite("What a source file says")
struct WordingTests {
  /// A file is introduced by its first line, or its main declaration is, imports set aside.
  @Test("every source file opens with a doc sentence")
  func opening() {
    for file in Checkout.sources {
      let first = file.lines.first { !$0.isEmpty && !isImport($0) }
      #expect(first?.hasPrefix("/// ") == true, "\(file.path)")
    }
  }

  private func isImport(_ line: Substring) -> Bool {
    line.prefixMatch(of: /(package |internal |private )?import \w/) != nil
  }

  @Test(
    "no source file takes a way around the compiler's checks",
    arguments: [
      "@unchecked Sendable", "nonisolated(unsafe)", "try!", "as!", "fatalError(", "@preconcurrency",
      "swift-format-ignore",
    ]
  )
  func escapes(word: String) {
    for file in Checkout.sources {
      #expect(!SwiftText(file.text).code.contains(word), "\(file.path)")
    }
  }

  @Test("nothing is more widely known than the package")
  func access() {
    for file in Checkout.sources {
      let code = SwiftText(file.text).code
      #expect(!code.contains(#/(?m)^\s*(public|open) (final |static )?[a-z]+ \w/#), "\(file.path)")
    }
  }

  @Test("no file is a drawer")
  func drawers() {
    for file in Checkout.sources + Checkout.tests {
      #expect(!file.name.contains(/Util|Helper|Common|Manager/), "\(file.path)")
    }
  }

  @Test("no place of the machine that it was written on is in the tree")
  func machinePaths() {
    let folders = ["Sources", "Tests", "templates", "content", "scripts", ".ci"]
    let top = ["README.md", "Package.swift", "lintel.yml", ".gitignore", ".swift-format"]
    let files = folders.flatMap { Checkout.files($0) } + top.compactMap(Checkout.file)
    #expect(files.count > 100)
    for file in files {
      let path = file.text.firstMatch(of: /(?:^|[\s"'(=:])\/(?:work|home|root|Users)\/\w/)
      #expect(path == nil, "\(file.path)")
    }
  }
}
