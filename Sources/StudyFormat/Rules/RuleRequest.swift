public import Text

/// A siting rule as a person asks for it, in the study file or on the command line: its names are not
/// looked up yet.
package enum RuleRequest: Hashable, Sendable {
  /// Hubs that stay open.
  case keep([Named])
  /// Hubs that are closed, or candidates that may not be chosen.
  case close([Named])
  /// Limits for every group of a grouping.
  case each(Named, atLeast: Int, atMost: Int)
  /// At most one of these.
  case oneOf([Named])
  /// A hub that opens only where one of others does.
  case onlyWith(Named, [Named])
  /// Open hubs are so far apart; in a straight line unless a travel is named.
  case gap(Standard, travel: Named?, line: Int)
  /// Nobody, or nobody in the most deprived areas, is farther from an open hub.
  case reach(Standard, areas: DecileRange?, travel: Named?, line: Int)
  /// At least a share of open hubs, 0 to 1, lies in the most deprived areas.
  case deprivedShare(Double, DecileRange, citation: String?)
  /// Pounds a year that the open hubs cost at most.
  case budget(Double, line: Int)
  /// Pounds a year that they cost less than today's.
  case savings(Double, line: Int)
  /// Pounds that opening and closing cost once at most.
  case oneOff(Double, line: Int)
  /// How near to an open hub each outreach site is; of two tiers only.
  case outreachWithin(Standard, line: Int)
}

extension RuleRequest {
  /// Whose policy it is, where that is said.
  package var citation: String? {
    if case .deprivedShare(_, _, let citation) = self { citation } else { nil }
  }
}

/// Areas by national decile, 1 the most deprived.
package struct DecileRange: Hashable, Sendable {
  package let column: Named
  package let from: Int
  package let to: Int
}

/// Why a rule cannot be posed.
public enum RuleFault: Error, Hashable, Sendable {
  /// What was asked for is not there or makes no sense.
  case asked(line: Int, message: String, whatToDo: String)
  /// The data do not have what the rule needs.
  case data(Diagnostic)

  package static func asked(_ named: Named, _ message: String, whatToDo: String) -> RuleFault {
    .asked(line: named.line, message: message, whatToDo: whatToDo)
  }
}
