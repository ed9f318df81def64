/// How a handbook becomes a model.

internal import Base
package import Handbook

extension Architecture {
  package init(_ handbook: Handbook, _ configuration: Configuration) {
    let sources = handbook.documents.enumerated().compactMap { number, document in
      ModelSource(document, number: number)
    }
    self.init(sources, ModelSettings(configuration))
  }

  init(_ sources: [ModelSource], _ settings: ModelSettings) {
    var reader = ModelReader()
    for source in sources { reader.read(source) }
    self.init(reader.elements, reader.relations, reader.others, settings)
  }
}
