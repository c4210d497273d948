public import Placement
import Places

/// A value as an instance prints it: exact where the data are whole numbers.
public enum InstanceValue: Hashable, Sendable {
  case whole(Int)
  case real(Double)

  public var number: Double {
    switch self {
    case .whole(let value): Double(value)
    case .real(let value): value
    }
  }
}

/// What values mean in an instance's terms: totals where the engine has means and shares.
public struct InstanceScale: Sendable {
  let problem: PlacementProblem
  /// Whether weights, and travel where it counts, are whole numbers.
  public let isWhole: Bool

  public init(_ problem: PlacementProblem) {
    self.problem = problem
    let weights = problem.demand.weights.allSatisfy(\.isWhole)
    isWhole =
      switch problem.objective {
      case .pMedian: weights && problem.travel.isWhole
      case .maximalCoverage: weights
      case .pCenter: problem.travel.isWhole
      case .setCoverage: true
      case .equity, .leastCost: false
      }
  }

  /// The value of a plan, added up from its open sites.
  public func value(of plan: RankedPlan) -> InstanceValue {
    switch problem.objective {
    case .pMedian: total(plan.open) { $0 * $1 }
    case .maximalCoverage(let within): total(plan.open) { $1 <= within ? $0 : 0 }
    case .pCenter, .setCoverage, .equity, .leastCost: exact(plan.value)
    }
  }

  /// The value of a plan whose sites have limits, added up from who goes where.
  public func value(of plan: CapacitatedPlan) -> InstanceValue {
    var sum = 0.0
    for part in plan.evaluation.parts {
      let weight = problem.demand.weights[part.area] * part.share
      let impedance = problem.travel[area: part.area, site: part.site]
      switch problem.objective {
      case .pMedian: sum += weight * impedance
      case .maximalCoverage: sum += weight
      default: return .real(plan.value)
      }
    }
    return exact(sum)
  }

  /// A value of the engine in the instance's terms: the whole number that it is within rounding of.
  public func total(_ value: Double) -> InstanceValue {
    let total = scaled(value)
    let isNear = abs(total - total.rounded()) <= 1e-6 + 1e-12 * abs(total)
    return exact(isWhole && isNear ? total.rounded() : total)
  }

  /// A bound of the engine; where values are whole numbers, the next one that can be reached.
  ///
  /// Never beyond what any plan could have: all the weight, or no travel at all.
  public func bound(_ bound: Double) -> InstanceValue {
    var scaled = max(0, scaled(bound))
    if case .maximalCoverage = problem.objective { scaled = min(scaled, problem.demand.total) }
    guard isWhole, scaled.isFinite, abs(scaled) < 9e15 else { return .real(scaled) }
    // What the engine adds up in another order may differ in the last digits.
    let slack = 1e-6 + 1e-12 * abs(scaled)
    return exact(
      problem.objective.isMaximised
        ? (scaled + slack).rounded(.down) : (scaled - slack).rounded(.up))
  }

  /// A value or bound of the engine, in the instance's terms and not yet exact.
  public func scaled(_ value: Double) -> Double {
    switch problem.objective {
    case .pMedian, .maximalCoverage: value * problem.demand.total
    case .pCenter, .setCoverage, .equity, .leastCost: value
    }
  }

  private func exact(_ value: Double) -> InstanceValue {
    isWhole && value.isWhole ? .whole(Int(value)) : .real(value)
  }

  /// Σ f(a(i), d(i, j)) over areas with weight, in whole numbers where they fit.
  private func total(_ open: [Int], _ term: (Double, Double) -> Double) -> InstanceValue {
    let nearest = NearestSites(open: open, travel: problem.travel)
    var whole = 0
    var real = 0.0
    var isExact = isWhole
    for (weight, impedance) in zip(problem.demand.weights, nearest.impedance) where weight > 0 {
      let value = term(weight, impedance)
      real += value
      guard isExact, value.isWhole else {
        isExact = false
        continue
      }
      let (sum, isTooLarge) = whole.addingReportingOverflow(Int(value))
      whole = sum
      isExact = !isTooLarge
    }
    return isExact ? .whole(whole) : .real(real)
  }
}

extension Double {
  /// Whether it is a whole number that a `Double` can tell from its neighbours.
  fileprivate var isWhole: Bool { self == rounded() && abs(self) < 9e15 }
}

extension TravelTable {
  fileprivate var isWhole: Bool {
    switch self {
    case .matrix(let travel): travel.values.allSatisfy { $0.isWhole || $0 == .infinity }
    case .sparse(let travel): travel.impedances.allSatisfy(\.isWhole)
    }
  }
}
