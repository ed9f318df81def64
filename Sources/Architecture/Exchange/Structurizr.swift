/// The model in the language of Structurizr, with a landscape and, for every system, its context and containers.

internal import Base
internal import Handbook

extension ModelFormat {
  static let structurizr = ModelFormat(
    name: "structurizr",
    summary: "A workspace in Structurizr's language"
  ) { model, title in
    Array(StructurizrWriter(model, title).text.utf8)
  }
}

private struct StructurizrWriter {
  private let drawing: Drawing
  private let title: String

  init(_ model: Architecture, _ title: String) {
    // The language knows systems and containers in them, and no container within another.
    drawing = Drawing(model, reserved: keywords, hasComponents: true, deepest: 1)
    self.title = title
  }

  var text: String {
    let model = drawing.roots.flatMap { lines(of: $0, nested: false) }
    let relations = drawing.lines.map(line)
    let body = block("model", model + relations + deployment) + block("views", views)
    return (block("workspace \(quoted(title))", body)).joined(separator: "\n") + "\n"
  }

  private var model: Architecture { drawing.model }

  private func name(_ element: Element) -> String { drawing.names[element.number] }
}

// MARK: - Elements

extension StructurizrWriter {
  /// An element of the first level, or a container within a system; components are in those.
  private func lines(of element: Element, nested: Bool) -> [String] {
    let inside = contents(of: element, nested: nested)
    let word = element.kind == .person ? "person" : nested ? "container" : "softwareSystem"
    var head =
      "\(name(element)) = \(word) \(quoted(drawing.titles[element.number])) \(quoted(element.purposeText))"
    if nested { head += " \(quoted(element.technologyText))" }
    head += " \(quoted(tags(of: element).joined(separator: ",")))"
    return inside.isEmpty ? [head] : block(head, inside)
  }

  private func contents(of element: Element, nested: Bool) -> [String] {
    if drawing.isBoundary(element) {
      return drawing.contents(of: element).flatMap { lines(of: $0, nested: true) }
    }
    guard nested else { return [] }
    let parts = model.parts[element.number].map { model.elements[$0] }
    return parts.filter { $0.kind == .component }.map(component)
  }

  private func component(_ element: Element) -> String {
    "\(name(element)) = component \(quoted(drawing.titles[element.number])) \(quoted(element.purposeText)) "
      + quoted(element.technologyText)
  }

  private func tags(of element: Element) -> [String] {
    var tags: [String] = []
    switch element.kind {
    case .external: tags.append("External")
    case .store: tags.append(element.owned.kind.value == .cache ? "Cache" : "Database")
    case .channel: tags.append("Channel")
    default: break
    }
    if let tier = element.tier { tags.append("Tier \(tier.rawValue)") }
    if let lifecycle = element.facts.lifecycle.value, lifecycle != .production {
      tags.append(lifecycle.rawValue)
    }
    return tags
  }
}

// MARK: - Lines, deployment and views

extension StructurizrWriter {
  private func line(_ line: Drawing.Line) -> String {
    let relation = line.relation
    var tags = [relation.isSync ? "Synchronous" : "Asynchronous"]
    if relation.isHard { tags.append("Hard") }
    let technology = relation.facts.protocolName.value ?? ""
    return "\(drawing.names[line.source]) -> \(drawing.names[line.target]) \(quoted(line.label)) "
      + "\(quoted(technology)) \(quoted(tags.joined(separator: ",")))"
  }

  /// One node for each provider, one in it for each region, and in these what runs there.
  private var deployment: [String] {
    let placed = model.elements.filter { $0.runs && drawing.container(of: $0) != nil }
    let uses = placed.flatMap { element in
      Set(model.locations(of: element).map(\.wholeRegion)).sorted().map { ($0, element) }
    }
    guard !uses.isEmpty else { return [] }
    let regions = Dictionary(grouping: uses) { $0.0 }
    let providers = Dictionary(grouping: regions.keys) { $0.prefix { $0 != "/" } }
    let nodes = providers.sorted { $0.key < $1.key }.flatMap { provider, regionNames in
      block(
        "deploymentNode \(quoted(String(provider)))",
        regionNames.sorted().flatMap { region in
          block(
            "deploymentNode \(quoted(String(region.drop { $0 != "/" }.dropFirst())))",
            (regions[region] ?? []).map { "containerInstance \(name($0.1))" }
          )
        }
      )
    }
    return block("deploymentEnvironment \"Production\"", nodes)
  }

  private var views: [String] {
    let layout = ["include *", "autolayout lr"]
    let systems = model.elements.filter { drawing.isBoundary($0) }
    let pairs = systems.flatMap { system in
      block("systemContext \(name(system)) \(quoted("context-\(system.id)"))", layout)
        + block("container \(name(system)) \(quoted("containers-\(system.id)"))", layout)
    }
    return block("systemLandscape \"landscape\"", layout) + pairs + block("styles", styles)
  }

  private var styles: [String] {
    block("element \"Database\"", ["shape cylinder"])
      + block("element \"Channel\"", ["shape pipe"])
      + block("element \"External\"", ["background #999999", "color #ffffff"])
      + block("relationship \"Asynchronous\"", ["style dotted"])
  }
}

private func block(_ head: String, _ lines: [String]) -> [String] {
  ["\(head) {"] + lines.map { "  " + $0 } + ["}"]
}

private func quoted(_ text: String) -> String {
  "\"" + oneLine(text, ["\"": "\\\"", "\\": "/"]) + "\""
}

/// Words that begin a line of the language.
private let keywords: Set = [
  "component", "configuration", "container", "containerinstance", "custom", "deployment",
  "deploymentenvironment", "deploymentgroup", "deploymentnode", "dynamic", "element", "enterprise",
  "group", "healthcheck", "image", "include", "infrastructurenode", "instances", "model", "person",
  "perspectives", "properties", "relationship", "softwaresystem", "softwaresysteminstance",
  "styles",
  "systemcontext", "systemlandscape", "tags", "technology", "terminology", "theme", "themes",
  "this",
  "url", "users", "views", "workspace",
]
