/// Images that browsers refuse to show on the site.

import Base
import Handbook
import Markdown

extension Rule {
  static let insecureImage = Rule(
    RuleID("DOC029", "insecure-image"),
    .warning,
    summary: "An image is embedded by an `http:` address.",
    why: """
      Whoever sits between a reader and that host can see the request and put another picture in its
      place. The pages of the site allow images by `https:` only, so that browsers do not show this one
      at all.
      """,
    remedy: """
      Write `https:` if the host offers it. Better, put the image beside the page: then it is there when
      the host is not, and the host does not learn who reads the handbook.
      """,
    fix: .unsafe,
    good: [
      "![The state of the build](https://example.org/build.svg)\n",
      "[A page](http://example.org/)\n",
    ],
    bad: ["![The state of the build](⟦http://example.org/build.svg⟧)\n"],
    check: .document { view in
      view.file.survey.references.compactMap { image in
        let target = image.reference.target
        guard image.reference.kind == .image, isInsecure(target.utf8) else { return nil }
        return view.finding(
          at: image.range,
          "The image `\(target)` will not be shown, for its address begins with `http:`",
          help: "Use `https:`, or put the image beside the page.",
          fixes: secured(image.range, in: view.file.source),
          subjects: [target]
        )
      }
    }
  )
}

private func isInsecure(_ address: some Collection<UInt8>) -> Bool {
  let scheme = "http:".utf8
  return address.count >= scheme.count && zip(address, scheme).allSatisfy { $0 | 0x20 == $1 | 0x20 }
}

/// Whether the host has the image under `https:` too, only somebody who looks can tell.
private func secured(_ range: SourceRange, in file: SourceFile) -> [Fix] {
  guard isInsecure(file.bytes[range.indices]) else { return [] }
  let scheme = SourceRange(range.start, range.start + 4)
  return [Fix("Use `https:`", .unsafe, [.init(Place(file.path, scheme), "https")])]
}
