/// A model read from the JSON that one was written as.

package import Base
package import Handbook
internal import YAML

extension Architecture {
  /// Nothing when the JSON is no model of this version.
  package convenience init?(_ json: JSON, _ configuration: Configuration = Configuration()) {
    guard json["version"] == 1, case .array(let elements)? = json["elements"] else { return nil }
    var others: [JSON] = []
    if case .array(let documents)? = json["documents"] { others = documents }
    let sources = (elements + others).compactMap { ModelSource($0) }
    self.init(sources, ModelSettings(configuration))
  }
}

extension ModelSource {
  fileprivate init?(_ json: JSON) {
    guard case .string(let kind)? = json["kind"], case .string(let id)? = json["id"],
      case .object(let members) = json
    else { return nil }
    self.kind = kind
    self.id = id
    title = json["title"]?.string ?? id
    let path = BytePath(json["path"]?.string ?? id)
    place = Place(file: path)
    document = nil
    let own: Set = ["kind", "id", "title", "path"]
    entries = members.filter { !own.contains($0.name) }.map(\.entry)
    tables = BodyTables()
  }
}

extension JSON {
  fileprivate var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The same value as YAML would hold it; texts are plain, so that they may be quantities.
  fileprivate var node: YAMLNode {
    let nowhere = SourceRange(at: 0)
    switch self {
    case .object(let members): return YAMLNode(.mapping(members.map(\.entry)), at: nowhere)
    case .array(let items): return YAMLNode(.list(items.map(\.node)), at: nowhere)
    case .string(let text): return YAMLNode(.scalar(YAMLScalar(text)), at: nowhere)
    case .integer(let number): return YAMLNode(.scalar(YAMLScalar(String(number))), at: nowhere)
    case .number(let number): return YAMLNode(.scalar(YAMLScalar("\(number)")), at: nowhere)
    case .bool(let flag): return YAMLNode(.scalar(YAMLScalar(flag ? "true" : "false")), at: nowhere)
    case .null: return YAMLNode(.scalar(YAMLScalar("")), at: nowhere)
    }
  }
}

extension JSON.Member {
  fileprivate var entry: YAMLNode.Entry {
    YAMLNode.Entry(key: name, keyRange: SourceRange(at: 0), value: value.node)
  }
}
