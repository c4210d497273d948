import Foundation
import Placement
import Places

/// A question asked again under many draws of its inputs, and fronts of several aims.
extension Suite {
  static let sureness: [Suite] = [
    Suite(name: "draws", run: draws), Suite(name: "front", run: front),
  ]

  /// Oxfordshire's 407 areas, of its 43 centres of 2016 four: 123,410 plans. FOLDER holds
  /// `councils/oxfordshire.csv`: area, under-fives, minutes to each centre.
  private static func oxfordshire(_ bench: Bench) throws -> (Demand, TravelMatrix) {
    let rows = try String(
      contentsOfFile: bench.folder + "/councils/oxfordshire.csv", encoding: .utf8
    )
    .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").dropFirst() }
    .map { $0.map { Double($0) ?? .infinity } }
    let travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "straight lines"), areaCount: rows.count,
      siteCount: rows[0].count - 1, values: rows.flatMap { $0.dropFirst() })
    return (try Demand(rows.map { $0[0] }), travel)
  }

  static func draws(_ bench: Bench) throws {
    let planar = try Planar(bench.folder + "/planar/uni_500x50_p10.bin")
    let small = planar.part(areas: 98, sites: 9)
    let (demand, travel) = try oxfordshire(bench)
    let asked: [(String, Demand, TravelMatrix, Int, Double)] = [
      ("98 × 9", try Demand(small.weights), try small.matrix(), 5, 15),
      ("Oxfordshire", demand, travel, 4, 60),
    ]
    for (name, demand, travel, count, within) in asked {
      for (objective, kind) in [
        (Objective.pMedian, "p-median"), (.maximalCoverage(within: within), "coverage"),
        (.pCenter, "p-center"), (.equity(aversion: 1, alpha: 0.01), "equity"),
      ] {
        let problem = try PlacementProblem(
          demand: demand, travel: travel, objective: objective, rules: SitingRules(count: count))
        var spread = InputSpread(
          ways: .table(travel),
          always: [Double](repeating: .infinity, count: travel.areaCount))
        (spread.detour, spread.leastDetour, spread.people) = (0.1915, 1 / 1.33, 0.1)
        (spread.pace, spread.standard) = (1 / 1.1...1 / 0.8, 0.8...1.2)
        try bench.time("10,000 draws, \(name) \(kind)", problem) {
          let found = RedrawnSearch(problem, inputs: spread).solve(
            draws: 10_000, seed: 1, limits: SolveLimits(threads: bench.threads))
          return (found.end == nil, found.plans.map(\.first).max() ?? 0)
        }
      }
    }
  }

  /// All plans met, and limits tightened where they are too many.
  static func front(_ bench: Bench) throws {
    let (demand, travel) = try oxfordshire(bench)
    for (count, aims, name) in [
      (
        4,
        [
          PlanAim.service(.pMedian, demand, .matrix(travel)),
          .service(.maximalCoverage(within: 60), demand, .matrix(travel)),
          .service(.pCenter, demand, .matrix(travel)),
        ], "mean, coverage, longest"
      ),
      (
        10,
        [
          .service(.pMedian, demand, .matrix(travel)), .service(.pCenter, demand, .matrix(travel)),
        ], "mean, longest"
      ),
    ] {
      let search = try FrontierSearch(
        aims: aims, rules: SitingRules(count: count), siteCount: travel.siteCount)
      let problem = try PlacementProblem(
        demand: demand, travel: travel, objective: .pMedian, rules: SitingRules(count: count))
      try bench.time("front of \(name), Oxfordshire", problem) {
        let found = search.solve(SolveLimits(threads: bench.threads, highs: bench.highs))
        return (found != nil, Double(found?.points.count ?? 0))
      }
    }
  }
}
