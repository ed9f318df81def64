/// One page of the site, as its template is told about it.

internal import Base
internal import Mustache

/// What stands on a page; every name that a template may use is here.
struct Page: Sendable {
  var output: BytePath
  var title: String
  var heading: HTMLText
  var anchor = ""
  var label: String?
  var description: String?
  var body = HTMLText.empty
  var isHome = false
  /// What the links around the text begin with when they cannot be relative.
  var base = ""
  var state: String?
  var facts: [(name: String, value: String)] = []
  var trail: [Link] = []
  var contents: [Contents] = []
  var previous: Link?
  var next: Link?
  var backlinks: [Link] = []
  var listing: [Item] = []

  struct Link: Sendable {
    let title: String
    let url: Value

    var value: Value { .record(["title": .text(title), "url": url]) }
  }

  struct Item: Sendable {
    let link: Link
    let label: String?
    let description: String?
  }

  struct Contents: Sendable {
    let link: Link
    var items: [Link]
  }

  var folder: BytePath { output.parent }

  var value: Value {
    .record([
      "title": .text(title), "heading": .html(heading), "anchor": .text(anchor),
      "label": .optional(label), "description": .optional(description), "body": .html(body),
      "isHome": .flag(isHome), "state": .optional(state),
      "facts": .list(facts.map { .record(["name": .text($0.name), "value": .text($0.value)]) }),
    ])
  }

  var contentsValue: Value {
    .list(
      contents.map { part in
        .record([
          "title": .text(part.link.title), "url": part.link.url,
          "items": .list(part.items.map(\.value)),
        ])
      }
    )
  }

  var listingValue: Value {
    .list(
      listing.map { item in
        .record([
          "title": .text(item.link.title), "url": item.link.url, "label": .optional(item.label),
          "description": .optional(item.description),
        ])
      }
    )
  }
}
