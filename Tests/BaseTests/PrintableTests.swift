import Base
import TestNumbers
import Testing

@Suite("Printable text")
struct PrintableTests {
  @Test(
    "spells out what a terminal or a log would obey, and leaves the rest",
    arguments: [
      ("plain ä € 𝄞 中", "plain ä € 𝄞 中"),
      ("a\u{1B}[31mred", #"a\u{1B}[31mred"#),
      ("a\nb\r\tc\u{0}", #"a\u{A}b\u{D}\u{9}c\u{0}"#),
      ("\u{7F}\u{85}\u{9B}2J", #"\u{7F}\u{85}\u{9B}2J"#),
      ("\u{202E}gpj.exe\u{2066}x\u{2069}", #"\u{202E}gpj.exe\u{2066}x\u{2069}"#),
      ("a\u{2028}b\u{2029}c", #"a\u{2028}b\u{2029}c"#),
      ("\u{FEFF}a\u{200B}b\u{200D}c", #"\u{FEFF}a\u{200B}b\u{200D}c"#),
      ("e\u{301}", "e\u{301}"), ("", ""),
    ]
  )
  func text(written: String, expected: String) {
    #expect(printable(written) == expected)
    #expect(printable(written.utf8) == expected)
  }

  @Test("shows bytes that are not UTF-8 as replacements, each spelled out")
  func notUnicode() {
    #expect(printable([0x61, 0xFF, 0x62]) == #"a\u{FFFD}b"#)
    #expect(printable([0xC0, 0xAF]).contains("\u{2F}") == false)
    #expect(printable([0xE2, 0x82]) == #"\u{FFFD}"#)
  }

  @Test("is one line whatever it is made of")
  func oneLine() {
    var numbers = SeededNumbers(3)
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...20, using: &numbers)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let shown = printable(bytes)
      #expect(
        shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
      )
    }
  }
}

@Suite("The headline of a finding")
struct MessageTests {
  @Test("makes printable whatever is put into it, and only that")
  func interpolation() {
    let title = "Title\n::error::forged\u{1B}[0m"
    let message: Message = "`\(title)` of \(BytePath("a\nb.md")) has \(3) words"
    #expect(message.text == #"`Title\u{A}::error::forged\u{1B}[0m` of a\u{A}b.md has 3 words"#)
    #expect(Message("as it is").text == "as it is")
  }
}

@Suite("HTML text")
struct HTMLTextTests {
  @Test(
    "is escaped for tags and attributes alike",
    arguments: [
      ("", ""), ("plain ä", "plain ä"),
      ("<b a=\"1\" c='2'>&amp;", "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;"),
      ("&&", "&amp;&amp;"), ("a<", "a&lt;"), ("<a", "&lt;a"),
    ]
  )
  func escaping(text: String, expected: String) {
    #expect(HTMLText(escaping: text).text == expected)
    var bytes: [UInt8] = []
    bytes.appendEscapingHTML(Array(text.utf8)[...])
    #expect(bytes == Array(expected.utf8))
  }

  @Test("keeps what the caller vouches for")
  func verbatim() {
    #expect(HTMLText(verbatim: Array("<b>".utf8)).text == "<b>")
    #expect(HTMLText.empty.isEmpty)
    #expect(!HTMLText(escaping: "a").isEmpty)
  }
}
