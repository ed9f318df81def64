/// What a loss comes to, for programs.

import Architecture
import Base
import Handbook
import Pipeline

extension ImpactReport {
  var json: JSON {
    let states = impact.spread.states
    return [
      "version": 1,
      "lost": ["name": .string(name), "kind": .string(impact.loss.kind)],
      "counts": [
        "down": .integer(states.count { $0 == .down }),
        "degraded": .integer(states.count { $0 == .degraded }),
        "unclear": .integer(states.count { $0 == .unclear }),
        "late": .integer(states.count { $0 == .late }),
        "elements": .integer(states.count),
      ],
      "elements": .array(
        states.indices.filter { states[$0] > .standing }.map { json(of: model.elements[$0]) }
      ),
      "carriesOn": .array(carriesOn),
      "unplaced": .array(impact.unplaced.map { .string(model.elements[$0].id) }),
    ]
  }

  private func json(of element: Element) -> JSON {
    let number = element.number
    return [
      "id": .string(element.id),
      "kind": .string(element.kind.rawValue),
      "name": .string(element.name),
      "tier": element.tier.map { .integer($0.rawValue) },
      "state": .string(impact.spread.states[number].word),
      "reason": .string(reason(number)),
      "cause": cause(of: number),
      "survival": impact.survivals[number].map(\.json),
      "comeback": impact.comebacks[number].map { json(of: $0) },
      "dataLoss": recoveryPoint(of: number).map { .string($0.text) },
      "helps": helps[number].map { .array($0.map(\.json)) },
    ]
  }

  private func cause(of number: Int) -> JSON? {
    guard case .need(let need, let by) = impact.spread.causes[number] else { return nil }
    let reliance = reliances.all[need]
    let relations = reliance.relations.prefix(mostRelations).map { model.relations[$0] }
    return [
      "by": .string(model.elements[by].id),
      "effect": .string(reliance.effect.word),
      "group": reliance.group.map { .string($0) },
      "fallback": relations.compactMap(\.facts.fallback.value).first.map { .string($0) },
      "relations": .array(relations.map { json(of: $0) }),
    ]
  }

  private func json(of relation: Relation) -> JSON {
    let spot = spot(of: relation)
    return [
      "target": .string(relation.written.value),
      "path": spot.map { .string($0.path.display) },
      "line": spot.map { .integer($0.line) },
    ]
  }

  private func json(of comeback: Comeback) -> JSON {
    [
      "within": .string(comeback.time.text),
      "means": .string(comeback.means.word),
      "after": comeback.after.map { .string(model.elements[$0].id) },
    ]
  }

  /// What the loss touches and does not hurt.
  private var carriesOn: [JSON] {
    let places = impact.survivals.sorted { $0.key < $1.key }
      .filter { $0.value.state == .standing }
      .map { number, survival -> JSON in
        ["id": .string(model.elements[number].id), "survival": survival.json]
      }
    let states = impact.spread.states
    return places
      + impact.spared.map { number in
        let reliance = reliances.all[number]
        let left = reliance.targets.filter { states[$0] != .down }
        return [
          "id": .string(model.elements[reliance.owner].id),
          "by": .array(left.prefix(mostRelations).map { .string(model.elements[$0].id) }),
        ]
      }
  }
}

private let mostRelations = 100

extension Survival {
  fileprivate var json: JSON {
    switch self {
    case .untouched: ["kind": "untouched"]
    case .goesOn(let left): ["kind": "goes-on", "in": list(left)]
    case .losesStandby(let lost): ["kind": "loses-standby", "lost": list(lost)]
    case .failsOver(let left): ["kind": "fails-over", "to": list(left)]
    case .gone: ["kind": "gone"]
    case .unclear(let left): ["kind": "unclear", "left": list(left)]
    }
  }

  private func list(_ locations: [Location]) -> JSON {
    .array(locations.map { .string($0.text) })
  }
}

extension ImpactReport.Help {
  fileprivate var json: JSON {
    [
      "kind": .string(kind.rawValue),
      "title": .string(title),
      "path": path.map { .string($0.display) },
      "tested": tested.map { .string($0.text) },
    ]
  }
}

// MARK: - Words that stay the same

extension Loss {
  fileprivate var kind: String {
    switch self {
    case .element: "element"
    case .location: "location"
    case .provider: "provider"
    }
  }
}

extension FailureState {
  fileprivate var word: String {
    switch self {
    case .standing: "standing"
    case .late: "late"
    case .unclear: "unclear"
    case .degraded: "degraded"
    case .down: "down"
    }
  }
}

extension Reliance.Effect {
  fileprivate var word: String {
    switch self {
    case .falls: "falls"
    case .fallsBack: "falls-back"
    case .lacks: "lacks"
    case .notices: "notices"
    case .waits: "waits"
    case .hears: "hears"
    case .unknown: "unknown"
    }
  }
}

extension Comeback.Means {
  fileprivate var word: String {
    switch self {
    case .automatic: "automatic"
    case .unsaid: "unsaid"
    case .manual: "manual"
    }
  }
}
