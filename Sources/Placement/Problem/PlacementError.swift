/// Why a problem cannot be posed: one plain sentence each.
public enum PlacementError: Error, Equatable, Sendable, CustomStringConvertible {
  case wrongShape(demand: Int, travel: Int)
  case badStandard(Double)
  case badShare(Double)
  case badAversion(Double, alpha: Double)
  case badCosts(Int, sites: Int)
  case badMeanTravel(Double)
  /// A list of nearest sites cannot say who is within a standard or how far the farthest is.
  case nearestOnly
  case badCount(Int, sites: Int)
  case badFewest(Int, most: Int)
  case badSideRule(RuleID)
  case unknownSite(index: Int, rule: RuleID)
  case unknownTierSite(index: Int, tier: ServiceTier)
  case keptAndClosed(site: Int)
  case badTierShare(Double)
  case badTierCount(Int, sites: Int)
  case siteTwice(tier: ServiceTier)
  case twoTierSetCoverage
  case badTie(impedances: Int, sites: Int)
  /// Standards per tier where the objective has none, or another one.
  case misplacedStandards
  case badGroupLimits(RuleID)
  case wrongCapacity(places: Int, sites: Int, people: Int, areas: Int)
  case badPlaces(site: Int, value: Double)
  case badPeople(area: Int, value: Double)

  public var description: String {
    switch self {
    case .wrongShape(let demand, let travel):
      "demand has \(demand) areas and travel \(travel): expected the same areas in both"
    case .badStandard(let within):
      "the standard is \(within): expected a finite number, zero or more"
    case .badShare(let share):
      "the share to be covered is \(share): expected a number above 0 and up to 1"
    case .badAversion(let aversion, let alpha):
      "the aversion is \(aversion) and alpha \(alpha): expected finite numbers above zero"
    case .badCosts(let costs, let sites):
      "there are \(costs) costs: expected \(sites) finite numbers, one per site"
    case .badMeanTravel(let most):
      "the mean travel is to be at most \(most): expected a finite number of zero or more"
    case .nearestOnly:
      "travel lists each area's nearest sites only: expected every pair that coverage, p-center or"
        + " least cost may ask about; store all pairs within the standard, or all pairs"
    case .badCount(let count, let sites):
      "the number of hubs is \(count): expected 1 to \(sites), the number of sites"
    case .badFewest(let fewest, let most):
      "the fewest hubs that may open are \(fewest): expected 0 to \(most), the most that may"
    case .badSideRule(let rule):
      "\(rule.plain): expected each site once, finite weights and a least not above the most"
    case .unknownSite(let index, let rule):
      "\(rule.plain) names site number \(index + 1), which is not in the travel table"
    case .unknownTierSite(let index, let tier):
      "\(tier.plain) names site number \(index + 1), which is not in the travel table"
    case .keptAndClosed(let site):
      "site number \(site + 1) is both kept and closed"
    case .badTierShare(let share):
      "the share of the service that outreach gives is \(share): expected a number from 0 to 1"
    case .badTierCount(let count, let sites):
      "\(count) sites are to open in a tier: expected 0 to \(sites), the number of its sites"
    case .siteTwice(let tier):
      "a site is named twice among the sites for \(tier.plain): expected once"
    case .twoTierSetCoverage:
      "fewest sites does not say what a hub and an outreach site count for: ask for the least cost of"
        + " the same coverage, with a cost for each"
    case .badTie(let impedances, let sites):
      "the distances between sites are \(impedances) numbers: expected \(sites) × \(sites), none below"
        + " zero, and a limit of zero or more"
    case .misplacedStandards:
      "standards per tier are given for an objective without a standard, or with another than the"
        + " hubs': expected coverage at the hubs' standard, or p-center"
    case .badGroupLimits(let rule):
      "\(rule.plain): expected 0 ≤ least ≤ most"
    case .wrongCapacity(let places, let sites, let people, let areas):
      "room is given for \(places) of \(sites) sites and people for \(people) of \(areas) areas:"
        + " expected a number for each"
    case .badPlaces(let site, let value):
      "site number \(site + 1) has \(value) places: expected zero or more"
    case .badPeople(let area, let value):
      "area number \(area + 1) sends \(value) people: expected a finite number, zero or more"
    }
  }
}

extension RuleID {
  /// The rule as an error names it, whose reader has only the numbers that were given.
  fileprivate var plain: String {
    switch self {
    case .count(let limits): "the number of sites, \(limits.plain)"
    case .keep: "keep"
    case .close: "close"
    case .group(let tag, let limits): "the group limit \(tag.plain), \(limits.plain)"
    case .side(let tag): "the weighted limit \(tag.plain)"
    case .tierCount(let tier, let limits): "the number of \(tier.plain), \(limits.plain)"
    case .oneTier(let site): "the one tier of site number \(site + 1)"
    case .tie(let site, _): "the distance to a hub of site number \(site + 1)"
    case .service: "the service"
    case .routes: "the routes"
    }
  }
}

extension RuleTag {
  fileprivate var plain: String { number.map { "with tag \($0)" } ?? "without a tag" }
}

extension CountLimits {
  fileprivate var plain: String { "at least \(atLeast) and at most \(atMost)" }
}

extension ServiceTier {
  fileprivate var plain: String { self == .hubs ? "hubs" : "outreach" }
}
