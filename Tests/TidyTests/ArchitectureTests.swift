import Testing

/// The targets of the design from the ground up; an arrow may only point to an earlier row.
private let rows: [Set<String>] = [
  ["CCmark", "CYaml", "CDefaults"],
  ["CArena"],
  ["Base"],
  ["Defaults", "Disk", "Git", "Layout", "Markdown", "Mustache", "YAML"],
  ["Handbook"],
  ["Architecture"],
  ["Diagrams", "Rules", "Search"],
  ["Site"],
  ["Publish", "Serve"],
  ["Pipeline"],
  ["CLI"],
  ["lintel"],
]

/// The targets that touch the outside world, which nothing of the core may know.
private let edges: Set<String> = ["Disk", "Git", "Publish", "Serve", "CLI"]

@Suite("The architecture")
struct ArchitectureTests {
  private let rooms = declaredRooms()

  @Test("every target has its row in the design, and its arrows point down")
  func arrows() throws {
    #expect(rooms.count > 5)
    for (room, dependencies) in rooms {
      let own = try #require(row(of: room), "\(room) has no row")
      for dependency in dependencies {
        let below = try #require(row(of: dependency), "\(dependency) has no row")
        #expect(below < own, "\(room) points up at \(dependency)")
      }
    }
  }

  private func row(of target: String) -> Int? {
    rows.firstIndex { $0.contains(target) }
  }

  @Test("the core does not know the edges")
  func core() {
    for (room, dependencies) in rooms where !edges.contains(room) && room != "Pipeline" {
      let known = room == "lintel" ? dependencies.subtracting(["CLI"]) : dependencies
      #expect(known.isDisjoint(with: edges), "\(room) knows \(known.intersection(edges))")
    }
  }

  @Test("a target imports nothing but what it declares")
  func imports() {
    for file in Checkout.sources {
      let declared = rooms[file.target] ?? []
      let system: Set<String> =
        edges.contains(file.target) ? ["Glibc", "Synchronization"] : ["Synchronization"]
      let foreign = Set(file.imports).subtracting(declared).subtracting(system)
      #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
    }
  }

  @Test("only the edges know the C library, and no source knows Foundation")
  func systemLibraries() {
    let known = Checkout.sources.filter { $0.imports.contains("Glibc") }.map(\.target)
    #expect(Set(known).isSubset(of: edges))
    #expect(!known.isEmpty)
    #expect(Checkout.sources.filter { $0.imports.contains("Foundation") }.map(\.path) == [])
  }

  @Test("each C library stays behind one file", arguments: ["CCmark", "CYaml", "CDefaults"])
  func libraries(library: String) {
    let files = Checkout.sources.filter { $0.imports.contains(library) }
    #expect(files.count == 1, "\(files.map(\.path))")
    for file in files { #expect(file.text.contains("private import \(library)"), "\(file.path)") }
  }
}

/// The targets of `Sources/` as the manifest declares them, with what they depend on.
private func declaredRooms() -> [String: Set<String>] {
  let manifest = Checkout.file("Package.swift")?.text ?? ""
  var rooms: [String: Set<String>] = [:]
  for call in manifest.matches(of: /\broom\(([^)]*)\)/) {
    let names = call.1.matches(of: /"(\w+)"/).map { String($0.1) }
    if let name = names.first { rooms[name] = Set(names.dropFirst()) }
  }
  let main = manifest.firstMatch(of: /executableTarget\(name: "(\w+)", dependencies: \[([^\]]*)\]/)
  if let main {
    rooms[String(main.1)] = Set(main.2.matches(of: /"(\w+)"/).map { String($0.1) })
  }
  return rooms
}
