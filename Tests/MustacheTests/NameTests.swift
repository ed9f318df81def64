/// What is said about names that nothing has.

import Base
import Mustache
import Testing

@Suite("An unknown name")
struct NameTests {
  @Test("is a finding at its place, with the name that was meant")
  func suggests() {
    check(
      "<p>{{ ‹autor› }}</p>",
      ["author": "Ada", "title": "x"],
      renders: "<p></p>",
      "TPL002 `autor` is not a known name, did you mean `author`?"
    )
  }

  @Test("is looked for in every record around it")
  func suggestsFromOutside() {
    check(
      "{{#list}}{{‹titel›}}{{name}}{{/list}}",
      ["title": "x", "list": [["name": "a"]]],
      renders: "a",
      "TPL002 `titel` is not a known name, did you mean `title`?"
    )
  }

  @Test("inside a dotted name is the part that fails")
  func pointsAtPart() {
    check(
      "{{page.‹titel›.short}}{{page.title.‹short›}}",
      ["page": ["title": "x"], "titel": "not this"],
      renders: "",
      "TPL002 `titel` is not a known name, did you mean `title`?",
      "TPL002 `short` is not a known name"
    )
  }

  @Test("opens no section and is told of in both kinds")
  func inSections() {
    check(
      "{{#‹a1›}}x{{/a1}}{{^‹b2›}}y{{/b2}}",
      renders: "y",
      "TPL002 `a1` is not a known name",
      "TPL002 `b2` is not a known name"
    )
  }

  @Test("is told of once per place, not once per item")
  func oncePerPlace() {
    check(
      "{{#list}}{{‹x›}}{{‹x›}}{{/list}}",
      ["list": ["a", "b", "c"]],
      renders: "",
      "TPL002 `x` is not a known name",
      "TPL002 `x` is not a known name"
    )
  }

  @Test("is not one that is absent, nor anything below that")
  func absentIsKnown() {
    check("{{a}}{{a.b.c}}{{#a.b}}x{{/a.b}}", ["a": .absent], renders: "")
  }

  @Test("says nothing where Mustache itself is asked for")
  func rawIsSilent() {
    check("{{x}}{{a.b}}", ["a": [:]], policy: .raw, renders: "")
  }

  @Test("in a template that is called is told of there")
  func inPartial() throws {
    let set = TemplateSet(compiling: [
      SourceFile("theme/page.html", "{{> card}}"), SourceFile("theme/card.html", "<i>{{x}}</i>"),
    ])
    let finding = try #require(set.render("page", [:], policy: .typed).findings.first)
    #expect(finding.place == Place(BytePath("theme/card.html"), SourceRange(5, 6)))
  }
}
