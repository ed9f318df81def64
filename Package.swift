// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target of `Sources/`, always built with every check on.
func room(_ name: String, _ dependencies: String...) -> Target {
  .target(
    name: name,
    dependencies: dependencies.map { .init(stringLiteral: $0) },
    swiftSettings: strict
  )
}

/// The tests of one room, with whatever else they need to set it up.
func tests(_ name: String, _ dependencies: String..., exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: dependencies.map { .init(stringLiteral: $0) },
    exclude: exclude,
    swiftSettings: strict
  )
}

let package = Package(
  name: "lintel",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "lintel", targets: ["lintel"])],
  targets: [
    .executableTarget(name: "lintel", dependencies: ["CLI"], swiftSettings: strict),
    room("CLI", "Architecture", "Base", "Disk", "Git", "Handbook", "Markdown", "Pipeline", "Rules"),
    room(
      "Pipeline",
      "Architecture",
      "Base",
      "Defaults",
      "Disk",
      "Git",
      "Handbook",
      "Markdown",
      "Rules",
      "Site"
    ),
    room("Disk", "Base"),
    room("Git", "Base"),
    room("Rules", "Architecture", "Base", "Handbook", "Markdown", "YAML"),
    room("Defaults", "Base", "CDefaults"),
    room("Site", "Base", "Handbook", "Markdown", "Mustache", "YAML"),
    room("Architecture", "Base", "Handbook", "Markdown", "YAML"),
    room("Handbook", "Base", "Markdown", "YAML"),
    room("Layout"),
    room("Mustache", "Base"),
    room("YAML", "Base", "CYaml"),
    room("Markdown", "Base", "CArena", "CCmark"),
    room("Base"),
    .target(name: "CArena", dependencies: ["CCmark"]),
    .target(name: "CDefaults"),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "TestNumbers", path: "Tests/TestNumbers", swiftSettings: strict),
    .executableTarget(
      name: "LayoutMeasure",
      dependencies: ["Layout"],
      path: "Tests/LayoutMeasure",
      swiftSettings: strict
    ),
    tests("Base", "Base", "TestNumbers"),
    tests("Markdown", "Base", "Markdown", "TestNumbers", exclude: ["Snapshots"]),
    tests("YAML", "Base", "YAML"),
    tests("Mustache", "Base", "Mustache"),
    tests("Layout", "Layout", "TestNumbers"),
    tests("Handbook", "Base", "Handbook", "Markdown", "TestNumbers", "YAML"),
    tests("Site", "Base", "Defaults", "Handbook", "Markdown", "Mustache", "Site"),
    tests("Disk", "Base", "Disk"),
    tests("Git", "Base", "Git"),
    tests(
      "Architecture",
      "Architecture",
      "Base",
      "Defaults",
      "Handbook",
      "Markdown",
      "TestNumbers",
      "YAML"
    ),
    tests(
      "Rules",
      "Architecture",
      "Base",
      "Defaults",
      "Handbook",
      "Markdown",
      "Rules",
      "TestNumbers",
      "YAML"
    ),
    tests("Pipeline", "Base", "Pipeline", "TestNumbers"),
    tests("CLI", "Base", "CLI", "Rules"),
    tests("Tidy", "Base"),
  ],
  swiftLanguageModes: [.v6]
)
