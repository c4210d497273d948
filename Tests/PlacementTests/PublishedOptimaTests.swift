import Foundation
import Places
import Testing

@testable import Placement

/// OR-Library's p-median files, where a copy lies beside the repository.
struct PublishedOptimaTests {
  /// `HUBWARD_SHARED`, or a folder `shared` next to the package.
  static let shared: URL = {
    if let named = ProcessInfo.processInfo.environment["HUBWARD_SHARED"] {
      return URL(fileURLWithPath: named)
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
  }()

  static let instances = shared.appendingPathComponent("instances/pmed")
  static let areThere = FileManager.default.fileExists(atPath: instances.path)

  /// Optimal totals and radii as Beasley (1985) and Elloumi, Labbé and Pochet (2004) print them.
  static let optima: [(file: Int, total: Double, worst: Double)] = [
    (1, 5819, 127), (2, 4093, 98), (3, 4250, 93), (4, 3034, 74), (5, 1355, 48), (6, 7824, 84),
    (7, 5631, 64), (8, 4445, 55), (9, 2734, 37), (10, 1255, 20), (11, 7696, 59), (13, 4374, 36),
  ]

  @Test(
    .enabled(if: areThere, "needs ../shared/instances/pmed beside the repository"),
    arguments: optima)
  func `the published p-median optimum is found and proven`(
    file: Int, total: Double, worst: Double
  ) throws {
    let problem = try Self.problem(file, .pMedian)
    guard
      case .optimal(let solution) = PlacementSearch(SolveLimits(highs: Highs.library)).solve(
        problem)
    else {
      Issue.record("not proven")
      return
    }
    #expect((solution.plans[0].value * problem.demand.total).rounded() == total)
  }

  @Test(
    .enabled(if: areThere, "needs ../shared/instances/pmed beside the repository"),
    arguments: optima.prefix(11))
  func `the published p-center optimum is found and proven`(
    file: Int, total: Double, worst: Double
  ) throws {
    let problem = try Self.problem(file, .pCenter)
    guard
      case .optimal(let solution) = PlacementSearch(SolveLimits(highs: Highs.library)).solve(
        problem)
    else {
      Issue.record("not proven")
      return
    }
    #expect(solution.plans[0].value == worst)
  }

  /// Undirected edges, the last of several between two nodes; travel is the shortest path.
  static func problem(_ file: Int, _ objective: Objective) throws -> PlacementProblem {
    let path = instances.appendingPathComponent("pmed\(file).txt")
    let numbers = try String(contentsOf: path, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    let n = numbers[0]
    let far = Buffer<Double>(count: n * n, repeating: .infinity)
    for i in 0..<n { far[i * n + i] = 0 }
    for k in stride(from: 3, to: 3 + 3 * numbers[1], by: 3) {
      let (a, b) = (numbers[k] - 1, numbers[k + 1] - 1)
      far[a * n + b] = Double(numbers[k + 2])
      far[b * n + a] = Double(numbers[k + 2])
    }
    for k in 0..<n {
      for i in 0..<n where far[i * n + k] < .infinity {
        for j in 0..<n { far[i * n + j] = min(far[i * n + j], far[i * n + k] + far[k * n + j]) }
      }
    }
    return try PlacementProblem(
      demand: Demand([Double](repeating: 1, count: n)),
      travel: TravelMatrix(
        unit: .kilometres, source: .supplied(by: "OR-Library"), areaCount: n, siteCount: n,
        values: far.array),
      objective: objective, rules: SitingRules(count: numbers[2]))
  }
}
