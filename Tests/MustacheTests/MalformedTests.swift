/// Templates that are wrong render what can be rendered and say what is wrong.

import Base
import Mustache
import Testing

@Suite("A malformed template")
struct MalformedTests {
  private let value: Value = ["a": "A", "b": "B", "on": true]

  @Test("keeps a tag that is never closed as text")
  func unclosedTag() {
    check("{{a}} ‹{{b›\nx", value, renders: "A {{b\nx", "TPL001 `{{b` is never closed")
    check("‹{{b ›{{a}}", value, renders: "{{b A", "TPL001 `{{b ` is never closed")
    check("‹{{{a}} ›{{b}}", value, renders: "{{{a}} B", "TPL001 `{{{a}} ` is never closed")
    check("‹{{! a›", value, renders: "{{! a", "TPL001 `{{! a` is never closed")
    check("‹{{›", value, renders: "{{", "TPL001 `{{` is never closed")
  }

  @Test("ends a section with what surrounds it")
  func unclosedSection() {
    check("‹{{#on}}›{{a}}", value, renders: "A", "TPL001 `{{#on}}` is never closed")
    check(
      "{{#on}}‹{{^b}}›x{{/on}}{{a}}",
      value,
      renders: "A",
      "TPL001 `{{^b}}` is never closed"
    )
  }

  @Test("shows the closing tag that came too early")
  func relatedCloser() throws {
    let set = TemplateSet(compiling: [SourceFile("x.html", "{{#a}}{{#b}}{{/a}}")])
    let related = try #require(set.findings.first?.related.first)
    #expect(related.place.range == SourceRange(12, 18))
    #expect(related.message.text == "`{{/a}}` ends what surrounds it")
  }

  @Test("leaves out a closing tag that closes nothing")
  func strayCloser() {
    check("x‹{{/on}}›{{a}}", value, renders: "xA", "TPL001 `{{/on}}` closes nothing that is open")
  }

  @Test("leaves out a tag without a name", arguments: ["", " ", "a b", "a..b", ".a", "a."])
  func badName(name: String) {
    let trimmed = name == " " ? "" : name
    check("x‹{{\(name)}}›y", value, renders: "xy", "TPL001 `\(trimmed)` is not a name")
    check(
      "x‹{{#\(name)}}›-{{/\(name)}}y",
      value,
      renders: "xy",
      "TPL001 `\(trimmed)` is not a name"
    )
  }

  @Test("leaves out a call or a block without a name", arguments: ["> ", ">a b", "<a b", "$a b"])
  func badWord(tag: String) {
    let name = String(tag.dropFirst()).trimmingPrefix(" ")
    let close = tag.hasPrefix(">") ? "" : "{{/\(name)}}"
    check("x‹{{\(tag)}}›\(close)y", renders: "xy", "TPL001 `\(name)` is not a name")
  }

  @Test("keeps its delimiters when the new ones are no pair")
  func badDelimiters() {
    let long = String(repeating: "<", count: 17)
    check("‹{{=<%=}}›{{a}}", value, renders: "A", "TPL001 `<%` is not a pair of delimiters")
    check(
      "‹{{=\(long) >=}}›{{a}}",
      value,
      renders: "A",
      "TPL001 `\(long) >` is not a pair of delimiters"
    )
  }

  @Test("renders nothing for a template that is not there")
  func unknownPartial() {
    check(
      "a{{> ‹hedaer› }}b{{<‹nowhere›}}{{/nowhere}}",
      calling: ["header": "h"],
      renders: "ab",
      "TPL004 `hedaer` is not a template, did you mean `header`?",
      "TPL004 `nowhere` is not a template"
    )
  }

  @Test("cannot be rendered when it does not exist")
  func unknownTemplate() {
    let set = TemplateSet(compiling: [SourceFile("page.html", "")])
    let result = set.render("pgae", [:], policy: .typed)
    #expect(result.bytes.isEmpty)
    #expect(result.findings.map(\.rule) == [.unknownPartial])
    #expect(
      result.findings.map(\.message.text) == ["`pgae` is not a template, did you mean `page`?"]
    )
  }

  @Test("says what a parent will never show")
  func ignoredInParent() {
    check(
      "{{<p}}text ‹{{a}}›‹{{#on}}›{{b}}{{/on}}{{! fine }}{{$x}}X{{/x}}{{/p}}",
      value,
      calling: ["p": "[{{$x}}{{/x}}]"],
      renders: "[X]",
      "TPL001 `{{a}}` is never shown, for it is not in a block",
      "TPL001 `{{#on}}` is never shown, for it is not in a block"
    )
  }

  @Test("makes no message longer than a line")
  func shortMessages() {
    let name = String(repeating: "é ", count: 100)
    let shown = String(repeating: "é ", count: 13) + "…"
    check("‹{{\(name)}}›", renders: "", "TPL001 `\(shown)` is not a name")
  }
}
