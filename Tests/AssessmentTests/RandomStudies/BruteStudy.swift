import Foundation
import Studies

/// Every plan of a random study, priced in whole numbers in the plainest way.
struct BruteStudy {
  struct Plan {
    /// Hubs, then outreach.
    let open: [Int]
    /// What is compared, less being better: a whole number, but for equity.
    let score: Double
    let tie: Int
    /// As it is shown.
    let value: Double
  }

  let study: RandomStudy
  let objective: ObjectiveKind
  /// How many hubs may open.
  let range: ClosedRange<Int>
  /// Thousandths of everyone that must be within the standard, where that is a condition.
  let share: Int
  let kappa: Double
  /// How many plans the rules allow.
  private(set) var allowed = 0
  /// Best first: by score, by what settles ties, by the earlier sites.
  private(set) var plans: [Plan] = []

  init(
    _ study: RandomStudy, _ objective: ObjectiveKind, range: ClosedRange<Int>, share: Int,
    kappa: Double
  ) {
    self.study = study
    self.objective = objective
    self.range = range
    self.share = share
    self.kappa = kappa
    let sites = study.hubs + (study.tier == nil ? 0 : study.outreach)
    for mask in 0..<(1 << sites) {
      let open = (0..<sites).filter { mask >> $0 & 1 == 1 }
      guard allows(open) else { continue }
      allowed += 1
      if let plan = priced(open) { plans.append(plan) }
    }
    plans.sort {
      if $0.score != $1.score { return $0.score < $1.score }
      return $0.tie != $1.tie ? $0.tie < $1.tie : $0.open.lexicographicallyPrecedes($1.open)
    }
  }

  func allows(_ open: [Int]) -> Bool {
    let hubs = open.filter { $0 < study.hubs }
    return range.contains(hubs.count) && open.count - hubs.count == study.tier?.count ?? 0
      && study.keep.isSubset(of: hubs) && study.close.isDisjoint(with: hubs)
      && open.reduce(0) { $0 + study.pence[$1] } <= study.budget ?? .max
  }

  /// 1 + the number of better plans.
  func rank(of plan: Plan) -> Int { 1 + plans.count { $0.score < plan.score } }

  /// A part of an area's people, in tenths, and how far it is for them: in tenths of a minute, times what
  /// makes the standards of both tiers whole.
  private func parts(_ open: [Int]) -> [(people: Int, travel: Int?)] {
    let hubs = open.filter { $0 < study.hubs }
    let other = open.filter { $0 >= study.hubs }
    // Where outreach has a standard of its own: ways to hubs times that, ways to it times the hubs'.
    let own = judgesByTier ? study.ownStandard : nil
    let (toHub, toOther) = own.map { ($0 / 25, study.standard / 25) } ?? (1, 1)
    return study.people.indices.flatMap { area -> [(people: Int, travel: Int?)] in
      guard study.people[area] > 0 else { return [] }
      let hub = hubs.compactMap { study.travel[area][$0] }.min().map { $0 * toHub }
      let beside = other.compactMap { study.travel[area][$0] }.min().map { $0 * toOther }
      guard let tier = study.tier else { return [(study.people[area] * 10, hub)] }
      let nearest = [hub, beside].compactMap(\.self).min()
      return [
        (study.people[area] * (10 - tier.tenths), hub), (study.people[area] * tier.tenths, nearest),
      ]
    }
  }

  /// Whether a way to outreach is judged by its own standard.
  private var judgesByTier: Bool {
    [.coverage, .pCenter, .leastCost].contains(objective)
  }

  private func priced(_ open: [Int]) -> Plan? {
    let parts = parts(open)
    let scale = judgesByTier ? study.ownStandard.map { $0 / 25 } ?? 1 : 1
    let everyone = parts.reduce(0) { $0 + $1.people }
    let within = study.standard * scale
    let covered = parts.reduce(0) { $1.travel.map { $0 <= within } == true ? $0 + $1.people : $0 }
    let reached = parts.allSatisfy { $0.travel != nil }
    let total = parts.reduce(0) { $0 + $1.people * ($1.travel ?? 0) }
    func plan(_ score: Int, _ tie: Int = 0, value: Double) -> Plan {
      Plan(open: open, score: Double(score), tie: tie, value: value)
    }
    switch objective {
    case .pMedian:
      return reached
        ? plan(total, value: Double(total) / Double(everyone) / 10) : nil
    case .coverage:
      return plan(everyone - covered, value: Double(covered) / Double(everyone))
    case .pCenter:
      guard reached else { return nil }
      let worst = parts.reduce(0) { max($0, $1.travel ?? 0) }
      return plan(worst, total, value: Double(worst) / Double(scale) / 10)
    case .equity:
      guard reached else { return nil }
      let sum = parts.reduce(0.0) {
        $0 + Double($1.people) * expm1(kappa * Double($1.travel ?? 0) / 10)
      }
      let value = log1p(sum / Double(everyone)) / kappa
      return Plan(open: open, score: value, tie: 0, value: value)
    case .setCoverage, .leastCost:
      guard share < 1_000 ? covered * 1_000 >= share * everyone : covered == everyone else {
        return nil
      }
      let tie = share < 1_000 ? everyone - covered : total
      let pence = open.reduce(0) { $0 + study.pence[$1] }
      return objective == .setCoverage
        ? plan(open.count, tie, value: Double(open.count))
        : plan(pence, tie, value: Double(pence) / 100)
    }
  }
}
