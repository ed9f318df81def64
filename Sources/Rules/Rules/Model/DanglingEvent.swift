/// Channels with only one end.

import Architecture
import Base
import Handbook

extension Rule {
  static let danglingEvent = Rule(
    RuleID("MDL009", "dangling-event"),
    .warning,
    summary: "A topic, queue or stream is published to and not consumed, or the other way round.",
    why: """
      A message that nobody reads costs a broker and hides that the work behind it is not done. A consumer
      to whom nobody writes waits for ever, and looks healthy while it waits. Often it is one channel under
      two names: the old version at one end and the new one at the other.
      """,
    remedy: """
      Add the missing `publishes` or `consumes`, or take the channel away. A dead letter queue needs no
      consumer, since people read it; whatever a `dead-letter` or a `reply` names has its other end. Of
      channels of external systems we do not know who else is there.
      """,
    patterns: ["event-driven-architecture"],
    good: [
      [
        "services/orders.md": service(
          """
          owns: [{id: orders-v1, kind: topic}, {id: orders-dlq, kind: queue}, {id: spare, kind: queue}]
          publishes: [{topic: orders-v1}]
          """
        ),
        "services/mail.md": service("consumes: [{topic: orders-v1, dead-letter: orders-dlq}]"),
      ],
      [
        "services/orders.md": service(
          "consumes: [{topic: bank-v1}]\npublishes: [{topic: bank-in}]"
        ),
        "externals/bank.md": document(
          "external",
          "owns: [{id: bank-v1, kind: topic}, {id: bank-in, kind: queue}]"
        ),
      ],
    ],
    bad: [
      [
        "services/orders.md": service(
          """
          owns: [{id: ⟦orders-v2⟧, kind: topic}, {id: ⟦orders-v1⟧, kind: topic}]
          publishes: [{topic: orders-v2}]
          """
        ),
        "services/mail.md": service("consumes: [{topic: orders-v1}]"),
      ]
    ],
    check: .handbook { view in
      let model = view.model
      let known = view.analysis.references.meant.union(otherEnds(model))
      let channels = model.elements.filter { channel in
        guard channel.kind == .channel, !known.contains(channel.number) else { return false }
        return channel.parent.map { model.elements[$0].kind != .external } ?? true
      }
      let ends = channels.map { ChannelEnds(of: $0, model) }
      let unread = ends.filter { !$0.publishers.isEmpty && $0.consumers.isEmpty }
      let unfed = ends.filter { $0.publishers.isEmpty && !$0.consumers.isEmpty }
      // Among so many no guess is a good one.
      let isGuessed = unread.count <= 500 && unfed.count <= 500
      let unreadNames = NearNames(isGuessed ? unread.map(\.channel.id) : [])
      let unfedNames = NearNames(isGuessed ? unfed.map(\.channel.id) : [])
      return unread.map {
        finding($0, view, near: unfedNames, word: "published to and never consumed")
      }
        + unfed.map {
          finding($0, view, near: unreadNames, word: "consumed and never published to")
        }
    }
  )
}

/// Channels of which an end is not among the relations: those for dead letters and for answers.
private func otherEnds(_ model: Architecture) -> Set<Int> {
  let names = model.relations.lazy.flatMap { relation in
    [relation.facts.deadLetter.value, relation.facts.reply.value].compactMap { $0 }
  }
  return Set(names.compactMap { model.target(of: $0).element })
}

private struct ChannelEnds {
  let channel: Element
  private(set) var publishers: [Relation] = []
  private(set) var consumers: [Relation] = []

  init(of channel: Element, _ model: Architecture) {
    self.channel = channel
    for number in model.incoming[channel.number] {
      let relation = model.relations[number]
      switch relation.kind {
      case .publishes: publishers.append(relation)
      case .consumes, .reads: consumers.append(relation)
      case .owns: break
      // A plain line does not say in which direction the messages go.
      case .dependsOn, .uses, .componentUses:
        publishers.append(relation)
        consumers.append(relation)
      }
    }
  }
}

private func finding(
  _ ends: ChannelEnds,
  _ view: HandbookView,
  near names: NearNames,
  word: String
) -> Finding {
  let id = ends.channel.id
  let lines = (ends.publishers + ends.consumers).prefix(5).map { relation in
    let source = view.model.source(of: relation)
    let place = relation.targetPlace
    return Related(place, "`\(source.id)` \(relation.kind.rawValue) here")
  }
  return view.finding(
    at: ends.channel.idPlace,
    "`\(id)` is \(word)",
    help: names.closest(to: id).map { "Is `\($0)` meant to be its other end?" }
      ?? "Add the other end, or take the channel away.",
    related: lines,
    subjects: [id]
  )
}
