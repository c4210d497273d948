extension CoverTree {
  /// Rows and sites of a covering question, sites numbered anew, both ways round.
  struct Core {
    let rows: [[Int32]]
    /// The caller's name of each site.
    let siteID: [Int32]
    let columns: [[Int32]]

    init(_ named: [[Int32]]) {
      var number: [Int32: Int32] = [:]
      var ids: [Int32] = []
      for row in named {
        for site in row where number[site] == nil {
          number[site] = Int32(ids.count)
          ids.append(site)
        }
      }
      rows = named.map { row in row.map { number[$0]! }.sorted() }
      siteID = ids
      var columns = [[Int32]](repeating: [], count: ids.count)
      for (u, row) in rows.enumerated() {
        for site in row { columns[Int(site)].append(Int32(u)) }
      }
      self.columns = columns
    }

    /// Rows that include all of another row's sites, each with that other, in the order in which they
    /// may be left out.
    func dominatedRows() -> [(row: Int, by: Int)] {
      var isDropped = [Bool](repeating: false, count: rows.count)
      var dropped: [(row: Int, by: Int)] = []
      for (v, row) in rows.enumerated() where !isDropped[v] {
        let rarest = row.min { columns[Int($0)].count < columns[Int($1)].count }!
        for other in columns[Int(rarest)] {
          let u = Int(other)
          guard u != v, !isDropped[u], rows[u].count >= row.count else { continue }
          if Self.includes(rows[u], row) {
            isDropped[u] = true
            dropped.append((u, v))
          }
        }
      }
      return dropped
    }

    /// Sites, by the caller's name, whose rows another site that stays also has, each with that other, in
    /// the order in which they may be closed.
    func dominatedSites() -> [(site: Int32, by: Int32)] {
      var isDropped = [Bool](repeating: false, count: columns.count)
      var dropped: [(site: Int32, by: Int32)] = []
      for i in columns.indices {
        let rarest = columns[i].min { rows[Int($0)].count < rows[Int($1)].count }!
        for other in rows[Int(rarest)] {
          let j = Int(other)
          guard j != i, !isDropped[j], columns[j].count >= columns[i].count else { continue }
          if Self.includes(columns[j], columns[i]) {
            isDropped[i] = true
            dropped.append((siteID[i], siteID[j]))
            break
          }
        }
      }
      return dropped
    }

    /// Whether one ascending list has every element of another.
    static func includes(_ large: [Int32], _ small: [Int32]) -> Bool {
      large.withUnsafeBufferPointer { large in
        var k = 0
        for element in small {
          while k < large.count, large[k] < element { k += 1 }
          guard k < large.count, large[k] == element else { return false }
          k += 1
        }
        return true
      }
    }
  }
}

/// Subgradient ascent on the covering bound.
final class CoverAscent {
  private let core: CoverTree.Core
  private let places: Int
  private(set) var best: [Double]
  private var bound = -Double.infinity
  private var weights: [Double]
  private var bestWeights: [Double] = []
  private var order: [Int32]

  init(_ core: CoverTree.Core, lambda: [Double], places: Int) {
    self.core = core
    self.places = places
    best = lambda
    weights = core.columns.map { _ in 0 }
    order = core.columns.indices.map { Int32($0) }
  }

  /// - Returns: whether the bound rose above zero.
  func run(_ steps: Int) -> Bool {
    guard places < core.columns.count else { return false }
    var lambda = best
    var slope = [Double](repeating: 0, count: core.rows.count)
    var factor = 1.0
    var failures = 0
    for _ in 0..<steps {
      let value = evaluate(lambda)
      if value > 1e-6 {
        best = lambda
        return true
      }
      if value > bound + 1e-9 {
        bound = value
        best = lambda
        bestWeights = weights
        failures = 0
      } else {
        failures += 1
        if failures >= 8 {
          factor *= 0.6
          failures = 0
          if factor < 0.01 { break }
        }
      }
      var isPicked = [Bool](repeating: false, count: core.columns.count)
      for k in 0..<places { isPicked[Int(order[k])] = true }
      var norm = 0.0
      for (u, row) in core.rows.enumerated() {
        var g = 1.0
        for site in row where isPicked[Int(site)] { g -= 1 }
        slope[u] = 0.5 * slope[u] + g
        if lambda[u] > 0 || slope[u] > 0 { norm += slope[u] * slope[u] }
      }
      guard norm > 1e-12 else { break }
      let length = factor * (0.2 - value) / norm
      for u in lambda.indices { lambda[u] = min(max(lambda[u] + length * slope[u], 0), 1) }
    }
    return false
  }

  /// L(λ), with the best `places` sites first in `order`.
  private func evaluate(_ lambda: [Double]) -> Double {
    var sum = 0.0
    for j in weights.indices { weights[j] = 0 }
    for (u, row) in core.rows.enumerated() where lambda[u] > 0 {
      sum += lambda[u]
      for site in row { weights[Int(site)] += lambda[u] }
    }
    order.sort { (weights[Int($0)], $1) > (weights[Int($1)], $0) }
    for k in 0..<places { sum -= weights[Int(order[k])] }
    return sum
  }

  /// Sites, by the caller's name, that are in no cover, or in every one.
  func decided() -> (closed: [Int32], opened: [Int32]) {
    guard places < core.columns.count, bound > -.infinity else { return ([], []) }
    weights = bestWeights
    order.sort { (weights[Int($0)], $1) > (weights[Int($1)], $0) }
    let last = weights[Int(order[places - 1])]
    let next = weights[Int(order[places])]
    var closed: [Int32] = []
    var opened: [Int32] = []
    for (k, j) in order.enumerated() {
      let weight = weights[Int(j)]
      if k < places {
        if bound + weight - next > 1e-6 { opened.append(core.siteID[Int(j)]) }
      } else if bound + last - weight > 1e-6 {
        closed.append(core.siteID[Int(j)])
      }
    }
    return (closed, opened)
  }
}
