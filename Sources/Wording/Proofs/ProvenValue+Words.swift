import Assessment
import Certificates
import Places
import Studies
import StudyFormat
import Text

/// What the costs of a certificate mean, in words.
extension ProvenValue {
  /// The question after its first word.
  var aim: String {
    switch (certified, problem.cost) {
    case (.worst, _): return "the least longest travel"
    case (.sites(let share), .uncovered(let within)):
      return "\(service(share, within)) with the fewest open"
    case (.siteCosts(_, let level), .uncovered(let within)):
      return "\(service(level, within)) at the least running cost"
    case (.siteCosts(_, let level), _):
      return "a mean of no more than \(travel(level)) at the least running cost"
    case (_, .uncovered(let within)), (_, .reached(let within)):
      return "the most weight within \(travel(within))"
    case (_, .exponential(let kappa, _, _)), (_, .disutility(let kappa, _, _)):
      return "the least Kolm–Pollak equivalent of travel, κ \(number(kappa))\(perUnit)"
    case (_, .travel), (_, .travelWithin): return "the least total travel"
    }
  }

  private func service(_ share: Double, _ within: Double) -> String {
    let whom = share == 1 ? "everyone" : NumberStyle.share(share, decimals: 1) + " of all"
    return "\(whom) a site within \(travel(within))"
  }

  /// What ties are settled by.
  var tieBreak: String {
    let isShare =
      switch certified {
      case .sites(let level), .siteCosts(_, let level): level < 1
      case .total, .worst: false
      }
    if isShare, case .uncovered = problem.cost { return "leaves less weight uncovered" }
    return "has less total travel"
  }

  func words(ofCost cost: Double) -> String {
    let value = value(ofCost: cost)
    let total = total(ofCost: cost).map { number($0) } ?? ""
    switch objective {
    case .pMedian: return "mean \(number(value)), total \(total)"
    case .coverage: return "\(NumberStyle.share(value, decimals: 2)), weight \(total)"
    case .equity: return "equivalent \(number(value))"
    case .pCenter: return "longest \(travel(value))"
    case .setCoverage: return "\(number(value)) \(value == 1 ? "site" : "sites")"
    case .leastCost: return "running cost £\(number(value))"
    }
  }

  /// Travel with its unit, where that has a name.
  private func travel(_ value: Double) -> String { problem.travel.unit.behind(number(value)) }

  private var perUnit: String {
    let unit = problem.travel.unit.rawValue
    return unit.isEmpty ? "" : " per \(unit)"
  }

  private func number(_ value: Double) -> String {
    NumberStyle.measure(value, decimals: value == value.rounded() ? 0 : 4)
  }
}
