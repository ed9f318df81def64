import Testing

private func alert(_ kind: String, _ title: String, _ body: String) -> String {
  "<div class=\"alert alert-\(kind)\" role=\"note\"><p class=\"alert-title\">\(title)</p>\(body)</div>"
}

@Suite("An alert")
struct AlertTests {
  @Test(
    "is a quote that begins with one of five marks",
    arguments: ["note", "tip", "important", "warning", "caution"]
  )
  func kinds(kind: String) {
    let title = kind.prefix(1).uppercased() + kind.dropFirst()
    for mark in [kind, kind.uppercased(), title] {
      check("> [!\(mark)]\n> text\n", alert(kind, title, "<p>text</p>"))
    }
  }

  @Test(
    "holds whatever a quote holds",
    arguments: [
      ("> [!NOTE]\n", ""), ("> [!NOTE]\n>\n> a\n>\n> b\n", "<p>a</p><p>b</p>"),
      ("> [!NOTE]\n> - i\n", "<ul><li>i</li></ul>"), ("> [!NOTE]  \n> a\n", "<p>a</p>"),
      ("> [!NOTE]\n> *a*\n> b\n", "<p><em>a</em>\nb</p>"),
      ("> [!NOTE]\n> > a\n", "<blockquote><p>a</p></blockquote>"),
      ("> [!NOTE]\n> | a |\n> |---|\n", "<table><thead><tr><th>a</th></tr></thead></table>"),
    ]
  )
  func contents(markdown: String, body: String) {
    check(markdown, alert("note", "Note", body))
  }

  @Test(
    "is none below the top level, after other text, or of another name",
    arguments: [
      ("- > [!NOTE]\n  > x\n", "<ul><li><blockquote><p>[!NOTE]\nx</p></blockquote></li></ul>"),
      (
        "> > [!NOTE]\n> > x\n",
        "<blockquote><blockquote><p>[!NOTE]\nx</p></blockquote></blockquote>"
      ),
      ("> x\n> [!NOTE]\n", "<blockquote><p>x\n[!NOTE]</p></blockquote>"),
      ("> [!NOTE] x\n", "<blockquote><p>[!NOTE] x</p></blockquote>"),
      ("> [!OTHER]\n> x\n", "<blockquote><p>[!OTHER]\nx</p></blockquote>"),
      ("> **[!NOTE]**\n> x\n", "<blockquote><p><strong>[!NOTE]</strong>\nx</p></blockquote>"),
      ("> `[!NOTE]`\n> x\n", "<blockquote><p><code>[!NOTE]</code>\nx</p></blockquote>"),
      ("[!NOTE]\nx\n", "<p>[!NOTE]\nx</p>"),
      (">     [!NOTE]\n", "<blockquote><pre><code>[!NOTE]\n</code></pre></blockquote>"),
    ]
  )
  func noAlert(markdown: String, html: String) {
    check(markdown, html)
  }

  @Test("is none when its mark is escaped")
  func escaped() {
    check("> \\[!NOTE]\n> x\n", "<blockquote><p>[!NOTE]\nx</p></blockquote>")
  }
}
