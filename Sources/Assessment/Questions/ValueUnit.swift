public import Places

/// What the value of a plan is measured in.
public enum ValueUnit: Hashable, Sendable {
  case travel(TravelUnit)
  /// Of demand, 0 to 1.
  case share
  case sites
  case poundsAYear
}

extension ValueUnit: CustomStringConvertible {
  /// As tables and JSON have it: `km`, `min`, `share`, `sites`, `GBP a year`.
  public var description: String {
    switch self {
    case .travel(let unit): unit.rawValue
    case .share: "share"
    case .sites: "sites"
    case .poundsAYear: "GBP a year"
    }
  }
}
