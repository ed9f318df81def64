/// The pages of documents and of folders.

internal import Base
internal import Handbook
internal import Markdown
internal import Mustache

extension Site {
  /// The page of a document.
  func document(_ number: Int) -> Page {
    let document = handbook.documents[number]
    let folder = document.output.parent
    let hooks = RenderingHooks(resolve: { self.resolution(of: $0, in: number) })
    let rendered = Markdown.render(document.file.prepared, options, hooks)
    let headings = document.file.survey.headings
    var page = Page(
      output: document.output,
      title: document.title,
      heading: rendered.title ?? HTMLText(escaping: document.title)
    )
    page.anchor =
      (rendered.title == nil ? nil : headings.first?.anchor).flatMap(nonEmpty) ?? "page.top"
    page.body = rendered.body
    page.description = summary(of: document)
    page.isHome = document.output == handbook.folders.output
    page.facts = facts(of: document)
    page.state = state(of: document)
    page.trail = page.isHome ? [] : trail(to: document.output)
    page.contents = contents(headings)
    page.previous = sequence.previous(of: number).map { link(to: $0, from: folder) }
    page.next = sequence.next(after: number).map { link(to: $0, from: folder) }
    page.backlinks = handbook.backlinks[number].map { link(to: $0, from: folder) }
    if document.isIndex, let own = self.folder(at: document.path.parent, in: handbook.folders) {
      page.listing = own.documents.count > Navigation.window ? listing(of: own) : []
    }
    return page
  }

  /// The page of a folder that has none written for it: a list of what is in it.
  func folder(_ folder: Folder) -> Page {
    let title = folder.path.isRoot ? self.title : folder.title
    var page = Page(output: folder.output, title: title, heading: HTMLText(escaping: title))
    page.anchor = "page.top"
    page.isHome = folder.path.isRoot
    page.trail = page.isHome ? [] : trail(to: folder.output)
    page.listing = listing(of: folder)
    return page
  }

  private func listing(of folder: Folder) -> [Page.Item] {
    let documents = folder.documents.map { number in
      Page.Item(
        link: link(to: number, from: folder.path),
        label: nil,
        description: summary(of: handbook.documents[number])
      )
    }
    let folders = folder.folders.map { child in
      let link = Page.Link(title: child.title, url: url(to: child.output, from: folder.path))
      return Page.Item(link: link, label: nil, description: nil)
    }
    return documents + folders
  }

  func link(to number: Int, from folder: BytePath) -> Page.Link {
    Page.Link(
      title: handbook.documents[number].title,
      url: url(to: handbook.documents[number].output, from: folder)
    )
  }

  /// The folders above a page, outermost first.
  private func trail(to page: BytePath) -> [Page.Link] {
    var links = [Page.Link(title: title, url: url(to: handbook.folders.output, from: page.parent))]
    var folder = handbook.folders
    while let next = folder.folders.first(where: { page.isInside($0.path) && page != $0.output }) {
      links.append(Page.Link(title: next.title, url: url(to: next.output, from: page.parent)))
      folder = next
    }
    return links
  }

  private func folder(at path: BytePath, in folder: Folder) -> Folder? {
    if folder.path == path { return folder }
    return folder.folders.first { path.isInside($0.path) }.flatMap { self.folder(at: path, in: $0) }
  }

  /// Second-level headings, with the third-level ones below each.
  private func contents(_ headings: [MarkdownSurvey.Heading]) -> [Page.Contents] {
    var parts: [Page.Contents] = []
    for heading in headings where (2...3).contains(heading.level) && !heading.anchor.isEmpty {
      let target = SafeURL(path: .root, fragment: heading.anchor).text
      let link = Page.Link(title: heading.text, url: .text(target))
      if heading.level == 3, !parts.isEmpty {
        parts[parts.count - 1].items.append(link)
      } else {
        parts.append(Page.Contents(link: link, items: []))
      }
    }
    return parts
  }
}

private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
