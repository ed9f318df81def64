/// What the specification leaves open about blocks and parents.

import Base
import Mustache
import Testing

@Suite("A block")
struct InheritanceTests {
  @Test("cannot replace itself")
  func doesNotRecurse() {
    check(
      "{{<p}}{{$x}}<{{$x}}new{{/x}}>{{/x}}{{/p}}",
      calling: ["p": "[{{$x}}old{{/x}}]"],
      renders: "[<new>]"
    )
  }

  @Test("inside a replacement belongs to the template that it is written in")
  func isLexical() {
    check(
      "{{<p}}{{$x}}{{$y}}mine{{/y}}{{/x}}{{$y}}yours{{/y}}{{/p}}",
      calling: ["p": "{{$x}}{{/x}} {{$y}}{{/y}}"],
      renders: "mine yours"
    )
  }

  @Test("reaches through partials")
  func reachesThroughPartials() {
    check(
      "{{<p}}{{$x}}new{{/x}}{{/p}}",
      calling: ["p": "{{> q}}", "q": "{{$x}}old{{/x}}"],
      renders: "new"
    )
  }

  @Test("is forgotten after its parent")
  func endsWithParent() {
    check(
      "{{<p}}{{$x}}new{{/x}}{{/p}} {{> p}}",
      calling: ["p": "{{$x}}old{{/x}}"],
      renders: "new old"
    )
  }

  @Test("is replaced for every item around it")
  func repeats() {
    check(
      "{{<p}}{{$x}}<{{.}}>{{/x}}{{/p}}",
      ["list": ["a", "b"]],
      calling: ["p": "{{#list}}{{$x}}{{/x}}{{/list}}"],
      renders: "<a><b>"
    )
  }

  @Test("is indented by where it is shown, not by where it is written")
  func isReindented() {
    check(
      "{{<p}}\n  {{$x}}\n      one\n        two\n\n      three\n  {{/x}}\n{{/p}}\n",
      calling: ["p": "<main>\n    {{$x}}\n    {{/x}}\n</main>\n"],
      renders: "<main>\n    one\n      two\n    \n    three\n</main>\n"
    )
  }

  @Test("keeps the indentation of every partial around it")
  func addsIndentation() {
    check(
      "{{#list}}\n  {{> item}}\n{{/list}}\n",
      ["list": ["a\nb", "c"]],
      calling: ["item": "{{.}}\n  {{> leaf}}\n", "leaf": "-\n{{#list}}{{.}}{{/list}}-\n"],
      renders: "  a\nb\n    -\n    a\nbc-\n  c\n    -\n    a\nbc-\n"
    )
  }

  @Test("inside a line starts where its tag stands")
  func startsInline() {
    check(
      "{{<p}}{{$x}}\n{{#list}}\n<li>{{.}}\n{{/list}}\n{{/x}}{{/p}}",
      ["list": ["a", "b"]],
      calling: ["p": "<ul>\n  {{$x}}{{/x}}</ul>\n"],
      renders: "<ul>\n  <li>a\n  <li>b\n</ul>\n"
    )
  }

  @Test("without a default is indented as its opening tag is")
  func indentsLikeItsTag() {
    check(
      "{{<p}}{{$x}}\none\ntwo\n{{/x}}{{/p}}",
      calling: ["p": "    {{$x}}\n{{/x}}\n"],
      renders: "    one\n    two\n"
    )
  }

  @Test("replaced by nothing leaves the next line where it was")
  func replacedByNothing() {
    check(
      "  {{<p}}{{$x}}\n{{/x}}{{/p}}\n",
      ["y": "Y"],
      calling: ["p": "a{{$x}}d{{/x}}\n{{y}}b\n"],
      renders: "  a\n  Yb\n"
    )
  }

  @Test("inside a line may begin with a template that is indented further")
  func startsWithCall() {
    check(
      "{{<p}}{{$x}}\na\n{{/x}}{{$y}}\n{{> q}}\n  {{> q}}\n{{/y}}{{/p}}",
      calling: ["p": "  [{{$x}}{{/x}}]\n  {{$y}}{{/y}}", "q": "1\n2\n"],
      renders: "  [a\n]\n  1\n  2\n    1\n    2\n"
    )
  }

  @Test("in a template with Windows line endings leaves no empty lines")
  func acceptsCRLF() {
    check(
      "{{<p}}\r\n{{$x}}\r\none\r\n{{/x}}\r\n{{/p}}\r\nend",
      calling: ["p": "<\r\n{{$x}}\r\n{{/x}}\r\n>\r\n"],
      renders: "<\r\none\r\n>\r\nend"
    )
  }
}

@Suite("A set of templates")
struct TemplateSetTests {
  @Test("takes the later of two files with the same name, and only that one's findings")
  func laterWins() {
    let set = TemplateSet(compiling: [
      SourceFile("built-in/page.html", "{{/old}}"), SourceFile("built-in/card.html", "card"),
      SourceFile("own/page.html", "new {{> card}}"),
    ])
    #expect(set.findings == [])
    #expect(set.names == ["card", "page"])
    #expect(set.render("page", [:], policy: .typed).bytes == Array("new card".utf8))
  }

  @Test("renders the same bytes and findings every time")
  func isDeterministic() {
    let files = [SourceFile("page.html", "{{titel}}{{#list}}{{naem}}{{/list}}")]
    let value: Value = ["title": "x", "list": [["name": "a"]]]
    let results = (0..<20).map { _ in
      TemplateSet(compiling: files).render("page", value, policy: .typed)
    }
    #expect(Set(results.map(\.bytes)).count == 1)
    #expect(Set(results.map(\.findings)).count == 1)
  }
}
