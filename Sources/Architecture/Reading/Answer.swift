/// A line of the list in which a system's page says what has to be known before designing.

internal import Base
internal import Handbook
internal import Markdown

struct Answer: Sendable {
  /// In small letters: `budget and timeline`.
  let label: String
  let text: Fact<String>
}

extension ParsedFile {
  /// The items `Label: answer` below "Requirements and Constraints".
  var answers: [Answer] {
    var isInside = false
    return survey.blocks.flatMap { block -> [Answer] in
      switch block.kind {
      case .heading(let number):
        isInside = survey.headings[number].text.lowercased().hasPrefix("requirements")
        return []
      case .list(_, let items) where isInside: return items.compactMap { answer($0) }
      default: return []
      }
    }
  }

  private func answer(_ item: MarkdownSurvey.Item) -> Answer? {
    let bytes = source.bytes[item.range.indices]
    let body = bytes.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") || $0 <= 0x20 }
    guard let colon = body.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = String(decoding: body[..<colon], as: UTF8.self).filter { $0 != "*" }
    let text = body[(colon + 1)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "*") }
    guard !text.isEmpty else { return nil }
    let fact = Fact(
      String(decoding: text, as: UTF8.self),
      at: SourceRange(text.startIndex, text.endIndex)
    )
    return Answer(label: label.lowercased(), text: fact)
  }
}

extension Requirements {
  /// What the text answers counts where the front matter says nothing.
  mutating func add(_ answers: [Answer]) {
    for answer in answers {
      switch answer.label {
      case "functional requirements": functional = functional.or(answer.text)
      case "business goals and constraints": goals = goals.or(answer.text)
      case "budget and timeline": budget = budget.or(answer.text)
      case "team": team = team.or(answer.text)
      case "existing systems and technical debt": existing = existing.or(answer.text)
      case "compliance": addCompliance(answer.text)
      default: continue
      }
      if presence.isUnknown, case .stated(_, let spot) = answer.text { presence = .stated(spot) }
    }
  }

  private mutating func addCompliance(_ text: Fact<String>) {
    guard compliance.isUnknown, case .stated(let words, let spot) = text else { return }
    compliance = .stated(FactItems([Located(words, at: spot.range)]), spot)
  }
}
