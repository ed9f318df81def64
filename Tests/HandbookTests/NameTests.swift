import Base
import Handbook
import Markdown
import Testing

@Suite("A name or a mention")
struct NameTests {
  @Test(
    "leads to the one document that it can mean",
    arguments: [
      ("ADR-0007", "d/0007-x.md"), ("ADR-7", "d/0007-x.md"), ("ADR-00007", "d/0007-x.md"),
      ("ADR-8", nil),
      ("ADR-3", nil), ("ADR-9999999999", nil), ("[[orders]]", "s/orders.md"),
      ("[[shop]]", "s/named.md"),
      ("[[orders|the orders]]", "s/orders.md"), ("[[ orders ]]", "s/orders.md"), ("[[named]]", nil),
      ("[[same]]", nil),
    ] as [(String, String?)]
  )
  func resolves(text: String, path: String?) async {
    let handbook = await handbook([
      "a.md": text, "d/0007-x.md": "", "d/0003-x.md": "", "d/0003-y.md": "", "s/orders.md": "",
      "s/named.md": "---\nid: shop\n---\n", "s/same.md": "", "d/same.md": "",
    ])
    let targets = handbook.number(of: "a.md").map { Array(handbook.links[$0].values) } ?? []
    let expected = path.flatMap { handbook.number(of: $0) }.map {
      LinkTarget.document($0, fragment: nil)
    }
    #expect(targets.count == 1)
    if let expected {
      #expect(targets == [expected])
    } else {
      #expect(targets == [.external] || targets == [.nowhere])
    }
  }

  @Test("that means nothing is told of a name, and passed over of a mention")
  func findings() async {
    await check(
      ["a.md": "ä ADR-9 and [[gone]] and `[[code]]`"],
      findings: ["a.md ‹[[gone]]› No document is called `gone`"]
    )
  }

  @Test("and a link alike are seen from the other side, once for each page, not for one's own")
  func backlinks() async {
    let handbook = await check([
      "a.md": "[b](b.md) [[b]] [b again](b.md#b) [self](#a)\n\n# A", "b.md": "# B\n[[b]]",
      "c.md": "ADR-7 [b](b)", "d/0007-x.md": "<a href=\"../b.md\">b</a>",
    ])
    #expect(handbook.number(of: "b.md").map { handbook.backlinks[$0] } == [0, 2, 3])
    #expect(handbook.number(of: "a.md").map { handbook.backlinks[$0] } == [])
    #expect(handbook.number(of: "d/0007-x.md").map { handbook.backlinks[$0] } == [2])
  }
}

@Suite("A file beside the pages")
struct AttachmentTests {
  @Test("goes onto the site when a page points at it, once and in order")
  func attachments() async {
    let handbook = await check(
      ["a.md": "![m](x/map.png) [m](x/map.png#a) [d](data.csv) <img src=\"logo.svg\">"],
      others: ["x/map.png", "data.csv", "logo.svg", "unused.png"]
    )
    #expect(handbook.attachments.map(\.display) == ["data.csv", "logo.svg", "x/map.png"])
  }

  @Test(
    "is withheld when it could act on the site",
    arguments: [
      "a.html", "a.HTM", "a.js", "a.mjs", "a.xhtml", "a.xml", "a.svgz", "a.php", "a.wasm",
      "_headers", "_redirects", "CNAME",
      "robots.txt", "web.config", "bad.svg",
    ]
  )
  func withheld(path: String) async {
    let handbook = await handbook(["p.md": "[x](\(path))"], others: [path], active: ["bad.svg"])
    #expect(handbook.attachments.isEmpty)
    #expect(handbook.findings.map(\.rule) == [.activeAttachment])
  }

  @Test(
    "is let through when it only shows",
    arguments: ["a.svg", "a.png", "a.pdf", "a.json", "a.yml", "js", "html.txt"]
  )
  func shown(path: String) async {
    let handbook = await check(["p.md": "[x](\(path))"], others: [path], active: ["bad.svg"])
    #expect(handbook.attachments.map(\.display) == [path])
  }
}
