/// The words of the interface, in one place so that they can be translated.

internal import Mustache

struct InterfaceText: Sendable {
  var skip = "Skip to the text"
  var contents = "On this page"
  var navigation = "Handbook"
  var previous = "Previous"
  var next = "Next"
  var backlinks = "Mentioned in"
  var menu = "Menu"
  var notFoundTitle = "There is no such page"
  var notFoundText =
    "It may have moved, or the link may be wrong. The navigation lists everything there is."
  var home = "Go to the first page"
  var madeWith = "Made with"

  static let english = InterfaceText()

  /// What leads from a shortened list to the whole one.
  func all(_ count: Int) -> String { "All \(count)" }

  /// What templates know as `text`.
  var value: Value {
    .record([
      "skip": .text(skip), "contents": .text(contents), "navigation": .text(navigation),
      "previous": .text(previous), "next": .text(next), "backlinks": .text(backlinks),
      "menu": .text(menu), "notFoundTitle": .text(notFoundTitle),
      "notFoundText": .text(notFoundText), "home": .text(home), "madeWith": .text(madeWith),
    ])
  }
}
