import Base
import Foundation
import Markdown
import Testing

/// The examples of the CommonMark and GFM specifications, read from the folder beside the checkout.
struct SpecificationExample: Decodable, Sendable {
  let markdown: String
  let html: String
  let example: Int
  let section: String
}

/// Reads a suite; says loudly when it is not there.
func suite(_ path: String) -> [SpecificationExample] {
  let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let file = root.appending(path: "../shared/conformance/\(path)")
  guard let data = try? Data(contentsOf: file) else {
    print("SKIPPED: \(path) is not beside the checkout")
    return []
  }
  return (try? JSONDecoder().decode([SpecificationExample].self, from: data)) ?? []
}

private let cmark = "commonmark+cmark@0.30.2/test"
private let gitHub = "github+cmark-gfm/test"

@Suite("The specifications")
struct SpecificationTests {
  @Test("CommonMark 0.30 comes out to the letter")
  func commonMark() {
    check("commonmark+commonmark-spec@0.30/spec.examples.json", .commonMark)
    check("\(cmark)/regression.examples.json", .commonMark)
  }

  @Test("quotes, dashes and dots become typographic when asked for")
  func smart() {
    check("\(cmark)/smart_punct.examples.json", .commonMark.smart(true))
  }

  @Test("GFM's tables, task lists, strikethrough, autolinks and tag filter come out to the letter")
  func gitHubFlavor() {
    check("\(gitHub)/spec.examples.json", .gitHub) { $0.section.hasSuffix("(extension)") }
    check("\(gitHub)/extensions.examples.json", .gitHub) { $0.section != "Footnotes" }
  }

  private func check(
    _ path: String,
    _ options: MarkdownOptions,
    where isMeant: (SpecificationExample) -> Bool = { _ in true }
  ) {
    for example in suite(path) where isMeant(example) && example.html != "<IGNORE>\n" {
      let html = render(Array(example.markdown.utf8), options).html.text
      #expect(
        normalized(html) == normalized(example.html),
        "\(example.section) \(example.example): \(example.markdown)"
      )
    }
  }
}

/// Writes tags the same way however their attributes are ordered and closed; text is left alone.
private func normalized(_ html: String) -> String {
  html.replacing(#/<input ([^>]*?) ?/?>/#) { match in
    "<input \(match.1.split(separator: " ").sorted().joined(separator: " "))>"
  }
}
