/// A small handbook that shows a rule at work.

package import Base

/// What a rule must find in it is marked in its own text, between `⟦` and `⟧`.
///
/// So in `See [the plan](⟦plan.md⟧).` An empty mark at the start of a file means the file as a whole. A
/// byte that is not UTF-8 is written `⟨E9⟩`, and the name of the file, as its title has it, `⟨title⟩`.
package struct Example: Sendable, ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  /// In the order in which a page shows them; `lintel.yml` and `templates/…` may be among them.
  package let files: [File]
  /// Earlier contents of files, oldest first, as the history of a repository holds them.
  package let past: [Past]
  /// Files that other branches added.
  package let elsewhere: [Elsewhere]
  /// What no text can show, in a sentence of Markdown: that a file is a symbolic link.
  package let situation: String?

  package struct File: Sendable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = titled(text, path)
    }
  }

  package struct Past: Sendable {
    package let path: String
    package let day: String
    package let text: String

    package init(_ path: String, on day: String, _ text: String) {
      self.path = path
      self.day = day
      self.text = titled(text, path)
    }
  }

  package struct Elsewhere: Sendable {
    package let branch: String
    package let path: String
    package let title: String

    package init(branch: String, _ path: String, title: String) {
      self.branch = branch
      self.path = path
      self.title = title
    }
  }

  package init(
    _ files: KeyValuePairs<String, String>,
    past: [Past] = [],
    elsewhere: [Elsewhere] = []
  ) {
    self.init(
      files: files.map { File(path: $0.key, text: $0.value) },
      past: past,
      elsewhere: elsewhere
    )
  }

  package init(files: [File], past: [Past] = [], elsewhere: [Elsewhere] = []) {
    self.files = files
    self.past = past
    self.elsewhere = elsewhere
    situation = nil
  }

  /// A repository that is told of, not shown.
  package init(situation: String) {
    files = []
    past = []
    elsewhere = []
    self.situation = situation
  }

  /// One page, called `page.md`.
  package init(stringLiteral text: String) {
    self.init(["page.md": text])
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(files: elements.map { File(path: $0.0, text: $0.1) })
  }

  /// The day on which examples are looked at.
  package static let today = "2026-11-21"
}

extension Example.File {
  /// The file without its marks, and the ranges that they stood around.
  package var parsed: (file: SourceFile, marks: [SourceRange]) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var marks: [SourceRange] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": marks.append(SourceRange(open.popLast() ?? 0, bytes.count))
      case "⟨":
        bytes += byte(rest.prefix { $0 != "⟩" })
        rest = rest.drop { $0 != "⟩" }.dropFirst()
      default: bytes += Array(UTF8.encode(scalar) ?? .init())
      }
    }
    return (SourceFile(path: BytePath(path), bytes: bytes), marks.sorted { $0.start < $1.start })
  }

  /// The byte of two hexadecimal digits.
  private func byte(_ digits: Substring.UnicodeScalarView) -> [UInt8] {
    UInt8(String(digits), radix: 16).map { [$0] } ?? []
  }
}

/// The text with the name of its file in the place of its title: `services/price-list.md` is `Price list`.
private func titled(_ text: String, _ path: String) -> String {
  guard let range = text.firstRange(of: "⟨title⟩") else { return text }
  let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
  let words = name.split(separator: "-").joined(separator: " ")
  return text[..<range.lowerBound] + words.prefix(1).uppercased() + words.dropFirst()
    + text[range.upperBound...]
}
