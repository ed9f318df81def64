/// Who sends messages to whom, and what becomes of those that fail.

package struct MessageFlow: Sendable {
  /// In the order of the model.
  package let channels: [ChannelFlow]
  /// In the order of the relations, those alone that lead to a channel.
  package let consumptions: [Consumption]
  /// For every element, its place among the channels.
  private let places: [Int: Int]

  package init(of model: Architecture) {
    let numbers = model.elements.filter { $0.kind == .channel }.map(\.number)
    let places = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    let consumptions = model.relations.compactMap { Consumption($0, in: model) }
    var drafts = numbers.map { ChannelDraft(channel: $0) }
    for relation in model.relations where relation.kind == .publishes {
      guard let place = relation.targetElement.flatMap({ places[$0] }) else { continue }
      drafts[place].producers.append(relation.number)
    }
    for consumption in consumptions {
      if let place = places[consumption.channel] { drafts[place].consumers.append(consumption) }
      if case .element(let number) = consumption.deadLetter, let place = places[number] {
        drafts[place].deadLetters.append(consumption.relation)
      }
    }
    self.places = places
    self.consumptions = consumptions
    channels = drafts.map { $0.flow(in: model) }
  }

  /// What is known of an element as a channel.
  package func channel(_ element: Int) -> ChannelFlow? {
    places[element].map { channels[$0] }
  }

  /// Whether what others cannot handle goes there.
  package func takesDeadLetters(_ element: Int) -> Bool {
    channel(element).map { !$0.deadLetters.isEmpty } ?? false
  }
}

/// A channel with those at its ends.
package struct ChannelFlow: Sendable {
  package let channel: Int
  /// The relations by which messages come.
  package let producers: [Int]
  /// The relations by which they are taken.
  package let consumers: [Int]
  /// The consumptions of other channels, by their relations, whose failed messages go here.
  package let deadLetters: [Int]
  package let retentionGap: RetentionGap?
}

private struct ChannelDraft {
  let channel: Int
  var producers: [Int] = []
  var consumers: [Consumption] = []
  var deadLetters: [Int] = []

  func flow(in model: Architecture) -> ChannelFlow {
    ChannelFlow(
      channel: channel,
      producers: producers,
      consumers: consumers.map(\.relation),
      deadLetters: deadLetters,
      retentionGap: retentionGap(in: model)
    )
  }

  /// Of consumers that do not say how long they may be gone, nothing follows.
  private func retentionGap(in model: Architecture) -> RetentionGap? {
    guard let kept = model.elements[channel].owned.retention.value else { return nil }
    let outages = consumers.compactMap { consumption in
      model.elements[consumption.consumer].facts.recovery.rto.value.map { rto in
        RetentionGap.Outage(
          relation: consumption.relation,
          consumer: consumption.consumer,
          length: rto
        )
      }
    }
    return RetentionGap(keeping: kept, outages)
  }
}
