/// The official Mustache specification, every example of the modules that Lintel takes over.

import Base
import Mustache
import Testing

@Suite("The Mustache specification")
struct SpecTests {
  @Test("holds in every example", arguments: SpecExample.all)
  func holds(example: SpecExample) {
    let partials = (example.partials ?? [:]).sorted { $0.key < $1.key }
    let files = partials.map { SourceFile("\($0.key).mustache", $0.value) }
    let main = SourceFile("example to render.mustache", example.template)
    let set = TemplateSet(compiling: files + [main])
    let result = set.render("example to render", example.data.value, policy: .raw)
    #expect(String(decoding: result.bytes, as: UTF8.self) == example.expected)
    #expect(result.findings == [])
    // The one thing that an example may do wrong is to call a partial that is not there.
    #expect(set.findings.allSatisfy { $0.rule == .unknownPartial })
  }

  @Test("is read to the last example, or not there at all")
  func isReadWhole() {
    let expected = SpecExample.modules.values.reduce(0, +)
    #expect(SpecExample.all.isEmpty || SpecExample.all.count == expected)
  }
}
