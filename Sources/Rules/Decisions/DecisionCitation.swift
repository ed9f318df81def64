/// Where a document points at decisions.

internal import Base
internal import Handbook
internal import Markdown

/// A link to a decision, or its number in plain text.
struct DecisionCitation: Sendable {
  let reference: MarkdownSurvey.LocatedReference
  /// The number of the decision's document.
  let target: Int
}

extension DocumentView {
  /// Every citation of a decision other than this document, in the order of the text.
  var citations: [DecisionCitation] {
    let links = handbook.links[number]
    let decisions = handbook.decisions.decisions
    return file.survey.references.compactMap { located in
      guard case .document(let target, _)? = links[located.reference], target != number,
        decisions[target] != nil
      else { return nil }
      return DecisionCitation(reference: located, target: target)
    }.sorted { $0.range.start < $1.range.start }
  }
}

extension DecisionCitation {
  var range: SourceRange { reference.range }
}

extension [DecisionCitation] {
  /// Those inside a range; the citations are in the order of the text.
  func inside(_ range: SourceRange) -> ArraySlice<DecisionCitation> {
    let start = firstIndex(from: range.start)
    return self[start..<Swift.max(start, firstIndex(from: range.end))]
  }

  private func firstIndex(from offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
