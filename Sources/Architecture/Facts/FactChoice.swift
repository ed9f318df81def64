/// A fact that is one of a few words.

package import Base

package protocol FactChoice: FactText, CaseIterable, RawRepresentable<String> {}

extension FactChoice {
  package init?(parsing text: String) {
    self.init(rawValue: text)
  }

  package var text: String { rawValue }

  package static var schema: JSON {
    ["enum": .array(allCases.map { .string($0.rawValue) })]
  }
}
