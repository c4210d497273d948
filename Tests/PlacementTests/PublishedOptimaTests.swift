import Foundation
import Places
import TestSupport
import Testing

@testable import Placement

/// OR-Library's instances: the smallest lie in the repository, others where a copy is at hand.
struct PublishedOptimaTests {
  /// The p-median optimum and the p-center optimum of pmed1 to pmed13, as far as they are here.
  static let pmed: [(file: Int, total: Double, worst: Double)] = Published.table("optima_pmed.tsv")
    .compactMap { row in
      guard let file = Int(row[0].dropFirst(4)), file <= 13, let total = Double(row[4]),
        let worst = Double(row[5]), Published.file("pmed/pmed\(file).txt") != nil
      else { return nil }
      return (file, total, worst)
    }

  @Test(arguments: pmed)
  func `the published p-median optimum is found and proven`(
    file: Int, total: Double, worst: Double
  ) throws {
    let problem = try Self.problem(file, .pMedian)
    let outcome = PlacementSearch(SolveLimits(highs: Highs.library)).solve(problem)
    guard case .optimal(let solution) = outcome else {
      Issue.record("not proven")
      return
    }
    #expect((solution.plans[0].value * problem.demand.total).rounded() == total)
  }

  @Test(arguments: pmed.prefix(11))
  func `the published p-center optimum is found and proven`(
    file: Int, total: Double, worst: Double
  ) throws {
    let problem = try Self.problem(file, .pCenter)
    let outcome = PlacementSearch(SolveLimits(highs: Highs.library)).solve(problem)
    guard case .optimal(let solution) = outcome else {
      Issue.record("not proven")
      return
    }
    #expect(solution.plans[0].value == worst)
  }

  @Test(
    .enabled(if: Highs.isThere, Highs.reason),
    arguments: Published.table("optima_pmedcap.tsv").prefix(5))
  func `the published capacitated optimum is found and proven`(row: [String]) throws {
    let problem = try Self.capacitated(row[0])
    let outcome = try CapacitySearch(SolveLimits(highs: Highs.library)).solve(problem)
    guard case .optimal(let solution) = outcome else {
      Issue.record("not proven")
      return
    }
    let total = solution.plans[0].value * problem.problem.demand.total
    #expect(total.rounded() == Double(row[4]))
  }

  @Test func `the tables have every instance, in its order`() {
    #expect(Published.table("optima_pmed.tsv").map { $0[0] } == (1...40).map { "pmed\($0)" })
    #expect(Self.pmed.map(\.file).starts(with: 1...5))
    #expect(Published.table("optima_pmedcap.tsv").count == 20)
  }

  /// Undirected edges, the last of several between two nodes; travel is the shortest path.
  static func problem(_ file: Int, _ objective: Objective) throws -> PlacementProblem {
    let path = try #require(Published.file("pmed/pmed\(file).txt"))
    let numbers = try Published.numbers(path).map { Int($0) }
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

  /// Travel is the floor of the Euclidean distance; a customer's travel counts once, whatever the
  /// demand, and nobody is served in two places.
  private static func capacitated(_ name: String) throws -> CapacitatedProblem {
    let numbers = try Published.numbers(#require(Published.file("pmedcap/\(name)")))
    let n = Int(numbers[2])
    let customers = (0..<n).map { Array(numbers[(5 + 4 * $0)..<(9 + 4 * $0)]) }
    let values = customers.flatMap { a in
      customers.map { b in
        let (dx, dy) = (a[1] - b[1], a[2] - b[2])
        return (dx * dx + dy * dy).squareRoot().rounded(.down)
      }
    }
    return try CapacitatedProblem(
      problem: PlacementProblem(
        demand: Demand([Double](repeating: 1, count: n)),
        travel: TravelMatrix(
          unit: .kilometres, source: .supplied(by: "OR-Library"), areaCount: n, siteCount: n,
          values: values),
        objective: .pMedian, rules: SitingRules(count: Int(numbers[3]))),
      capacity: Capacity(
        places: [Double](repeating: numbers[4], count: n), people: customers.map { $0[3] },
        service: .whole))
  }
}

/// Published instances and their optima: `Tests/Fixtures/published`, and for what is too large to be
/// there `instances` in the folder that ``Surroundings`` knows.
enum Published {
  static func file(_ path: String) -> URL? {
    [Surroundings.fixture("published"), Surroundings.shared?.appendingPathComponent("instances")]
      .compactMap { $0?.appendingPathComponent(path) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  /// The rows of a table without its header.
  static func table(_ name: String) -> [[String]] {
    let text = file(name).flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: "\t").map(String.init)
    }
  }

  static func numbers(_ file: URL) throws -> [Double] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
  }
}
