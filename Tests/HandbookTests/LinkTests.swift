import Base
import Handbook
import Markdown
import Testing

private let pages = [
  "index.md": "# Home\n\n## Top level\n", "guide/README.md": "# Guide\n", "guide/b c.md": "# B\n",
  "decisions/0007-x.md": "# X\n\n<a id=\"here\"></a>\n", "decisions/Case.md": "", "notes/n.md": "",
  "notes/deep/m.md": "", "guide/s.md": "---\nslug: other\n---\n",
]
private let others = [
  "files/map.png", "files/page.html", "files/data.csv", "guide/LICENSE", "files/bad.svg",
]

@Suite("A link")
struct LinkTests {
  @Test(
    "leads where GitHub and the site would lead it",
    arguments: [
      ("../index.md", "index.md"), ("../index.md#top-level", "index.md#top-level"),
      ("s.md", "guide/s.md"),
      ("<b c.md>", "guide/b c.md"), ("b%20c.md", "guide/b c.md"), ("%62%20c.md", "guide/b c.md"),
      ("./b%20c.md", "guide/b c.md"),
      ("../decisions/0007-x.md?plain=1#here", "decisions/0007-x.md#here"),
      ("/decisions/0007-x.md", "decisions/0007-x.md"),
      ("../decisions/0007-x", "decisions/0007-x.md"),
      ("../decisions/0007-x.html", "decisions/0007-x.md"), ("other.html", "guide/s.md"),
      ("..", "index.md"),
      ("../", "index.md"), (".", "guide/README.md"), ("./", "guide/README.md"),
      ("../guide", "guide/README.md"),
      ("/", "index.md"), ("../notes", "folder notes"), ("../notes/", "folder notes"),
      ("/notes/deep", "folder notes/deep"),
      ("../notes/index.html", nil), ("../files/map.png", "file files/map.png"),
      ("../files/data.csv#row=4", "file files/data.csv#row=4"), ("LICENSE", "file guide/LICENSE"),
      ("#a", "guide/a.md#a"), ("", "guide/a.md"), ("?q", "guide/a.md"),
      ("../notes//n.md", "notes/n.md"),
      ("../x/../index.md", "index.md"), ("https://example.org", "external"),
      ("//example.org/x", "external"),
      ("mailto:a@example.org", "external"), ("HTTPS://example.org", "external"),
    ] as [(String, String?)]
  )
  func resolves(target: String, expected: String?) async {
    guard let expected else { return }
    let (found, findings) = await resolve(target)
    #expect(found == expected)
    #expect(findings == [])
  }

  @Test(
    "that leads nowhere is told, with what was meant when that is plain",
    arguments: [
      ("gone.md", "No page or file at `gone.md`"), ("../gone/", "No page or file at `../gone/`"),
      (
        "../../x.md",
        "`../../x.md` leads out of the content Only what lies in the content folder goes onto the site; link to it by its URL."
      ),
      (
        "/../x.md",
        "`/../x.md` leads out of the content Only what lies in the content folder goes onto the site; link to it by its URL."
      ),
      ("0007-x.md", "No page or file at `0007-x.md` Did you mean `../decisions/0007-x.md`?"),
      ("b%20d.md", "No page or file at `b%20d.md` Did you mean `b%20c.md`?"),
      ("readme.md", nil), ("../files", nil), ("a.htm", nil),
      ("../index.md#top-levle", "index.md has no heading `#top-levle` Did you mean `#top-level`?"),
      ("#nowhere", "guide/a.md has no heading `#nowhere`"), ("../index.md#Top-Level", nil),
      (
        "../files/page.html",
        "files/page.html could act on the site and is not copied to it Show its source in a code block, or publish it elsewhere and link to its URL."
      ),
      (
        "javascript:alert(1)",
        "`javascript:alert(1)` has a scheme that no page will carry Links may use http, https, mailto, tel, ftp, sms, irc and xmpp."
      ),
      ("file:///etc/passwd", nil), ("%zz.md", nil), ("b%00c.md", nil),
      ("../decisions/case.md", nil),
    ] as [(String, String?)]
  )
  func broken(target: String, message: String?) async {
    let (_, findings) = await resolve(target)
    if let message {
      #expect(findings == ["guide/a.md ‹\(target)› \(message)"])
    } else {
      #expect(findings.count == 1, "\(findings)")
      #expect(findings.allSatisfy { $0.hasPrefix("guide/a.md ‹\(target)› ") })
    }
  }

  @Test("is suggested with the folder it was looked for in, and in its own case")
  func suggestedElsewhere() async {
    let (_, findings) = await resolve("../decisions/case.md")
    #expect(findings.allSatisfy { $0.hasSuffix("Did you mean `../decisions/Case.md`?") })
  }

  @Test("to a suggestion with a space is one that can be pasted")
  func suggestedWithSpace() async {
    let (_, findings) = await resolve("b%20d.md")
    #expect(findings.allSatisfy { $0.contains("`b%20c.md`") || $0.contains("`<b c.md>`") })
  }

  @Test("marks the very link that is broken among others that are not")
  func places() async {
    await check(
      [
        "a.md":
          "[a](a.md) ä `[x](gone.md)`\n\n> - | [b](gone.md) |\n>   |---|\n\n![i](gone.png) [a](a.md#gone)\n"
      ],
      findings: [
        "a.md ‹gone.md› No page or file at `gone.md`", "a.md ‹gone.png› No image at `gone.png`",
        "a.md ‹a.md#gone› a.md has no heading `#gone`",
      ]
    )
  }

  @Test("knows the rule of each thing that can be wrong")
  func rules() async {
    let text =
      "[a](gone.md) ![a](gone.png) [a](#gone) [a](x.html) [a](javascript:x) <u>x</u> [[gone]]"
    let handbook = await handbook(["a.md": text], others: ["x.html"])
    #expect(
      Set(handbook.findings.map(\.rule)) == [
        .brokenLink, .brokenImage, .brokenFragment, .activeAttachment, .unsafeLink, .disallowedHTML,
      ]
    )
  }

  /// Puts one link into `guide/a.md` and says where it leads and what is wrong with it.
  private func resolve(_ target: String) async -> (String, [String]) {
    var all = pages
    all["guide/a.md"] = "# A\n\n[a](\(target))\n"
    let handbook = await handbook(all, others: others)
    let targets = handbook.number(of: "guide/a.md").map { handbook.links[$0].values } ?? [:].values
    #expect(targets.count == 1)
    let findings = handbook.findings.map { spelling($0, all) }
    return (targets.first.map { shown($0, in: handbook) } ?? "", findings)
  }

  private func shown(_ target: LinkTarget, in handbook: Handbook) -> String {
    switch target {
    case .document(let number, let fragment):
      handbook.documents[number].path.display + (fragment.map { "#\($0)" } ?? "")
    case .folder(let path): "folder \(path.display)"
    case .attachment(let path, let fragment):
      "file \(path.display)" + (fragment.map { "#\($0)" } ?? "")
    case .withheld(let path): "withheld \(path.display)"
    case .external: "external"
    case .nowhere: "nowhere"
    }
  }
}
