/// Templates made to go on for ever, or to take more than their share.

import Base
import Mustache
import Testing

@Suite("A hostile template", .timeLimit(.minutes(1)))
struct HostileTests {
  @Test("that calls itself stops at a depth")
  func recursion() {
    check(
      "x{{> ‹main›}}",
      renders: String(repeating: "x", count: 65),
      "TPL001 `main` is nested more than 64 deep"
    )
    check(
      "x{{<‹main›}}{{$b}}y{{/b}}{{/main}}",
      renders: String(repeating: "x", count: 65),
      "TPL001 `main` is nested more than 64 deep"
    )
  }

  @Test("that calls itself twice stops too")
  func doubleRecursion() {
    let set = TemplateSet(compiling: [SourceFile("a.html", "{{> a}}{{> a}}")])
    let findings = set.render("a", [:], policy: .raw).findings
    #expect(findings.map(\.place.range) == [SourceRange(4, 5), SourceRange(11, 12)])
  }

  @Test("may recurse as deep as its data, while that is not too deep")
  func honestRecursion() {
    var tree: Value = ["name": "leaf", "below": .absent]
    for depth in 0..<30 { tree = ["name": .number(depth), "below": tree] }
    let set = TemplateSet(compiling: [
      SourceFile("tree.html", "{{name}}{{#below}} {{> tree}}{{/below}}")
    ])
    let result = set.render("tree", tree, policy: .typed)
    #expect(result.bytes.starts(with: "29 28 27".utf8))
    #expect(result.findings == [])
  }

  @Test("that doubles itself thirty times stops at a size")
  func doubling() {
    let files = (0..<30).map { SourceFile("t\($0).html", "{{> t\($0 + 1)}}{{> t\($0 + 1)}}") }
    let set = TemplateSet(compiling: files + [SourceFile("t30.html", "")])
    let findings = set.render("t0", [:], policy: .raw).findings
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.message.text.hasSuffix("makes the page too large") })
  }

  @Test("may nest sections sixty-four deep and no deeper")
  func nesting() {
    func nested(_ depth: Int) -> String {
      let open = (0..<depth).map { $0 == 64 ? "‹{{#x}}›" : "{{#x}}" }.joined()
      return "\(open)a{{y}}\(String(repeating: "{{/x}}", count: depth))b"
    }
    check(nested(64), ["x": true, "y": "Y"], renders: "aYb")
    check(
      nested(65),
      ["x": true, "y": "Y"],
      renders: "b",
      "TPL001 `{{#x}}` is nested more than 64 deep"
    )
    check(
      nested(5000),
      ["x": true],
      renders: "b",
      "TPL001 `{{#x}}` is nested more than 64 deep"
    )
  }

  @Test(
    "takes time in proportion to its size",
    arguments: [
      "{{", "{{{", "{{!", "{{=", "{{=| |=}}|={{ }}=|", "{{= a b", "{{#a}}", "{{/a}}", "{{$a}}",
      "{{<a}}", "{{<a}}{{$a}}\n", "{{> a}}", "{{a}} ", " ", "\n", "{{=| |=}}", "}}", "{{a",
      "  {{$a}}\n",
      "{{a.a}}", "{{a b}}",
    ]
  )
  func isLinear(part: String) {
    let text = String(repeating: part, count: 300_000 / part.utf8.count)
    let set = TemplateSet(compiling: [SourceFile("x.html", text)])
    _ = set.render("x", ["a": ["a": "b"]], policy: .typed)
    #expect(set.findings.count <= 100)
  }

  @Test("with one very long name takes no longer")
  func longName() {
    let name = String(repeating: "a", count: 300_000)
    let set = TemplateSet(compiling: [SourceFile("x.html", "{{\(name)}}")])
    let result = set.render("x", [String(name.dropLast()): "x"], policy: .typed)
    #expect(result.findings.count == 1)
  }
}
