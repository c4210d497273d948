import Foundation
import MixedInteger
import Placement
import Places

/// Questions with money, standards, tiers and rules, each beside the plain mixed-integer model of it under
/// HiGHS where that can be posed.
extension Suite {
  static let questions: [Suite] = [
    Suite(name: "budget", run: budget), Suite(name: "least-cost", run: leastCost),
    Suite(name: "set-coverage", run: setCoverage), Suite(name: "tiers", run: tiers),
    Suite(name: "rules", run: rules), Suite(name: "england-rules", run: englandRules),
    Suite(name: "england-standards", run: englandStandards), Suite(name: "ranks", run: ranks),
    Suite(name: "alternatives", run: alternatives),
  ]

  /// The best service for what may be spent in a year; a range of numbers of sites.
  static func budget(_ bench: Bench) throws {
    let council = try Planar(bench.folder + "/planar/uni_500x50_p10.bin")
    let county = try Planar(bench.folder + "/planar/uni_5000x500_p50.bin")
    for (planar, most, money, within) in [
      (council, 20, 1_200_000.0, 15.0), (county, 100, 6_000_000, 5.81904),
    ] {
      let travel = TravelTable.matrix(try planar.matrix())
      let limit = SideRule.budget(costs: planar.costs, atMost: money)
      for (name, objective) in [
        ("p-median", .pMedian), ("coverage", .maximalCoverage(within: within)),
      ] as [(String, Objective)] {
        let problem = try PlacementProblem(
          demand: Demand(planar.weights), travel: travel, objective: objective,
          rules: SitingRules(count: most, fewest: 1, sides: [limit]))
        try bench.compare(
          "\(name) within £\(Int(money)) a year", problem, scale: problem.demand.total,
          model: planar.points.count < 1_000 || name == "coverage")
      }
    }
  }

  /// The least running cost for nine tenths of people within a standard.
  static func leastCost(_ bench: Bench) throws {
    for (label, planar, within) in try standards(bench) {
      for (share, kind) in [(0.9, "share 0.9"), (1, "everyone")] {
        let reachable = planar.reachable(within: within)
        let problem = try PlacementProblem(
          demand: Demand(reachable), travel: .matrix(planar.matrix()),
          objective: .leastCost(
            costs: planar.costs, for: .coverage(within: within, share: share)),
          rules: SitingRules(count: planar.sites.count))
        try bench.compare("\(label) least cost, \(kind)", problem)
      }
    }
  }

  /// The fewest sites for everyone, and for nineteen in twenty.
  static func setCoverage(_ bench: Bench) throws {
    for (label, planar, within) in try standards(bench) {
      for share in [1, 0.95] {
        let problem = try PlacementProblem(
          demand: Demand(planar.reachable(within: within)), travel: .matrix(planar.matrix()),
          objective: .setCoverage(within: within, share: share),
          rules: SitingRules(count: planar.sites.count))
        try bench.compare("\(label) set coverage, share \(share)", problem)
      }
    }
  }

  /// Counties and a council, each with a standard that some sites' worth of choice meets.
  private static func standards(_ bench: Bench) throws -> [(String, Planar, Double)] {
    let england = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    return [
      ("council", try Planar(bench.folder + "/planar/uni_500x50_p10.bin"), 25),
      ("uniform", try Planar(bench.folder + "/planar/uni_5000x500_p50.bin"), 5.81904),
      ("clustered", try Planar(bench.folder + "/planar/clu_5000x500_p50.bin"), 11.251063),
      ("region", england.part(areas: 5_000, sites: 1_000), 15),
    ]
  }

  /// Hubs and outreach sites placed together.
  static func tiers(_ bench: Bench) throws {
    for (planar, hubs, outreach) in [
      (try Planar(bench.folder + "/planar/uni_500x50_p10.bin"), 5, 10),
      (try Planar(bench.folder + "/planar/uni_5000x500_p50.bin"), 20, 50),
    ] {
      let sites = Array(planar.sites.indices)
      let made = try TwoTierProblem(
        demand: Demand(planar.weights), travel: planar.matrix(),
        hubs: Tier(sites: sites.filter { $0 % 2 == 0 }, count: hubs),
        outreach: Tier(sites: sites, count: outreach), share: 0.4, objective: .pMedian)
      try bench.compare(
        "two tiers, \(hubs) hubs and \(outreach) outreach", made.single,
        scale: made.single.demand.total, model: planar.points.count < 1_000)
    }
  }

  /// A county under every kind of rule at once.
  static func rules(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/uni_5000x500_p50.bin")
    let travel = TravelTable.matrix(try planar.matrix())
    let rules = planar.everyRule(places: 50)
    for (name, objective) in [
      ("p-median", .pMedian), ("coverage", .maximalCoverage(within: 5.81904)),
    ] as [(String, Objective)] {
      let problem = try PlacementProblem(
        demand: Demand(planar.weights), travel: travel, objective: objective, rules: rules)
      try bench.compare(
        "\(name), keep, close, groups, gap, deprived share", problem,
        scale: problem.demand.total, model: name == "coverage")
    }
  }

  /// England, no region with fewer than a share of its sites.
  static func englandRules(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    let near = TravelTable.sparse(try planar.nearest(within: 2.78337))
    let problem = try PlacementProblem(
      demand: Demand(planar.weights), travel: near,
      objective: .maximalCoverage(within: 2.78337),
      rules: SitingRules(count: 1_000, groups: planar.squares(3, least: 0.4, places: 1_000)))
    try bench.compare(
      "coverage, at least so many in each region", problem, scale: problem.demand.total)
  }

  /// England again, with so little time that the best plan, its bound and its gap are the answer.
  static func englandStandards(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/clu_33755x2000_p1000.bin")
    let lists = TravelTable.sparse(try planar.nearest(within: 12))
    let demand = try Demand(planar.reachable(within: 12))
    for limit in [5, 20] {
      for share in [1, 0.95] {
        let cover = try PlacementProblem(
          demand: demand, travel: lists, objective: .setCoverage(within: 12, share: share),
          rules: SitingRules(count: planar.sites.count))
        bench.run("set coverage, share \(share), \(limit) seconds", cover, limit: limit)
      }
      for places in [560, 600] {
        let center = try planar.problem(.pCenter, places: places, travel: lists)
        let posed = try PlacementProblem(
          demand: demand, travel: lists, objective: .pCenter, rules: center.rules)
        bench.run("p-center, \(limit) seconds", posed, limit: limit)
      }
    }
  }

  /// The thousand best in proven order, of the objectives that are settled by ties.
  static func ranks(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/uni_500x50_p10.bin")
    let travel = TravelTable.matrix(try planar.matrix())
    for top in [10, 100, 1_000] {
      let center = try planar.problem(.pCenter, places: 10, travel: travel)
      bench.run("council p-center, \(top) best", center, top: top)
      let cover = try PlacementProblem(
        demand: Demand(planar.weights), travel: travel,
        objective: .setCoverage(within: 35, share: 1), rules: SitingRules(count: 50))
      bench.run("council set coverage, \(top) best", cover, top: top)
      let cheap = try PlacementProblem(
        demand: Demand(planar.weights), travel: travel,
        objective: .leastCost(costs: planar.costs, for: .coverage(within: 35, share: 1)),
        rules: SitingRules(count: 50))
      bench.run("council least cost, \(top) best", cheap, top: top)
    }
  }

  /// Plans that differ, and what each decision costs.
  static func alternatives(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/uni_500x50_p10.bin")
    let problem = try planar.problem(
      .pMedian, places: 10, travel: .matrix(planar.matrix()))
    let search = PlacementSearch(SolveLimits(threads: bench.threads, highs: bench.highs))
    try bench.time("10 plans that differ in 2 sites, within 5 %", problem) {
      let found = try search.diverse(problem, differingBy: 2, within: 0.05, most: 10)
      return (found?.isProven == true, found?.plans.last?.value ?? .nan)
    }
    try bench.time("what opening or closing each of 50 sites costs", problem) {
      guard let best = search.solve(problem).solution?.plans.first else { return (false, .nan) }
      let effects = try search.effects(around: best, of: problem)
      return (effects.allSatisfy(\.isProven), effects.compactMap(\.cost).max() ?? .nan)
    }
    try bench.time("the curve, 1 to 50 sites", problem) {
      let curve = try search.curve(problem, counts: 1...50)
      return (curve.points.allSatisfy(\.isProven), curve.points.last?.plan?.value ?? .nan)
    }
  }
}

extension Planar {
  /// Made-up running costs, £60,000 to £180,000 a year in steps of £500.
  var costs: [Double] { sites.indices.map { 60_000 + 500 * Double($0 * 7_919 % 241) } }

  /// Each point's weight, none for those without a site within the standard.
  func reachable(within limit: Double) -> [Double] {
    let grid = SiteGrid(sites)
    return points.indices.map { grid.within(limit, of: points[$0]).isEmpty ? 0 : weights[$0] }
  }

  /// Sites in `side` × `side` squares, with at least a share of what each would have of the places.
  func squares(_ side: Int, least: Double, places: Int, most: Double = .infinity) -> [GroupRule] {
    let (low, high) = (
      (sites.map(\.x).min()!, sites.map(\.y).min()!), (sites.map(\.x).max()!, sites.map(\.y).max()!)
    )
    func cell(_ value: Double, _ low: Double, _ high: Double) -> Int {
      min(side - 1, Int((value - low) / (high - low) * Double(side)))
    }
    let members = Dictionary(grouping: sites.indices) {
      cell(sites[$0].y, low.1, high.1) * side + cell(sites[$0].x, low.0, high.0)
    }
    return members.sorted { $0.key < $1.key }.map { key, members in
      let fair = Double(places) * Double(members.count) / Double(sites.count)
      return GroupRule(
        members: members, atLeast: Int(least * fair),
        atMost: most < .infinity ? Int((most * fair).rounded(.up)) : .max)
    }
  }

  /// Kept and closed sites, limits per square, no two sites within 1.5 km, and half of the sites in
  /// the two fifths that are called deprived.
  func everyRule(places: Int) -> SitingRules {
    let keep = Set([3, 77, 210])
    let close = Set([5, 100, 250, 333, 480])
    var gaps: [SideRule] = []
    for a in sites.indices {
      for b in sites.indices where b > a && !(keep.contains(a) && keep.contains(b)) {
        let (dx, dy) = (sites[a].x - sites[b].x, sites[a].y - sites[b].y)
        if dx * dx + dy * dy < 1.5 * 1.5 { gaps.append(.oneOf(sites: [a, b])) }
      }
    }
    let deprived = SideRule(
      terms: sites.indices.map { .init(site: $0, weight: $0 % 5 < 2 ? 0.5 : -0.5) }, atLeast: 0)
    return SitingRules(
      count: places, keep: keep, close: close,
      groups: squares(2, least: 0.7, places: places, most: 1.2), sides: gaps + [deprived])
  }
}
