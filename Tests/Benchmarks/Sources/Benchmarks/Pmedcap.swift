import Foundation
import MixedInteger
import Placement
import Places

/// An OR-Library capacitated p-median file: `number best`, `n p capacity`, then `node x y demand`.
struct Pmedcap {
  let problem: CapacitatedProblem

  /// Travel is the floor of the Euclidean distance; a node's travel counts once, whatever its demand.
  init(_ path: String) throws {
    let numbers = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    let n = Int(numbers[2])
    let nodes = (0..<n).map { numbers[(5 + 4 * $0)..<(9 + 4 * $0)].map { $0 } }
    var values: [Double] = []
    for a in nodes {
      for b in nodes {
        let (dx, dy) = (a[1] - b[1], a[2] - b[2])
        values.append((dx * dx + dy * dy).squareRoot().rounded(.down))
      }
    }
    problem = try CapacitatedProblem(
      problem: PlacementProblem(
        demand: Demand([Double](repeating: 1, count: n)),
        travel: TravelMatrix(
          unit: .kilometres, source: .supplied(by: "OR-Library"), areaCount: n, siteCount: n,
          values: values),
        objective: .pMedian, rules: SitingRules(count: Int(numbers[3]))),
      capacity: Capacity(
        places: [Double](repeating: numbers[4], count: n), people: nodes.map { $0[3] },
        service: .whole))
  }
}

extension Suite {
  /// OR-Library pmedcap01–20 beside the published optima.
  static func pmedcap(_ bench: Bench) throws {
    let table = try String(contentsOfFile: bench.folder + "/optima_pmedcap.tsv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    var agreed = 0
    for row in table {
      let name = row[0].dropLast(4)
      let made = try Pmedcap(bench.folder + "/pmedcap/\(row[0])")
      let start = ContinuousClock.now
      let busy = Bench.processor
      let outcome = try CapacitySearch(SolveLimits(time: .seconds(60), highs: bench.highs)).solve(
        made.problem)
      var result = Bench.Result(seconds: (ContinuousClock.now - start).inSeconds)
      result.processor = Bench.processor - busy
      if let solution = outcome.solution {
        let total = made.problem.problem.demand.total
        result.value = (solution.plans[0].value * total).rounded()
        result.gap = solution.gap
        result.nodes = solution.nodes ?? 0
      }
      if case .optimal = outcome { result.isProven = true }
      if result.value == Double(row[4]) { agreed += 1 }
      let n = made.problem.problem.travel.areaCount
      bench.line(
        "\(name) capacitated p-median", "\(n) × \(n)", "\(made.problem.problem.rules.count)", result
      )
    }
    print("| pmedcap01–20 | | | \(agreed) of \(table.count) values as published | | | | | | |")
  }
}
