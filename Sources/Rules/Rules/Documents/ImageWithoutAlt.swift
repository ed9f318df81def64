/// Images that say nothing to those who do not see them.

import Base
import Handbook
import Markdown

extension Rule {
  static let imageWithoutAlt = Rule(
    RuleID("DOC008", "image-without-alt"),
    .warning,
    summary: "An image has no alternative text.",
    why: """
      People who listen to the page, and people whose network did not bring the image, learn nothing of
      what it shows; in an architecture handbook that is often the whole point of the page. The search
      does not find it either.
      """,
    remedy: """
      Say between the brackets what the image tells, not what it is: `![Orders waits for
      payments](flow.png)`, not `![Diagram](flow.png)`. An image that only decorates is written
      `<img src="line.png" alt="">`, which says just that.
      """,
    good: [
      ["page.md": "![Orders waits for payments](flow.png)\n", "flow.png": ""],
      ["page.md": "<img src=\"line.png\" alt=\"\">\n", "line.png": ""],
    ],
    bad: [
      ["page.md": "The flow:\n\n![](⟦flow.png⟧)\n", "flow.png": ""],
      "![ ](⟦https://example.org/badge.svg⟧)\n",
    ],
    check: .document { view in
      let mute = view.file.survey.references.filter(isMute)
      // Many images may stand in one block, which is looked at once.
      let html = Set(mute.map(\.range)).filter(view.file.source.holdsHTMLImage)
      return mute.filter { !html.contains($0.range) }.map { image in
        view.finding(
          at: image.range,
          "The image `\(image.reference.target)` has no alternative text",
          help: "Say between the brackets what it shows.",
          subjects: [image.reference.target]
        )
      }
    }
  )
}

/// An image that no page will carry has a finding of its own.
private func isMute(_ reference: MarkdownSurvey.LocatedReference) -> Bool {
  reference.reference.kind == .image
    && SafeURL(reference.reference.target, allowing: .images) != nil
    && reference.text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
}

extension SourceFile {
  /// Whether an `<img` stands in the range, as it does in the block that a raw HTML image is placed at.
  ///
  /// Such images are left alone: they can say `alt=""`, which is an answer.
  fileprivate func holdsHTMLImage(_ range: SourceRange) -> Bool {
    let text = bytes[range.indices]
    return text.indices.contains { index in
      text[index] == UInt8(ascii: "<")
        && zip(text[(index + 1)...], "img".utf8).allSatisfy { $0 | 0x20 == $1 }
        && index + 3 < text.endIndex
    }
  }
}
