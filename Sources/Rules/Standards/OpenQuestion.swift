/// A question that has to be answered before anybody designs, as the charters list them.

import Architecture
import Base

/// Systems are asked, since it is they that somebody wants; a service is asked for numbers only.
struct OpenQuestion {
  /// What is asked, of the name of a system.
  let words: (String) -> Message
  let help: String
  let answers: (Requirements) -> [Fact<String>]

  func findings(_ view: HandbookView) -> [Finding] {
    view.model.elements.filter { $0.kind == .system }.compactMap { finding($0, view) }
  }

  /// One answer is enough; one that says that the question is open is asked for where it stands.
  private func finding(_ system: Element, _ view: HandbookView) -> Finding? {
    let stated = answers(system.facts.requirements).filter { !$0.isUnknown }
    let open = stated.filter(\.isOpen)
    guard open.count == stated.count else { return nil }
    return view.finding(
      at: system.place(of: open.first?.range),
      words(system.id),
      help: help,
      subjects: [system.id]
    )
  }
}

extension Fact<String> {
  /// Whether the author says that nobody knows yet: `open, asked of sales on 3 November`.
  var isOpen: Bool {
    guard let text = value?.lowercased() else { return false }
    let first = text.prefix { $0.isLetter || $0 == "?" }
    return ["open", "unknown", "unclear", "tbd", "?", "??", "???"].contains(String(first))
  }
}

extension Fact<FactItems<String>> {
  /// The whole list as one answer; that there is none is an answer.
  var text: Fact<String> {
    switch self {
    case .unknown: .unknown
    case .none(let spot): .none(spot)
    case .stated(let items, let spot): .stated(items.values.joined(separator: ", "), spot)
    }
  }
}
