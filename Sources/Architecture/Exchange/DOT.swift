/// The model in the language of Graphviz.

internal import Base

extension ModelFormat {
  static let dot = ModelFormat(name: "dot", summary: "The language of Graphviz") { model, title in
    let drawing = Drawing(
      model,
      reserved: [
        "digraph", "edge", "graph", "node", "strict", "subgraph",
      ]
    )
    let head = [
      "digraph {", "  label=\(quoted(title)); labelloc=t; rankdir=LR; compound=true;",
      "  node [shape=box, style=rounded];",
    ]
    let boxes = drawing.roots.flatMap { box($0, drawing, depth: 1) }
    let lines = drawing.lines.map { line($0, drawing) }
    return Array(((head + boxes + lines + ["}"]).joined(separator: "\n") + "\n").utf8)
  }
}

private func box(_ element: Element, _ drawing: Drawing, depth: Int) -> [String] {
  let indent = String(repeating: "  ", count: depth)
  let name = drawing.names[element.number]
  let label = "label=\(quoted(element.name))"
  guard drawing.isBoundary(element) else {
    return ["\(indent)\(name) [\(label)\(shape(element))];"]
  }
  let inside = drawing.contents(of: element).flatMap { box($0, drawing, depth: depth + 1) }
  // A line to the system as a whole needs a node to end at.
  let anchor = "\(indent)  \(name) [\(label), shape=plaintext];"
  return ["\(indent)subgraph cluster_\(name) {", "\(indent)  \(label);", anchor] + inside
    + ["\(indent)}"]
}

private func shape(_ element: Element) -> String {
  switch element.kind {
  case .person: ", shape=ellipse"
  case .store: ", shape=cylinder"
  case .channel: ", shape=cds"
  case .external: ", style=dashed"
  case .system, .service, .component: ""
  }
}

private func line(_ line: Drawing.Line, _ drawing: Drawing) -> String {
  let style = line.relation.isSync ? "" : ", style=dashed"
  return "  \(drawing.names[line.source]) -> \(drawing.names[line.target]) "
    + "[label=\(quoted(line.label))\(style)];"
}

private func quoted(_ text: String) -> String {
  "\"" + oneLine(text, ["\"": "\\\"", "\\": "\\\\"]) + "\""
}
