import Testing

private let open = "<input type=\"checkbox\" disabled=\"\" aria-label=\"To do\">"
private let done = "<input type=\"checkbox\" checked=\"\" disabled=\"\" aria-label=\"Done\">"

@Suite("A task list")
struct TaskListTests {
  @Test(
    "has boxes that are open or done",
    arguments: [
      (
        "- [ ] a\n- [x] b\n- [X] c\n",
        "<ul><li>\(open) a</li><li>\(done) b</li><li>\(done) c</li></ul>"
      ),
      ("1. [x] a\n   - [ ] b\n", "<ol><li>\(done) a<ul><li>\(open) b</li></ul></li></ol>"),
      ("* [ ] *a*\n", "<ul><li>\(open) <em>a</em></li></ul>"),
      ("> - [ ] a\n", "<blockquote><ul><li>\(open) a</li></ul></blockquote>"),
      ("- [ ] a\n\n- [x] b\n", "<ul><li><p>\(open) a</p></li><li><p>\(done) b</p></li></ul>"),
      ("[x]: u\n\n- [x] a\n", "<ul><li>\(done) a</li></ul>"),
      ("[^n]: note\n\n- [ ] a\n", "<ul><li>\(open) a</li></ul>"),
      (
        "| a |\n|---|\n\n- [ ] a\n",
        "<table><thead><tr><th>a</th></tr></thead></table><ul><li>\(open) a</li></ul>"
      ),
    ]
  )
  func boxes(markdown: String, html: String) {
    check(markdown, html)
  }

  @Test(
    "has none without a space inside and after, in the middle, escaped, or outside a list",
    arguments: [
      ("- [] a\n", "<ul><li>[] a</li></ul>"), ("- [ ]a\n", "<ul><li>[ ]a</li></ul>"),
      ("- [ ]\n", "<ul><li>[ ]</li></ul>"), ("- [y] a\n", "<ul><li>[y] a</li></ul>"),
      ("- a [x] b\n", "<ul><li>a [x] b</li></ul>"), ("- \\[x] a\n", "<ul><li>[x] a</li></ul>"),
      ("[x] a\n", "<p>[x] a</p>"), ("- `[x]` a\n", "<ul><li><code>[x]</code> a</li></ul>"),
      ("- # [x] a\n", "<ul><li><h1 id=\"x-a\">[x] a</h1></li></ul>"),
    ]
  )
  func noBox(markdown: String, html: String) {
    check(markdown, html)
  }
}
