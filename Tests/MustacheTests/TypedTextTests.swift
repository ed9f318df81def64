/// What reaches a page as text and what as HTML.

import Base
import Mustache
import Testing

@Suite("Typed text")
struct TypedTextTests {
  private let bold = Value.html(HTMLText(verbatim: Array("<b>".utf8)))

  @Test("is escaped, each character that HTML could read")
  func escapes() {
    check("{{x}}", ["x": "a<b>&\"'é"], renders: "a&lt;b&gt;&amp;&quot;&#39;é")
  }

  @Test("escapes just as the ground floor does, for every byte there is")
  func agreesWithHTMLText() {
    let text = String(String.UnicodeScalarView((1..<128).compactMap { Unicode.Scalar($0) }))
    check("{{x}}", ["x": .text(text)], renders: HTMLText(escaping: text).text)
  }

  @Test("is HTML only when the value is, in whatever tag")
  func printsHTML() {
    check("{{x}}{{{x}}}{{&x}}", ["x": bold], renders: "<b><b><b>")
    check("{{x}}{{{x}}}{{&x}}", ["x": bold], policy: .raw, renders: "<b><b><b>")
  }

  @Test("stays escaped in a raw tag, and the tag is told of")
  func refusesRawText() {
    check(
      "{{{‹x›}}} {{& ‹a.b› }}",
      ["x": "<", "a": ["b": "&"]],
      renders: "&lt; &amp;",
      "TPL003 `x` is plain text and was escaped",
      "TPL003 `a.b` is plain text and was escaped"
    )
  }

  @Test("prints raw where Mustache itself is asked for")
  func printsRawText() {
    check("{{{x}}}{{&x}}{{x}}", ["x": "<"], policy: .raw, renders: "<<&lt;")
  }

  @Test("is never made of a list or a record")
  func refusesStructure() {
    check(
      "[{{‹x›}}][{{‹y›}}]",
      ["x": ["a"], "y": ["a": "b"]],
      renders: "[][]",
      "TPL001 `x` is a list, which cannot be printed",
      "TPL001 `y` is a record, which cannot be printed"
    )
    check("[{{x}}]", ["x": ["a"]], policy: .raw, renders: "[]")
  }

  @Test("opens a section unless it is absent, false or empty")
  func opensSections() {
    let falsy: [Value] = [.absent, false, "", [], .html(.empty)]
    for value in falsy { check("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": value], renders: "b") }
    let truthy: [Value] = [true, "0", [false], bold, [:]]
    for value in truthy { check("{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": value], renders: "a") }
  }

  @Test("can be a flag, a number or nothing")
  func printsOthers() {
    let value: Value = ["a": true, "b": .number(-7), "c": .optional(nil), "d": .optional("x")]
    check("{{a}} {{b}} {{c}} {{d}}", value, renders: "true -7  x")
  }
}
