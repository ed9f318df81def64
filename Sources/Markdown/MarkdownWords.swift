/// The words that the engine itself puts on a page, so that they can be translated.
package struct MarkdownWords: Sendable {
  package var note = "Note"
  package var tip = "Tip"
  package var important = "Important"
  package var warning = "Warning"
  package var caution = "Caution"
  package var taskDone = "Done"
  package var taskOpen = "To do"
  package var footnotes = "Footnotes"
  package var backToText = "Back to the text"
  package var linkToSection = "Link to this section"

  package init() {}

  func alertTitle(_ kind: Alerts.Kind) -> String {
    switch kind {
    case .note: note
    case .tip: tip
    case .important: important
    case .warning: warning
    case .caution: caution
    }
  }
}
