/// The best that the dependencies of an element allow it, and how that comes out.

package import Handbook

package struct AvailabilityBound: Sendable {
  package let element: Int
  /// What it promises; nothing that is 0% or 100%, which is a mistake of its own.
  package let target: Percentage
  package let basis: Basis
  /// What its own code and operation allow, when it says so.
  package let own: Percentage?
  /// A need of which something states no objective has none; the bound holds all the same, but is higher
  /// than it would be.
  package let factors: [Factor]
  /// The bound when failures have nothing to do with each other.
  package let product: Availability
  /// The least of what it needs: above it nothing helps, however failures coincide.
  package let weakest: Factor?

  /// What the factors are.
  package enum Basis: Hashable, Sendable {
    /// The objectives of what it needs itself; they include what those need in their turn.
    case direct
    /// What everything it needs, near or far, allows by itself, each counted once.
    case closure
  }

  /// What one need leaves.
  package struct Factor: Sendable {
    /// More than one when they stand in for each other.
    package let members: [Member]
    package let relations: [Int]
    package let group: String?
    /// That at least one is there, when they have nothing to do with each other.
    package let product: Availability
    /// The most that is certain: of alternatives that fall together the best.
    package let sound: Percentage
  }

  package struct Member: Sendable {
    package let element: Int
    package let availability: Percentage
  }
}

extension AvailabilityBound {
  /// The first of three grades that the objective fails: it is one finding, not three.
  package var grade: Grade {
    if let weakest, target > weakest.sound { return .aboveWeakest }
    if !factors.isEmpty, Availability(target) > product { return .aboveProduct }
    return factorsWithoutExtraNine.isEmpty ? .kept : .extraNineMissing
  }

  package enum Grade: Hashable, Sendable {
    /// Above the weakest dependency: it cannot be kept, whatever happens.
    case aboveWeakest
    /// Above the product: it is kept only if failures happen to coincide.
    case aboveProduct
    /// A dependency takes more than a tenth of what may fail.
    case extraNineMissing
    case kept
  }

  /// The factors that miss more than a tenth of what the objective lets be missing.
  package var factorsWithoutExtraNine: [Factor] {
    factors.filter { !$0.product.hasExtraNine(over: target) }
  }
}
