internal import Places

/// What every area of a draw costs at every site under an objective, and what plans are worth then.
final class DrawnCosts {
  let inputs: DrawnInputs
  let isLargest: Bool
  /// By site, then by area.
  let costs: Buffer<Double>

  private let objective: Objective
  private let scale: Disutility
  private let row: Buffer<Double>

  init(_ problem: PlacementProblem, _ inputs: DrawnInputs) {
    self.inputs = inputs
    objective = problem.objective
    isLargest = objective == .pCenter
    costs = Buffer(count: inputs.siteCount * inputs.rows, repeating: 0)
    row = Buffer(count: inputs.rows, repeating: 0)
    scale =
      if case .equity(let aversion, let alpha) = objective {
        Disutility(
          kappa: aversion * alpha,
          reference: problem.travel.leastWorst(weights: problem.demand.weights))
      } else {
        Disutility(kappa: 0, reference: 0)
      }
  }

  /// Works out the costs of the draw that the inputs hold.
  func renew() {
    let (rows, travel, weights) = (inputs.rows, inputs.travel.base, inputs.weights.base)
    switch objective {
    case .pMedian: fill { weights[$0] > 0 ? weights[$0] * travel[$1 * rows + $0] : 0 }
    case .maximalCoverage(let within):
      let standard = within * inputs.standard
      fill { travel[$1 * rows + $0] <= standard ? 0 : weights[$0] }
    case .pCenter: fill { weights[$0] > 0 ? travel[$1 * rows + $0] : 0 }
    case .equity:
      fill {
        let way = travel[$1 * rows + $0]
        guard weights[$0] > 0 else { return 0 }
        return way < .infinity ? min(weights[$0] * scale.excess(way), 1e290) : .infinity
      }
    case .setCoverage, .leastCost: preconditionFailure("draws rank plans of one size")
    }
  }

  @inline(__always) private func fill(_ cost: (_ row: Int, _ site: Int) -> Double) {
    for j in 0..<inputs.siteCount {
      for u in 0..<inputs.rows { costs[j * inputs.rows + u] = cost(u, j) }
    }
  }

  /// What a plan costs, added up as ``CheapestPlan`` does.
  func cost(of open: [Int]) -> Double {
    guard let first = open.first else { return .infinity }
    row.base.update(from: costs.base + first * inputs.rows, count: inputs.rows)
    for site in open.dropFirst().dropLast() { lower(row.base, by: site, to: row.base) }
    return joined(row.base, with: open[open.count - 1])
  }

  /// The value that people read of a cost.
  func value(ofCost cost: Double) -> Double {
    guard cost < .infinity, inputs.total > 0 else { return .infinity }
    return switch objective {
    case .maximalCoverage: 1 - cost / inputs.total
    case .pCenter: cost
    case .equity: scale.equivalent(mean: cost / inputs.total)
    case .pMedian, .setCoverage, .leastCost: cost / inputs.total
    }
  }

  func lower(
    _ before: UnsafeMutablePointer<Double>, by site: Int, to after: UnsafeMutablePointer<Double>
  ) {
    let column = costs.base + site * inputs.rows
    for u in 0..<inputs.rows { after[u] = column[u] < before[u] ? column[u] : before[u] }
  }

  /// The largest of the least costs of two columns; something larger than a limit where that is passed.
  func largest(
    _ a: UnsafeMutablePointer<Double>, _ b: UnsafeMutablePointer<Double>,
    limit: Double = .infinity
  ) -> Double {
    var largest = 0.0
    var u = 0
    while u < inputs.rows, largest <= limit {
      // Four at a time: rows are a multiple of it.
      for k in u..<u + 4 {
        let least = a[k] < b[k] ? a[k] : b[k]
        largest = least > largest ? least : largest
      }
      u += 4
    }
    return largest
  }

  /// What a plan costs once its last site has opened; of the longest way something larger than a limit
  /// where that is passed.
  func joined(
    _ before: UnsafeMutablePointer<Double>, with site: Int, limit: Double = .infinity
  ) -> Double {
    let column = costs.base + site * inputs.rows
    if isLargest { return largest(column, before, limit: limit) }
    var (s, t, v, w) = (0.0, 0.0, 0.0, 0.0)
    var u = 0
    while u < inputs.rows {
      s += column[u] < before[u] ? column[u] : before[u]
      t += column[u + 1] < before[u + 1] ? column[u + 1] : before[u + 1]
      v += column[u + 2] < before[u + 2] ? column[u + 2] : before[u + 2]
      w += column[u + 3] < before[u + 3] ? column[u + 3] : before[u + 3]
      u += 4
    }
    return (s + t) + (v + w)
  }
}
