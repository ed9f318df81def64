/// How a handbook becomes a model.

internal import Base
package import Handbook

extension Architecture {
  /// Reads each document by itself, on up to `workers` tasks, and puts together what they state.
  package convenience init(_ handbook: Handbook, _ configuration: Configuration, workers: Int) async
  {
    let documents = handbook.documents
    let readers = await parallelMap(Array(documents.indices), workers: workers) { number in
      var reader = ModelReader()
      if let source = ModelSource(documents[number], number: number) { reader.read(source) }
      return reader
    }
    self.init(ModelReader(joining: readers), ModelSettings(configuration))
  }

  convenience init(_ sources: [ModelSource], _ settings: ModelSettings) {
    var reader = ModelReader()
    for source in sources { reader.read(source) }
    self.init(reader, settings)
  }

  private convenience init(_ reader: ModelReader, _ settings: ModelSettings) {
    self.init(reader.elements, reader.relations, reader.others, settings)
  }
}
