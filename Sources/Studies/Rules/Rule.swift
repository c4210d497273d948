/// A siting rule with its names looked up: hubs, outreach sites and travels by their index in the
/// study.
public enum Rule: Hashable, Sendable {
  /// Hubs that stay open.
  case keep([Int])
  /// Hubs that are closed, or candidates that may not be chosen.
  case close([Int])
  /// Limits on the open hubs of every group of a grouping; `atMost` is `.max` where there is none.
  case each(grouping: String, atLeast: Int, atMost: Int)
  /// At most one of these hubs is open.
  case oneOf([Int])
  /// A hub that opens only where one of the others does.
  case onlyWith(Int, partners: [Int])
  /// Open hubs are at least this far apart: in a straight line, or by a travel that is estimated
  /// from one.
  case gap(Standard, travel: Int?)
  /// Nobody, or nobody in the areas of some deciles, is farther from an open hub.
  case reach(Standard, areas: DecileBand?, travel: Int?)
  /// At least a share of the open hubs, 0 to 1, lies in areas of some deciles.
  case deprivedShare(Double, DecileBand, citation: String?)
  /// The most that the open sites may cost, in pounds a year.
  case budget(Double)
  /// How much less than today's the open sites must cost, in pounds a year.
  case savings(Double)
  /// The most that opening and closing sites may cost once, in pounds.
  case oneOff(Double)
  /// How near to an open hub each open outreach site must be; only where both tiers are placed.
  case outreachWithin(Standard)
}

extension Rule {
  /// The policy that asks for it, where the study cites one.
  public var citation: String? {
    if case .deprivedShare(_, _, let citation) = self { citation } else { nil }
  }

  /// Whether it is about pounds, which hubs and outreach sites spend alike.
  package var isMoney: Bool {
    switch self {
    case .budget, .savings, .oneOff: true
    case .keep, .close, .each, .oneOf, .onlyWith, .gap, .reach, .deprivedShare, .outreachWithin:
      false
    }
  }

  /// Whether it ties outreach sites to hubs.
  package var isTie: Bool { if case .outreachWithin = self { true } else { false } }
}

/// Areas by national decile, 1 the most deprived.
public struct DecileBand: Hashable, Sendable {
  /// The column of the areas' table that holds the decile.
  public let column: String
  public let deciles: ClosedRange<Int>

  public init(column: String, deciles: ClosedRange<Int>) {
    self.column = column
    self.deciles = deciles
  }
}
