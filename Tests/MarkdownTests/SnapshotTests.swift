import Base
import Markdown
import Testing

@Suite("A page of everything")
struct SnapshotTests {
  private let hooks = RenderingHooks(
    resolve: { reference in
      reference.target.contains("nowhere")
        ? .asWritten : .url(SafeURL(path: BytePath("to/\(reference.target)")))
    },
    fence: { info, text in
      info == "c4" ? HTMLText(escaping: "a diagram of \(text)") : nil
    }
  )

  @Test("renders as it did")
  func handbook() throws {
    let prepared = survey(try snapshotSource("everything.md"), .handbook).prepared
    let rendered: RenderedMarkdown = render(prepared, .handbook, hooks)
    let html = "<title>\(rendered.title?.text ?? "")</title>\n\(rendered.body.text)"
    #expect(imbalance(of: html) == nil)
    try checkSnapshot(html, "everything.html")
  }

  @Test("renders as it did with typographic punctuation")
  func smart() throws {
    let options = MarkdownOptions.handbook.smart(true)
    let prepared = survey(try snapshotSource("everything.md"), options).prepared
    let html = render(prepared, options, hooks).body.text
    try checkSnapshot(html, "everything-smart.html")
  }

  @Test("has the outline that it had")
  func outline() throws {
    let text = try snapshotSource("everything.md")
    let found = survey(text, .handbook).survey
    let headings = found.headings.map { "\($0.level) #\($0.anchor) \($0.text)\n" }
    let references = found.references.map {
      "\($0.reference.kind) \($0.reference.target) at \(shown($0.range, of: text).replacing("\n", with: "⏎"))\n"
    }
    try checkSnapshot((headings + references).joined(), "everything.txt")
  }
}
