internal import Places

extension PlacementSearch {
  /// Explains why a problem has no plan.
  ///
  /// The irreducible set is found by leaving out one rule after another for as long as nothing is
  /// allowed without it (a deletion filter: Chinneck and Dravnieks 1991,
  /// doi:10.1287/ijoc.3.2.157); "n sites open" counts as a rule, and so does the service that set
  /// coverage and least cost must give.
  ///
  /// - Returns: nothing when the problem has a plan, or the time ran out.
  public func explain(_ problem: PlacementProblem) throws(PlacementError) -> Infeasibility? {
    var limits = limits
    limits.top = 1
    let search = PlacementSearch(limits)
    guard case .infeasible = search.solve(problem) else { return nil }
    let monitor = SearchMonitor(limits)
    let parts = RuleParts(
      problem.rules, siteCount: problem.travel.siteCount, mayGoOn: monitor.mayGoOn)
    if !parts.hasPlan { return parts.infeasibility }
    return try search.gap(problem, parts, while: monitor.mayGoOn)
  }

  /// What ends a clash between the rules and the areas that must be served.
  private func gap(
    _ problem: PlacementProblem, _ parts: RuleParts, while mayGoOn: () -> Bool
  ) throws(PlacementError) -> Infeasibility {
    func hasPlan(_ rules: SitingRules) throws(PlacementError) -> Bool {
      mayGoOn() ? solve(try problem.with(rules: rules)).solution != nil : false
    }
    let rules = problem.rules
    var relaxations: [Relaxation] = []
    for count in rules.count..<problem.travel.siteCount
    where try hasPlan(rules.with(count: count + 1)) {
      relaxations.append(.count(count + 1))
      break
    }
    for (rule, fewer) in rules.withoutEach where try hasPlan(fewer) {
      relaxations.append(.drop(rule))
    }
    if mayGoOn() { relaxations += try nearestLevels(problem) }
    let areas = problem.unserved
    var opening: [Int] = []
    for site in rules.close.sorted() where problem.mayServe(areas, from: site) {
      if try hasPlan(rules.allowing([site])) { opening.append(site) }
    }
    if !opening.isEmpty { relaxations.append(.allow(sites: opening)) }
    guard let service = problem.service else {
      return Infeasibility(
        rules: [], isIrreducible: mayGoOn(), areas: areas, relaxations: relaxations)
    }
    let clash = try clash(of: service, problem, parts, while: mayGoOn)
    return Infeasibility(
      rules: clash.rules, isIrreducible: clash.isIrreducible && mayGoOn(), areas: areas,
      relaxations: relaxations
    )
  }
}

extension PlacementProblem {
  /// Areas with demand that no site which may open serves, within the standard if there is one.
  fileprivate var unserved: [Int] {
    guard let must = objective.coverage else { return unreachable }
    return (0..<travel.areaCount).filter { area in
      demand.weights[area] > 0
        && (0..<travel.siteCount).allSatisfy {
          rules.close.contains($0) || travel[area: area, site: $0] > must.within
        }
    }
  }

  /// Whether opening one site could be enough: where all must be served, it must serve all of these.
  fileprivate func mayServe(_ areas: [Int], from site: Int) -> Bool {
    guard let must = objective.coverage else {
      return areas.allSatisfy { travel[area: $0, site: site] < .infinity }
    }
    return must.share < 1 || areas.allSatisfy { travel[area: $0, site: site] <= must.within }
  }
}
