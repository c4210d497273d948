import Foundation
import Placement
import Places

/// Every English authority with at least two children's centres in 2016, asked what a report asks: the
/// 500 best plans of as many centres as the register still lists, under six objectives.
///
/// FOLDER/councils has a table per authority (a row per area: its name, weight, and a column of minutes
/// per centre) and `index.tsv` (authority, areas, centres, still listed). COUNCIL in the environment names
/// the authorities that are asked, each with all its lines, where it is not all of them.
extension Suite {
  static let councils = Suite(name: "councils") { bench in
    let folder = bench.folder + "/councils"
    let index = try String(contentsOfFile: folder + "/index.tsv", encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: "\t") }
    let wanted = ProcessInfo.processInfo.environment["COUNCIL"]?.split(separator: ",")
    var totals = [String: Total]()
    for row in index where wanted?.contains(row[0]) ?? true {
      let council = try Council(folder + "/\(row[0]).csv", kept: Int(row[3]) ?? 0)
      for (name, problem) in try council.problems() {
        let result = bench.run(
          "\(row[0]) \(name), 500 best", problem, top: 500, limit: 60, isQuiet: true)
        totals[name, default: Total()].add(result)
        if wanted != nil || result.processor > 1 || !result.isProven {
          bench.line(
            "\(row[0]) \(name), 500 best", "\(council.weights.count) × \(council.sites)",
            "\(problem.rules.fewest)–\(problem.rules.count)", result)
        }
      }
    }
    for (name, total) in totals.sorted(by: { $0.key < $1.key }) {
      print(
        "| all \(total.count), \(name), 500 best | | | \(total.proven) proven | | | \(total.nodes) |"
          + " \(Bench.time(total.seconds)) | \(Bench.time(total.processor)) | \(Bench.peak) |")
    }
  }

  private struct Total {
    var (count, proven, nodes, seconds, processor) = (0, 0, 0, 0.0, 0.0)

    mutating func add(_ result: Bench.Result) {
      count += 1
      proven += result.isProven ? 1 : 0
      nodes += result.nodes
      seconds += result.seconds
      processor += result.processor
    }
  }
}

private struct Council {
  let weights: [Double]
  let sites: Int
  let travel: TravelMatrix
  let kept: Int

  /// - Parameter kept: how many centres are to stay open; half of them where it is not known or all.
  init(_ path: String, kept: Int) throws {
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
      .map { $0.split(separator: ",").dropFirst().map { Double($0) ?? .infinity } }
    weights = rows.map { $0[0] }
    sites = rows[0].count - 1
    travel = try TravelMatrix(
      unit: .minutes, source: .supplied(by: "the table"), areaCount: rows.count, siteCount: sites,
      values: rows.flatMap { $0.dropFirst() })
    self.kept = (1..<sites).contains(kept) ? kept : (sites + 1) / 2
  }

  /// Nine tenths of those whom all centres together reach, within half an hour.
  private func promise() -> Double {
    let reached = weights.indices.filter { area in
      (0..<sites).contains { travel[area: area, site: $0] <= 30 }
    }
    return 0.9 * reached.reduce(0) { $0 + weights[$1] } / weights.reduce(0, +)
  }

  func problems() throws -> [(String, PlacementProblem)] {
    let share = promise()
    let costs = (0..<sites).map { 60_000 + 500 * Double($0 * 7_919 % 241) }
    let fixed: [(String, Objective)] = [
      ("p-median", .pMedian), ("coverage within 15", .maximalCoverage(within: 15)),
      ("p-center", .pCenter), ("equity", .equity(aversion: 0.5, alpha: 1 / 30)),
    ]
    let free: [(String, Objective)] = [
      ("set-coverage", .setCoverage(within: 30, share: share)),
      ("least-cost", .leastCost(costs: costs, for: .coverage(within: 30, share: share))),
    ]
    let demand = try Demand(weights)
    return try fixed.map {
      (
        $0.0,
        try PlacementProblem(
          demand: demand, travel: .matrix(travel), objective: $0.1, rules: SitingRules(count: kept))
      )
    }
      + free.map {
        (
          $0.0,
          try PlacementProblem(
            demand: demand, travel: .matrix(travel), objective: $0.1,
            rules: SitingRules(count: sites))
        )
      }
  }
}
