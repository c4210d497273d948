public import Places

/// What a set of open sites gives: who goes where, and its value under the objective.
///
/// The one place where a value is derived from open sites; no solver prices its own work.
public struct Evaluation: Hashable, Sendable {
  /// Indices of the open sites, ascending.
  public let open: [Int]
  public let nearest: NearestSites
  /// p-median: the mean impedance, Σ a(i) d(i, j) / Σ a(i). Maximal coverage: the covered share, 0 to
  /// 1. p-center: the largest impedance of an area with demand. Set coverage: the number of open
  /// sites, `.infinity` below the share. Least cost: the total cost, `.infinity` below the level. Equity:
  /// the equally-distributed equivalent. `.infinity` where p-median, p-center or equity meet an area with
  /// demand and no route.
  public let value: Double
  /// What puts plans of one value in order, less being better: the mean impedance for p-center and
  /// full set coverage and least cost, the demand left uncovered where only a share need be covered,
  /// zero for the others.
  let tieBreak: Double
  /// What the plan is compared with others by.
  let order: PlanKey

  public init(open: [Int], problem: PlacementProblem) {
    self.open = open.sorted()
    nearest = NearestSites(open: self.open, travel: problem.travel)
    let (demand, impedance) = (problem.demand, nearest.impedance)
    let tally = PlanTally(
      problem.objective, journeys: Array(zip(demand.weights, impedance)), total: demand.total,
      open: self.open, count: self.open.count,
      isMet: problem.objective.level.map { $0.isMet(demand, impedance) } ?? true)
    value = tally.value
    tieBreak = tally.tie / problem.demand.total
    order = PlanKey(tally.score, tie: tally.tie)
  }
}

/// What plans are compared by, less being better: sums as ``Rounding`` compares them, not the means and
/// shares that are shown, so that a division cannot part equals.
struct PlanKey: Hashable, Comparable, Sendable {
  let score: Double
  let tie: Double

  init(_ score: Double, tie: Double) {
    self.score = Rounding.decimal(score)
    self.tie = Rounding.decimal(tie)
  }

  static func < (a: PlanKey, b: PlanKey) -> Bool {
    a.score != b.score ? a.score < b.score : a.tie < b.tie
  }
}

/// What an objective makes of journeys: the one definition of its value, whoever travels where.
struct PlanTally {
  let value: Double
  /// What the value is derived from, less being better.
  let score: Double
  /// What settles ties, as a sum.
  let tie: Double

  /// - Parameters:
  ///   - journeys: how much demand travels how far; `.infinity` where it has nowhere to go.
  ///   - total: the demand of everyone.
  ///   - open: what is paid for.
  ///   - count: how many of them count.
  ///   - isMet: whether set coverage or least cost has the service that it asks for.
  init(
    _ objective: Objective, journeys: [(weight: Double, impedance: Double)], total: Double,
    open: [Int], count: Int, isMet: Bool
  ) {
    let travel = journeys.lazy.filter { $0.weight > 0 }
    func served() -> Double { travel.map { $0.weight * $0.impedance }.exactSum }
    func uncovered(_ within: Double) -> Double {
      travel.map { $0.impedance <= within ? 0 : $0.weight }.exactSum
    }
    switch objective {
    case .pMedian:
      score = served()
      (value, tie) = (score / total, 0)
    case .maximalCoverage(let within):
      let covered = travel.map { $0.impedance <= within ? $0.weight : 0 }.exactSum
      (value, score, tie) = (min(covered / total, 1), uncovered(within), 0)
    case .pCenter:
      score = travel.reduce(0) { max($0, $1.impedance) }
      (value, tie) = (score, served())
    case .equity(let aversion, let alpha):
      score = Disutility.equivalent(of: travel, total: total, kappa: aversion * alpha)
      (value, tie) = (score, 0)
    case .setCoverage(let within, let share):
      score = isMet ? Double(count) : .infinity
      (value, tie) = (score, share < 1 ? uncovered(within) : served())
    case .leastCost(let costs, let level):
      score = isMet ? open.lazy.map { costs[$0] }.exactSum : .infinity
      value = score
      if case .coverage(let within, let share) = level, share < 1 {
        tie = uncovered(within)
      } else {
        tie = served()
      }
    }
  }
}

extension ServiceLevel {
  /// Whether a plan gives it: everyone means each area with demand, however few live there; a share is of
  /// sums.
  ///
  /// - Parameter impedance: to the nearest open site, by area.
  func isMet(_ demand: Demand, _ impedance: [Double]) -> Bool {
    let travel = zip(demand.weights, impedance).lazy.filter { $0.0 > 0 }
    switch self {
    case .coverage(let within, let share):
      guard share < 1 else { return travel.allSatisfy { $0.1 <= within } }
      return Rounding.reaches(
        travel.map { $0.1 <= within ? $0.0 : 0 }.exactSum, share * demand.weights.exactSum)
    case .meanTravel(let most):
      return Rounding.reaches(
        most * demand.weights.exactSum, travel.map { $0.0 * $0.1 }.exactSum)
    }
  }
}
