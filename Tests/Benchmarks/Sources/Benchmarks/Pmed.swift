import Foundation
import Placement
import Places

/// An OR-Library pmed file: a graph whose all-pairs shortest paths are the travel.
struct Pmed {
  let travel: TravelMatrix
  let places: Int

  /// The last of several edges between two nodes counts.
  init(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    let n = numbers[0]
    places = numbers[2]
    var distance = [Double](repeating: .infinity, count: n * n)
    for i in 0..<n { distance[i * n + i] = 0 }
    for k in stride(from: 3, to: 3 + 3 * numbers[1], by: 3) {
      let (a, b) = (numbers[k] - 1, numbers[k + 1] - 1)
      distance[a * n + b] = Double(numbers[k + 2])
      distance[b * n + a] = Double(numbers[k + 2])
    }
    distance.withUnsafeMutableBufferPointer { d in
      for k in 0..<n {
        for i in 0..<n where d[i * n + k] < .infinity {
          let first = d[i * n + k]
          for j in 0..<n { d[i * n + j] = min(d[i * n + j], first + d[k * n + j]) }
        }
      }
    }
    travel = try TravelMatrix(
      unit: .kilometres, source: .supplied(by: "OR-Library"), areaCount: n, siteCount: n,
      values: distance)
  }

  func problem(_ objective: Objective) throws -> PlacementProblem {
    try PlacementProblem(
      demand: Demand([Double](repeating: 1, count: travel.areaCount)), travel: travel,
      objective: objective, rules: SitingRules(count: places))
  }
}
