/// How the part of `lintel.yml` about teams and tiers is read.

internal import Base
internal import YAML

extension Configuration {
  /// What a tier asks for, where it is not what the charters ask for.
  package struct TierSettings: Sendable {
    package internal(set) var rto: Located<TimeSpan>?
    package internal(set) var rpo: Located<TimeSpan>?
    package internal(set) var availability: Located<Percentage>?
    package internal(set) var regions: Located<Int>?
  }

  mutating func readTeams(_ node: YAMLNode, _ file: SourceFile) -> [Located<String>]? {
    guard let items = node.items else {
      findings.append(.expected("a list of teams", node, in: file))
      return nil
    }
    return items.compactMap { item in text(item, file).map { Located($0, at: item.range) } }
  }

  mutating func readTiers(_ node: YAMLNode, _ file: SourceFile) -> [Int: TierSettings] {
    var tiers: [Int: TierSettings] = [:]
    for entry in mapping(node, file) {
      guard let number = Int(entry.key), (0...4).contains(number) else {
        let known = (0...4).map(String.init)
        findings.append(.unknownKey(entry, in: file, known: known))
        continue
      }
      tiers[number] = tier(entry.value, file)
    }
    return tiers
  }

  private mutating func tier(_ node: YAMLNode, _ file: SourceFile) -> TierSettings {
    var tier = TierSettings()
    for entry in mapping(node, file) {
      let value = entry.value
      switch entry.key {
      case "availability":
        tier.availability = quantity(value, "a percentage such as `99.95%`", file) {
          Percentage(parsing: $0)
        }
      case "regions": tier.regions = quantity(value, "a whole number", file) { Int($0) }
      case "rpo": tier.rpo = quantity(value, duration, file) { TimeSpan(parsing: $0) }
      case "rto": tier.rto = quantity(value, duration, file) { TimeSpan(parsing: $0) }
      default:
        let known = ["availability", "regions", "rpo", "rto"]
        findings.append(.unknownKey(entry, in: file, known: known))
      }
    }
    return tier
  }

  private mutating func quantity<Value>(
    _ node: YAMLNode,
    _ expected: String,
    _ file: SourceFile,
    _ read: (String) -> Value?
  ) -> Located<Value>? {
    if let value = node.scalar.flatMap({ read($0.text) }) { return Located(value, at: node.range) }
    findings.append(.expected(expected, node, in: file))
    return nil
  }
}

private let duration = "a duration such as `45m`"
