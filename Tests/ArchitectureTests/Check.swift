import Base
import Defaults
import Handbook
import Markdown
import YAML

@testable import Architecture

/// The model of a small handbook.
func model(_ files: KeyValuePairs<String, String>) async -> Architecture {
  let sources = files.map { SourceFile($0.key, $0.value) }
  let settings = sources.first { $0.path.display == "lintel.yml" }
  let configuration = settings.map { Configuration(parsing: $0) } ?? Configuration()
  let pages = sources.filter { $0.path.fileExtension.elementsEqual("md".utf8) }
  let handbook = await Handbook(
    pages.map { ParsedFile(parsing: $0, .handbook) },
    others: [],
    active: [],
    kinds: Kinds(builtIn: Defaults.documents, configuration),
    configuration: configuration,
    workers: 1
  )
  return await Architecture(handbook, configuration, workers: 2)
}

/// The model of services alone: ids, and what stands in their front matter.
func model(services: KeyValuePairs<String, String>) async -> Architecture {
  await model(serviceList: services.map { ($0.key, $0.value) })
}

/// The same for services that are made up by a test.
func model(serviceList: [(id: String, facts: String)]) async -> Architecture {
  let sources = serviceList.map { id, facts in
    let text = "---\nkind: service\n\(facts)\n---\n# \(id)\n"
    let file = ParsedFile(parsing: SourceFile("services/\(id).md", text), .handbook)
    return ModelSource(
      kind: "service",
      id: id,
      title: id,
      place: Place(file: file.source.path),
      document: nil,
      entries: file.frontMatter.entries,
      tables: BodyTables()
    )
  }
  return Architecture(sources, ModelSettings())
}
