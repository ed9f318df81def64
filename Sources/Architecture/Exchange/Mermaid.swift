/// The model as a flowchart of Mermaid, which GitHub and GitLab draw.

internal import Base

extension ModelFormat {
  static let mermaid = ModelFormat(name: "mermaid", summary: "A flowchart of Mermaid") {
    model,
    title in
    let drawing = Drawing(model, reserved: ["end", "graph", "subgraph", "style", "class", "click"])
    let boxes = drawing.roots.flatMap { box($0, drawing, depth: 1) }
    let lines = drawing.lines.map { "  \(arrow($0, drawing))" }
    let head = ["---", "title: \(quoted(title))", "---", "flowchart LR"]
    return Array(((head + boxes + lines).joined(separator: "\n") + "\n").utf8)
  }
}

private func box(_ element: Element, _ drawing: Drawing, depth: Int) -> [String] {
  let indent = String(repeating: "  ", count: depth)
  let name = drawing.names[element.number]
  guard drawing.isBoundary(element) else {
    return ["\(indent)\(name)\(shaped(element))"]
  }
  let inside = drawing.contents(of: element).flatMap { box($0, drawing, depth: depth + 1) }
  return ["\(indent)subgraph \(name)[\(quoted(element.name))]"] + inside + ["\(indent)end"]
}

/// A cylinder for a store, a pipe for a channel, round ends for people.
private func shaped(_ element: Element) -> String {
  let label = quoted(element.name)
  switch element.kind {
  case .person: return "([\(label)])"
  case .store: return "[(\(label))]"
  case .channel: return "[/\(label)/]"
  case .external: return "[[\(label)]]"
  case .system, .service, .component: return "[\(label)]"
  }
}

/// A dotted line for what nobody waits for.
private func arrow(_ line: Drawing.Line, _ drawing: Drawing) -> String {
  let shaft = line.relation.isSync ? "-->" : "-.->"
  return
    "\(drawing.names[line.source]) \(shaft)|\(quoted(line.label))| \(drawing.names[line.target])"
}

/// Mermaid takes entities for what would end a text or begin markup.
private func quoted(_ text: String) -> String {
  let escapes: [Character: String] = [
    "\"": "#quot;", "<": "#lt;", ">": "#gt;", "#": "#35;", "&": "#amp;", "`": "#96;", "\\": "#92;",
  ]
  return "\"" + oneLine(text, escapes) + "\""
}
