/// What becomes of something that runs in several places when some of them are gone.

package enum Survival: Hashable, Sendable {
  /// Nothing of it is touched.
  case untouched
  /// It has lost places and goes on in others, without anybody's doing.
  case goesOn(in: [Location])
  /// It has lost a place that it did not work from: nobody notices, but the next loss is worse.
  case losesStandby([Location])
  /// It is down until it works from another place.
  case failsOver(to: [Location])
  /// There is no place left.
  case gone
  /// It has lost some of its places, and nobody says how it is spread over them.
  case unclear(left: [Location])
}

extension Survival {
  /// What a loss does to what runs at some locations.
  ///
  /// - `active-active` goes on in any place that is left.
  /// - `active-passive`, `pilot-light` and `backup-restore` work from the region that is named first, and
  ///   go on in another zone of it. When it is gone they are down until they work from the next.
  /// - `single` is one deployment over the zones of a region: it goes on when a zone of each of its
  ///   regions is left, and does not move.
  /// - Without a topology nobody can say.
  package init(of locations: [Location], _ topology: Topology?, after loss: Loss) {
    let left = locations.filter { !loss.takes($0) }
    guard left.count < locations.count else {
      self = .untouched
      return
    }
    guard !left.isEmpty else {
      self = .gone
      return
    }
    let first = locations[0].wholeRegion
    switch topology {
    case nil: self = .unclear(left: left)
    case .activeActive: self = .goesOn(in: left)
    case .single:
      let isWhole = Set(locations.map(\.wholeRegion)) == Set(left.map(\.wholeRegion))
      self = isWhole ? .goesOn(in: left) : .gone
    case .activePassive, .pilotLight, .backupRestore:
      if !left.contains(where: { $0.wholeRegion == first }) {
        self = .failsOver(to: left)
      } else if locations.contains(where: { $0.wholeRegion == first && loss.takes($0) }) {
        self = .goesOn(in: left)
      } else {
        self = .losesStandby(locations.filter { loss.takes($0) })
      }
    }
  }

  package var state: FailureState {
    switch self {
    case .gone, .failsOver: .down
    case .unclear: .unclear
    case .untouched, .goesOn, .losesStandby: .standing
    }
  }
}
