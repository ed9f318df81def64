/// How the site looks: its page templates and its stylesheet.

package import Base
internal import Mustache

package struct Theme: Sendable {
  let templates: TemplateSet
  let stylesheet: OutputFile
  /// What is wrong with the templates.
  package var findings: [Finding] { templates.findings }

  /// A theme of files, of which a later one replaces an earlier one of the same name.
  package init(_ files: [SourceFile]) {
    var byName: [String: SourceFile] = [:]
    for file in files { byName[String(decoding: file.path.name, as: UTF8.self)] = file }
    let pages = byName.filter { $0.key.hasSuffix(".html") }
    templates = TemplateSet(compiling: pages.sorted { $0.key < $1.key }.map(\.value))
    let css = byName["lintel.css"]?.bytes ?? []
    let name = "assets/lintel.\(ContentHash(css).text).css"
    stylesheet = OutputFile(path: BytePath(name), content: .bytes(css))
  }
}
