/// How much of its latest data a store can lose, by what is said of its copies.

package import Base
package import Handbook

package struct DataLoss: Sendable, Equatable {
  package let span: TimeSpan
  package let means: Means
  /// Where the number stands.
  package let range: SourceRange

  package enum Means: Sendable {
    /// A replica is so far behind.
    case replication
    /// The latest backup is so old, and how long it takes to make one comes on top.
    case backup
    /// Nothing is lost that others do not hold.
    case rebuild
  }
}

extension OwnedFacts {
  /// What the best of the means that are stated can do; nothing where one of them is stated without its
  /// number, since that one may be better than the others.
  package var loss: DataLoss? {
    if case .stated(_, let spot) = rebuild {
      return DataLoss(span: .zero, means: .rebuild, range: spot.range)
    }
    if replication.value != nil, lag.value == nil { return nil }
    var losses: [DataLoss] = []
    if case .stated(let span, let spot) = lag {
      losses.append(DataLoss(span: span, means: .replication, range: spot.range))
    }
    if case .stated(let span, let spot) = backup.every {
      losses.append(DataLoss(span: span, means: .backup, range: spot.range))
    }
    return losses.min { $0.span < $1.span }
  }

  /// How long it takes to be made anew, where that is the only way back that is stated.
  package var rebuildTime: Fact<TimeSpan> {
    let hasOtherWays = replication.value != nil || backup.every.value != nil
    return hasOtherWays ? .unknown : rebuild
  }
}
