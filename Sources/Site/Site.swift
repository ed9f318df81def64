/// From a handbook to the files of its site.

package import Base
package import Handbook
internal import Markdown
internal import Mustache

/// It is an object, in which nothing changes, since every page that is yet to be made refers to it.
package final class Site: Sendable {
  let handbook: Handbook
  let theme: Theme
  let configuration: Configuration
  let navigation: NavigationMap
  /// The documents in reading order, for previous and next.
  let sequence: ReadingOrder
  let text = InterfaceText.english
  private let words = InterfaceText.english.value
  let generator: String
  let options: MarkdownOptions

  package init(
    _ handbook: Handbook,
    _ theme: Theme,
    _ configuration: Configuration,
    generator: String
  ) {
    self.handbook = handbook
    self.theme = theme
    self.configuration = configuration
    self.generator = generator
    navigation = NavigationMap(handbook, configuration)
    sequence = ReadingOrder(handbook.folders)
    options = .handbook.smart(configuration.hasSmartPunctuation)
  }

  package var findings: [Finding] { theme.findings + navigation.findings }

  /// Every file of the site but the attachments, each made when it is written.
  package var files: [OutputFile] {
    let documents = handbook.documents.indices.map { number in
      page(at: handbook.documents[number].output) { self.document(number) }
    }
    let folders = unwrittenFolders(handbook.folders).map { folder in
      page(at: folder.output) { self.folder(folder) }
    }
    let written = Set(handbook.documents.map(\.output))
    let extra = [missingPage, theme.stylesheet] + (sitemap.map { [$0] } ?? [])
    return documents + folders + extra.filter { !written.contains($0.path) }
  }

  private func page(at path: BytePath, _ page: @escaping @Sendable () -> Page) -> OutputFile {
    OutputFile(path: path, content: .made { self.render(page(), with: "page") })
  }

  /// What a host shows for an address that is none, whichever that is.
  private var missingPage: OutputFile {
    var page = Page(
      output: BytePath("404.html"),
      title: text.notFoundTitle,
      heading: HTMLText(escaping: text.notFoundTitle)
    )
    page.base = configuration.url ?? ""
    return OutputFile(
      path: page.output,
      content: .made { [page] in self.render(page, with: "404") }
    )
  }

  private func unwrittenFolders(_ folder: Folder) -> [Folder] {
    (folder.index == nil ? [folder] : []) + folder.folders.flatMap(unwrittenFolders)
  }

  private func render(_ page: Page, with template: String) -> (bytes: [UInt8], findings: [Finding])
  {
    theme.templates.render(template, value(of: page), policy: .typed)
  }

  /// Everything that a template may name.
  private func value(of page: Page) -> Value {
    let up = relativePath(from: page.folder, to: .root)
    let home = handbook.folders.output
    return .record([
      "root": .text(page.folder.isRoot ? "" : up.display + "/"),
      "language": .text(configuration.language), "direction": .text(direction),
      "generator": .text(generator), "text": words,
      "site": .record([
        "title": .text(title), "description": .optional(configuration.description),
        "home": url(to: home, from: page.folder, base: page.base),
      ]),
      "stylesheet": url(to: theme.stylesheet.path, from: page.folder, base: page.base),
      "page": page.value, "contents": page.contentsValue, "listing": page.listingValue,
      "trail": .list(page.trail.map(\.value)),
      "navigation": navigation(around: page)?.value(for: page.output, text) ?? .list([]),
      "previous": page.previous?.value ?? .absent, "next": page.next?.value ?? .absent,
      "backlinks": .list(page.backlinks.map(\.value)),
    ])
  }

  private func navigation(around page: Page) -> Navigation? {
    page.base.isEmpty ? navigation.folders[page.folder] : navigation.absolute
  }

  var title: String {
    configuration.title ?? handbook.folders.index.map { handbook.documents[$0].title } ?? "Handbook"
  }

  private var direction: String {
    let primary = configuration.language.split(separator: "-").first.map(String.init) ?? ""
    return ["ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"].contains(primary)
      ? "rtl" : "ltr"
  }
}
