/// The one way in which these tests look at a handbook: pages go in, findings come out spelled.

import Base
import Handbook
import Markdown
import Testing

/// A handbook of pages, given as their paths and texts.
func handbook(
  _ pages: [String: String],
  others: [String] = [],
  active: [String] = []
) async -> Handbook {
  let files = pages.sorted { $0.key < $1.key }.map { page in
    ParsedFile(parsing: SourceFile(page.key, page.value), .handbook)
  }
  return await Handbook(
    files,
    others: others.map { BytePath($0) },
    active: Set(active.map { BytePath($0) }),
    kinds: Kinds(),
    configuration: Configuration(),
    workers: 2
  )
}

/// Puts pages together and compares what is found wrong with them.
///
/// A finding is spelled `path ‹what it marks› message`, then its help if it has any.
@discardableResult
func check(
  _ pages: [String: String],
  others: [String] = [],
  active: [String] = [],
  findings: [String] = [],
  at location: Testing.SourceLocation = #_sourceLocation
) async -> Handbook {
  let handbook = await handbook(pages, others: others, active: active)
  #expect(
    handbook.findings.map { spelling($0, pages) } == findings,
    sourceLocation: location
  )
  return handbook
}

func spelling(_ finding: Finding, _ pages: [String: String]) -> String {
  let path = finding.place.path.display
  let file = SourceFile(path, pages[path] ?? "")
  let help = finding.help.map { " \($0)" } ?? ""
  return "\(path) ‹\(file.text(finding.place.range))› \(finding.message.text)\(help)"
}

extension Handbook {
  func number(of path: String) -> Int? {
    documents.firstIndex { $0.path == BytePath(path) }
  }

  func document(_ path: String) -> Document? {
    number(of: path).map { documents[$0] }
  }
}
