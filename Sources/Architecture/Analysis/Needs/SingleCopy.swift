/// That an element is there only once, as its document says.

package import Base
internal import Handbook

package struct SingleCopy: Sendable, Equatable {
  package let reason: Reason
  /// Where it is said.
  package let range: SourceRange

  package enum Reason: Sendable, Equatable {
    /// `topology: single`.
    case topology
    /// One location, and no topology that needs more.
    case location(Location)
    /// A store with `replication: none`.
    case replication
  }
}

extension Element {
  /// Nothing where it has several copies, and nothing where nobody says.
  package var singleCopy: SingleCopy? {
    if isOwned {
      guard owned.replication.isNone, let range = owned.replication.range else { return nil }
      return SingleCopy(reason: .replication, range: range)
    }
    let deployment = facts.deployment
    if deployment.topology.value == .single, let range = deployment.topology.range {
      return SingleCopy(reason: .topology, range: range)
    }
    guard deployment.topology.isUnknown, let range = deployment.locations.range,
      let location = deployment.locations.items().first?.value,
      deployment.locations.items().allSatisfy({ $0.value == location })
    else { return nil }
    return SingleCopy(reason: .location(location), range: range)
  }
}
