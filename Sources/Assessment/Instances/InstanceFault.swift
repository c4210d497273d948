public import MixedInteger
public import Placement
public import Places
public import Studies

/// Why something cannot be asked of an instance.
public enum InstanceFault: Error, Sendable {
  /// More or fewer sites are to open than there are.
  case hubs(Int, of: Int)
  /// Neither the question nor the instance says how many sites open.
  case hubsNotSaid(of: Int)
  /// The objective needs a standard.
  case noStandard(ObjectiveKind)
  /// The objective needs running costs, and an instance has none.
  case noCosts
  /// α cannot be worked out where not every pair of nodes is stored.
  case noAlpha
  /// More pairs of nodes matter than fit in memory.
  case tooManyPairs(nodes: Int, hubs: Int, most: Int)
  /// The sum of weight times travel is too large for a number.
  case sumsTooLarge
  case travel(PlacesError)
  case placement(PlacementError)
  /// Demand and places do not fit together.
  case limits(PlacementError)
  case solver(MixedIntegerError)
  /// Where sites have limits, only some objectives have certificates.
  case noCertificate
}
