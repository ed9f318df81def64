/// Where the tables in the text of a document no longer say what its front matter says.

package import Base
package import Handbook

package struct Drift: Sendable {
  /// In the order of the elements, for each the table of dependencies before that of failure modes.
  package let strays: [StrayRow]
  package let gaps: [TableGap]
  package let steps: [StepDrift]

  package init(of model: Architecture, _ references: References) {
    var names = ElementNames(of: model)
    var strays: [StrayRow] = []
    var gaps: [TableGap] = []
    for element in model.elements where !element.statesDependencies.isUnknown {
      let modes = element.failureModes.items.compactMap(\.dependency.located)
      guard !modes.isEmpty || !element.explained.isUnknown else { continue }
      let ends = RelationEnds(of: element, in: model, references)
      let table = DependencyTable(element.explained.items(), .dependencies, ends, &names)
      strays += table.strays + DependencyTable(modes, .failureModes, ends, &names).strays
      guard case .stated(_, let spot) = element.explained else { continue }
      let missing = table.missing
      if missing.isEmpty { continue }
      gaps.append(TableGap(element: element.number, relations: missing, table: spot.range))
    }
    self.strays = strays
    self.gaps = gaps
    steps = model.workflows.compactMap { StepDrift(of: $0, &names) }
  }
}

/// A row about something that the element has nothing to do with.
package struct StrayRow: Sendable {
  package let element: Int
  package let table: Table
  package let written: Located<String>
  /// The element that is named; nothing when it is a misspelled dependency.
  package let named: Int?
  /// The dependency that is most likely meant.
  package let guess: String?

  package enum Table: String, Hashable, Sendable {
    case dependencies
    case failureModes = "failure modes"
  }
}

/// Dependencies that the table of an element does not name.
package struct TableGap: Sendable {
  package let element: Int
  /// The relations, one for each element that is missing.
  package let relations: [Int]
  package let table: SourceRange
}
