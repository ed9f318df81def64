/// The model in the C4 macros of PlantUML.

internal import Base

extension ModelFormat {
  static let plantUML = ModelFormat(name: "plantuml", summary: "The C4 macros of PlantUML") {
    model,
    title in
    let drawing = Drawing(model, reserved: [])
    let boxes = drawing.roots.flatMap { box($0, drawing, depth: 0) }
    let lines = drawing.lines.map { line($0, drawing) }
    let head = ["@startuml", "!include <C4/C4_Container>", "", "title \(oneLine(title, [:]))", ""]
    let text = (head + boxes + [""] + lines + ["", "SHOW_LEGEND()", "@enduml"])
    return Array((text.joined(separator: "\n") + "\n").utf8)
  }
}

private func box(_ element: Element, _ drawing: Drawing, depth: Int) -> [String] {
  let indent = String(repeating: "  ", count: depth)
  let name = drawing.names[element.number]
  let texts = [element.name, element.technologyText, element.purposeText].map(quoted)
  if drawing.isBoundary(element) {
    let inside = drawing.contents(of: element).flatMap { box($0, drawing, depth: depth + 1) }
    return ["\(indent)System_Boundary(\(name), \(texts[0])) {"] + inside + ["\(indent)}"]
  }
  let isInside = drawing.container(of: element) != nil
  switch element.kind {
  case .person:
    let suffix = element.facts.outside.value == true ? "_Ext" : ""
    return ["\(indent)Person\(suffix)(\(name), \(texts[0]), \(texts[2]))"]
  case .external: return ["\(indent)System_Ext(\(name), \(texts[0]), \(texts[2]))"]
  case .system: return ["\(indent)System(\(name), \(texts[0]), \(texts[2]))"]
  case .store: return ["\(indent)ContainerDb(\(name), \(texts.joined(separator: ", ")))"]
  case .channel: return ["\(indent)ContainerQueue(\(name), \(texts.joined(separator: ", ")))"]
  case .service where !isInside: return ["\(indent)System(\(name), \(texts[0]), \(texts[2]))"]
  case .service, .component:
    return ["\(indent)Container(\(name), \(texts.joined(separator: ", ")))"]
  }
}

private func line(_ line: Drawing.Line, _ drawing: Drawing) -> String {
  let ends = "\(drawing.names[line.source]), \(drawing.names[line.target])"
  let technology = line.relation.facts.protocolName.value.map { ", \(quoted($0))" } ?? ""
  return "Rel(\(ends), \(quoted(line.label))\(technology))"
}

private func quoted(_ text: String) -> String {
  "\"" + oneLine(text, ["\"": "'", "\\": "/"]) + "\""
}
