/// The one way in which these tests look at a site: pages go in, the files of the site come out.

import Base
import Defaults
import Handbook
import Markdown
import Site
import Testing

/// A site in memory.
struct BuiltSite {
  /// The text of every file by its path.
  let files: [String: String]
  let findings: [Finding]

  /// The file at a path; a test that asks for one that is not there fails.
  func file(
    _ path: String,
    at location: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    try #require(files[path], "\(files.keys.sorted())", sourceLocation: location)
  }

  var pages: [(path: String, html: String)] {
    files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// Builds the site of the pages, with templates and configuration of its own if given.
func site(
  _ pages: [String: String],
  templates: [String: String] = [:],
  configuration: String = ""
) async -> BuiltSite {
  let parsed = pages.sorted { $0.key < $1.key }.map { page in
    ParsedFile(parsing: SourceFile(page.key, page.value), .handbook)
  }
  let handbook = await Handbook(
    parsed,
    others: [],
    active: [],
    kinds: Kinds(),
    configuration: Configuration(),
    workers: 1
  )
  let own = templates.sorted { $0.key < $1.key }.map {
    SourceFile("templates/site/\($0.key)", $0.value)
  }
  let site = Site(
    handbook,
    Theme(Defaults.site + own),
    Configuration(parsing: SourceFile("lintel.yml", configuration)),
    generator: "Lintel of the test"
  )
  var files: [String: String] = [:]
  var findings = site.findings
  for file in site.files {
    let path = file.path.display
    #expect(files[path] == nil, "\(path) is written twice")
    switch file.content {
    case .bytes(let bytes): files[path] = String(decoding: bytes, as: UTF8.self)
    case .made(let make):
      let made = make()
      files[path] = String(decoding: made.bytes, as: UTF8.self)
      findings += made.findings
    case .copy(let source): files[path] = "copy of \(source.display)"
    }
  }
  return BuiltSite(files: files, findings: findings)
}

/// Builds a site and expects what some file holds, and what it does not.
func check(
  _ pages: [String: String],
  _ path: String,
  holds texts: [String] = [],
  lacks absent: [String] = [],
  configuration: String = "",
  at location: Testing.SourceLocation = #_sourceLocation
) async throws {
  let site = await site(pages, configuration: configuration)
  let html = try site.file(path, at: location)
  for text in texts {
    #expect(html.contains(text), "\(text) in\n\(html)", sourceLocation: location)
  }
  for text in absent {
    #expect(!html.contains(text), "\(text) in\n\(html)", sourceLocation: location)
  }
  #expect(site.findings == [], sourceLocation: location)
}

/// The first element that a class names, its content without line ends.
func element(_ name: String, _ kind: String, in html: String) -> String {
  let pattern = "<\(kind) class=\"\(name)"
  guard let start = html.firstRange(of: pattern)?.lowerBound,
    let end = html[start...].firstRange(of: "</\(kind)>")?.upperBound
  else { return "" }
  return String(html[start..<end]).replacing("\n", with: "")
}
