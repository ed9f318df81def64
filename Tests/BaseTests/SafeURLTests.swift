import Base
import TestNumbers
import Testing

@Suite("A safe URL")
struct SafeURLTests {
  @Test(
    "is made of any target that a browser only follows",
    arguments: [
      "https://example.org/a?b=c&d=e#f", "http://example.org", "HTTPS://EXAMPLE.ORG",
      "mailto:a@example.org", "tel:+49", "ftp://example.org/a", "xmpp:a@example.org", "sms:1",
      "irc://a",
      "a.md", "../a/b.md#c", "/a", "#top", "?q=1", "", "//example.org/a", "a/b:c", "./a:b", "#a:b",
      "?a:b", "100%.md", "a%20b.md", "a&b", "AT&amp;T", "x%3", "%", "&", "&#", "&#x", "ä/ö.md",
    ]
  )
  func good(target: String) {
    #expect(SafeURL(target)?.text == target)
  }

  @Test(
    "is not made of a target that runs, however it is spelled",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)",
      "java\tscript:alert(1)",
      "java\r\nscript:alert(1)", "\u{1}javascript:alert(1)", "  javascript:alert(1)",
      "javascript :alert(1)", "java\u{0}script:alert(1)", "\u{7F}javascript:alert(1)",
      "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#X6a;avascript:alert(1)",
      "&#0000106avascript:alert(1)", "javascript&colon;alert(1)", "java&#x0A;script:alert(1)",
      "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "javascript&#58;alert(1)",
      "javascript%3Aalert(1)", "java%0Ascript:alert(1)", "%6Aavascript:alert(1)",
      "javascript%253Aalert(1)", "&amp;#106;avascript:alert(1)", "javascript&amp;colon;alert(1)",
      "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=",
      "data:image/svg+xml,<svg onload=alert(1)>",
      "file:///etc/passwd", "blob:https://a/b", "view-source:https://a", "about:blank",
      "intent://a",
      "jar:http://a!/b", "filesystem:http://a", "ms-word:ofe|u|https://a", ":alert(1)",
      "\u{FEFF}javascript:alert(1)", "\u{A0}javascript:alert(1)", "feed:javascript:alert(1)",
    ]
  )
  func bad(target: String) {
    #expect(SafeURL(target) == nil)
    #expect(SafeURL(target, allowing: .images) == nil)
  }

  @Test(
    "of an image is of the web or relative",
    arguments: [
      ("https://example.org/a.png", true), ("a.png", true), ("mailto:a@example.org", false),
      ("ftp://a/b.png", false), ("data:image/png;base64,AA", false),
    ]
  )
  func images(target: String, isSafe: Bool) {
    #expect((SafeURL(target, allowing: .images) != nil) == isSafe)
  }

  @Test("loses white space at its ends and control characters anywhere")
  func cleaning() {
    #expect(SafeURL("  a b \n")?.text == "a b")
    #expect(SafeURL("https://a/\u{1B}[31m\r\nb")?.text == "https://a/[31mb")
    #expect(SafeURL("a\" onclick=\"x")?.attribute.text == "a&quot; onclick=&quot;x")
  }

  @Test(
    "of a path has everything but letters, digits and -._~ percent-encoded",
    arguments: [
      ("a/b-c_d.e~f", nil, "a/b-c_d.e~f"), ("a b/ä.html", nil, "a%20b/%C3%A4.html"),
      ("a:b/c?d#e%.html", nil, "a%3Ab/c%3Fd%23e%25.html"), ("", "a b/ä", "#a%20b%2F%C3%A4"),
      ("javascript:alert(1)", nil, "javascript%3Aalert%281%29"), ("a", "", "a#"),
      ("\"<>'&", nil, "%22%3C%3E%27%26"),
    ] as [(String, String?, String)]
  )
  func path(path: String, fragment: String?, expected: String) {
    let url = SafeURL(path: BytePath(path), fragment: fragment)
    #expect(url.text == expected)
    #expect(SafeURL(path: BytePath(bytes: [0xFF])).text == "%FF")
  }

  @Test("can be judged whatever bytes it is asked about")
  func neverTraps() {
    var numbers = SeededNumbers(4)
    let pieces = [
      "%", "&", "#", "x", ";", ":", "6", "a", "&#", "&#x", "%6", "&colon;", "\u{0}", "ä",
      "9999999999",
    ]
    for _ in 0..<5_000 {
      let target = numbers.mix(pieces, atMost: 8)
      let url = SafeURL(target)
      if let url { #expect(SafeURL(url.text) == url, "\(target.debugDescription)") }
    }
  }
}
