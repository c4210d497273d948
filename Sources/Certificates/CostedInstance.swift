import Foundation
internal import Places

/// A problem with its costs and the limits of its rules worked out anew.
struct CostedInstance {
  let problem: CertifiedProblem
  /// Costs by stored pair; infinite for a pair that cannot serve.
  let costs: [Double]
  /// The least that an area may cost when no stored pair serves it; infinite when it must be served.
  let floors: [Double]
  /// Whether that least is also what it does cost.
  let areFloorsExact: Bool
  let isWhole: Bool
  /// The rules' limits as Σ weight(j) x(j) ≤ limit, by number.
  let rows: [Int: LimitRow]

  init(_ problem: CertifiedProblem) {
    self.problem = problem
    rows = LimitRow.rows(of: problem)
    let travel = problem.travel
    var costs: [Double] = []
    costs.reserveCapacity(travel.sites.count)
    var floors: [Double] = []
    for area in 0..<travel.areaCount {
      let weight = problem.weights[area]
      let row = travel.offsets[area]..<travel.offsets[area + 1]
      for k in row {
        costs.append(problem.cost.of(weight: weight, impedance: travel.impedances[k]))
      }
      let tail: Double =
        switch travel.absent {
        case .noRoute, .notComputed: .infinity
        case .beyond(let limit): limit
        case .farther: row.isEmpty ? 0 : travel.impedances[row.upperBound - 1]
        }
      floors.append(
        row.count == travel.siteCount
          ? problem.cost.unserved(weight: weight)
          : problem.cost.floor(weight: weight, tail: tail))
    }
    if case .uncovered = problem.cost { areFloorsExact = true } else { areFloorsExact = false }
    isWhole =
      costs.allSatisfy { $0 == .infinity || $0 == $0.rounded() }
      && floors.allSatisfy { $0 == .infinity || $0 == $0.rounded() }
    self.costs = costs
    self.floors = floors
  }

  /// Whether an area has to be served: it has weight, or people who take up room.
  func counts(_ area: Int) -> Bool {
    problem.weights[area] > 0 || (problem.room.map { $0.people[area] > 0 } ?? false)
  }

  func allows(_ plan: [Int]) -> Bool {
    let set = Set(plan)
    return set.count == plan.count
      && (problem.fewest...problem.count).contains(set.count)
      && plan.allSatisfy((0..<problem.travel.siteCount).contains)
      && problem.keep.allSatisfy(set.contains) && problem.close.allSatisfy { !set.contains($0) }
      && problem.groups.allSatisfy { group in
        let inside = Set(group.members).intersection(set).count
        return group.atLeast <= inside && inside <= group.atMost
      }
      && problem.sides.allSatisfy { side in
        let inside = side.sites.indices.filter { set.contains(side.sites[$0]) }
        let sum = inside.lazy.map { side.weights[$0] }.exactSum
        let slack = Rounding.ofFigures * inside.reduce(0) { $0 + abs(side.weights[$1]) }
        return side.atLeast - slack <= sum && sum <= side.atMost + slack
      }
  }

  /// The total cost of a plan; nothing when the stored pairs do not tell.
  func cost(of plan: [Int]) -> Double? {
    let travel = problem.travel
    var isOpen = [Bool](repeating: false, count: travel.siteCount)
    for site in plan { isOpen[site] = true }
    var sum = ExactSum()
    for area in 0..<travel.areaCount where problem.weights[area] > 0 {
      var least = areFloorsExact ? floors[area] : .infinity
      for k in travel.offsets[area]..<travel.offsets[area + 1] where isOpen[Int(travel.sites[k])] {
        least = min(least, costs[k])
      }
      guard least < .infinity else { return nil }
      sum.add(least)
    }
    return sum.value
  }

  /// The least that a plan may cost, whether or not the stored pairs tell all; infinite when an area
  /// cannot be served.
  func leastCost(of plan: [Int]) -> Double {
    let travel = problem.travel
    var isOpen = [Bool](repeating: false, count: travel.siteCount)
    for site in plan { isOpen[site] = true }
    var sum = ExactSum()
    for area in 0..<travel.areaCount where problem.weights[area] > 0 {
      var least = floors[area]
      for k in travel.offsets[area]..<travel.offsets[area + 1] where isOpen[Int(travel.sites[k])] {
        least = min(least, costs[k])
      }
      guard least < .infinity else { return .infinity }
      sum.add(least)
    }
    return sum.value
  }
}

extension CostRule {
  func of(weight: Double, impedance: Double) -> Double {
    switch self {
    case .travel: weight * impedance
    case .uncovered(let within): impedance <= within ? 0 : .infinity
    case .exponential(let kappa, let reference, let limit):
      impedance <= limit ? weight * exp(kappa * (impedance - reference)) : .infinity
    case .disutility(let kappa, let reference, let limit):
      impedance <= limit
        ? weight * exp(kappa * (impedance - reference)) * -expm1(-kappa * impedance) : .infinity
    case .reached(let within): impedance <= within ? 0 : .infinity
    case .travelWithin(let limit): impedance <= limit ? weight * impedance : .infinity
    }
  }

  /// What an area costs that no site at all serves.
  func unserved(weight: Double) -> Double {
    if case .uncovered = self { weight } else { .infinity }
  }

  /// The least that an area costs that no stored pair serves.
  func floor(weight: Double, tail: Double) -> Double {
    switch self {
    case .travel: tail < .infinity ? weight * tail : .infinity
    case .uncovered(let within): tail > within ? weight : 0
    case .exponential, .disutility, .reached, .travelWithin:
      tail < .infinity ? of(weight: weight, impedance: tail) : .infinity
    }
  }
}
