internal import Places

/// The nearest level of service that the rules let a plan give, where the one asked for is out of reach.
extension PlacementSearch {
  func nearestLevels(_ problem: PlacementProblem) throws(PlacementError) -> [Relaxation] {
    switch problem.objective.level {
    case nil: []
    case .meanTravel:
      try best(of: problem, under: .pMedian).map { [.mean($0)] } ?? []
    case .coverage(let within, let share) where share < 1:
      try nearestStandard(problem, beyond: within, share: share)
        + nearestShare(problem, within: within)
    case .coverage(let within, _):
      try (best(of: problem, under: .pCenter).map { [.standard($0)] } ?? [])
        + nearestShare(problem, within: within)
    }
  }

  /// The most that is covered within the standard, where that is anybody.
  private func nearestShare(
    _ problem: PlacementProblem, within: Double
  ) throws(PlacementError) -> [Relaxation] {
    let share = try best(of: problem, under: .maximalCoverage(within: within))
    return share.map { $0 > 0 ? [.share($0)] : [] } ?? []
  }

  /// The shortest standard within which the share is covered: bisection over the impedances that
  /// occur, as more is covered within a longer one.
  private func nearestStandard(
    _ problem: PlacementProblem, beyond within: Double, share: Double
  ) throws(PlacementError) -> [Relaxation] {
    let pairs = problem.travel.pairs(
      within: .greatestFiniteMagnitude, weights: problem.demand.weights)
    let radii = pairs.radii(from: within.nextUp)
    var low = 0
    var high = radii.count
    while low < high {
      let middle = (low + high) / 2
      guard
        let covered = try best(of: problem, under: .maximalCoverage(within: radii[middle]))
      else { return [] }
      if Rounding.reaches(covered, share) { high = middle } else { low = middle + 1 }
    }
    return low < radii.count ? [.standard(radii[low])] : []
  }

  /// The proven best value under the same rules; nothing where there is no plan or no proof.
  private func best(
    of problem: PlacementProblem, under objective: Objective
  ) throws(PlacementError) -> Double? {
    let posed = try PlacementProblem(
      demand: problem.demand, travel: problem.travel, objective: objective, rules: problem.rules)
    guard case .optimal(let solution) = solve(posed) else { return nil }
    return solution.plans[0].value
  }
}
