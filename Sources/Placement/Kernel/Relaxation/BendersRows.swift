internal import MixedInteger

/// The rows of a ``BendersMaster`` that say what clients cost, those that are there and those to come.
///
/// For any cost D: θ(u) ≥ D − Σ (D − c(u, j)) y(j) over the client's sites with c(u, j) < D. The row that
/// asks most is found by adding up y from the client's nearest site on: its D is the cost of the site at
/// which the sum reaches one.
struct BendersRows {
  private let instance: Instance
  /// What costs are multiplied by in the programme, so that a client's is about one and the solver's
  /// tolerances mean as much for any unit.
  let scale: Double
  /// Client and D of every row, in the order of the programme.
  private(set) var kept: [(client: Int, far: Double)] = []
  /// How many terms the rows written so far have.
  private(set) var terms = 0

  /// - Parameter multipliers: λ, good ones, one per client.
  init(_ instance: Instance, around multipliers: some Collection<Double>) {
    self.instance = instance
    let sum = multipliers.reduce(0, +)
    scale = sum > 0 ? Double(instance.clientCount) / sum : 1
  }

  /// The costs next below and above λ: mixed they are worth what λ is.
  mutating func add(around lambda: Double, of u: Int, to rows: inout LinearProgramme.Rows) {
    let from = instance.start[u]
    let end = instance.start[u + 1]
    var k = from
    while k < end, instance.cost[k] < lambda { k += 1 }
    add(far: k < end ? instance.cost[k] : instance.cap[u], of: u, to: &rows)
    if k > from, instance.cost[k - 1] > instance.cost[from] {
      add(far: instance.cost[k - 1], of: u, to: &rows)
    }
  }

  /// Adds for every client the row that is broken most.
  ///
  /// - Parameter values: y, one per site, then θ, one per client.
  /// - Returns: by how much they are broken, all told.
  mutating func addBroken(_ values: [Double], to rows: inout LinearProgramme.Rows) -> Double {
    var total = 0.0
    for u in 0..<instance.clientCount {
      let end = instance.start[u + 1]
      var k = instance.start[u]
      var sum = 0.0
      var cost = 0.0
      while k < end {
        let y = values[Int(instance.site[k])]
        guard sum + y < 1 - 1e-9 else { break }
        sum += y
        cost += y * instance.cost[k]
        k += 1
      }
      let far = k < end ? instance.cost[k] : instance.cap[u]
      cost += (1 - sum) * far
      let broken = cost - values[instance.siteCount + u] / scale
      guard broken * scale > 1e-6, add(far: far, of: u, to: &rows) else { continue }
      total += broken
    }
    return total
  }

  /// - Returns: false where D is beyond what the solver takes well.
  @discardableResult
  private mutating func add(
    far: Double, of u: Int, to rows: inout LinearProgramme.Rows
  ) -> Bool {
    guard far * scale < 1e12 else { return false }
    for k in instance.start[u]..<instance.start[u + 1] {
      let more = far - instance.cost[k]
      if more <= 0 { break }
      rows.term(Int(instance.site[k]), more * scale)
      terms += 1
    }
    rows.term(instance.siteCount + u)
    rows.end(atLeast: far * scale)
    terms += 1
    kept.append((u, far))
    return true
  }

  /// Forgets all but the first rows.
  mutating func forget(after count: Int) { kept.removeLast(kept.count - count) }

  /// Forgets the rows that do not bind, where they are many.
  ///
  /// - Parameter first: how many other rows come before these.
  /// - Returns: the programme's indices of those forgotten, ascending.
  mutating func dropSlack(_ solution: LinearProgramme.Solution, after first: Int) -> [Int] {
    guard kept.count > 3 * instance.clientCount + 1_000 else { return [] }
    let binds = kept.indices.map { r in
      solution.multipliers[first + r] > 1e-9
        || solution.sums[first + r] <= kept[r].far * scale + 1e-6
    }
    guard 4 * binds.count(where: { !$0 }) > kept.count else { return [] }
    kept = kept.indices.filter { binds[$0] }.map { kept[$0] }
    return binds.indices.filter { !binds[$0] }.map { first + $0 }
  }

  /// λ(u) = Σ π(D) D, one per client: what is left of a weight of one is at the client's least cost.
  ///
  /// - Parameter first: how many other rows come before these.
  func multipliers(_ solution: LinearProgramme.Solution, after first: Int) -> [Double] {
    let clients = instance.clientCount
    var lambda = [Double](repeating: 0, count: clients)
    var weight = lambda
    for (r, row) in kept.enumerated() {
      let multiplier = max(solution.multipliers[first + r], 0)
      lambda[row.client] += multiplier * row.far
      weight[row.client] += multiplier
    }
    for u in 0..<clients {
      let rest = 1 - weight[u]
      lambda[u] += rest * (rest > 0 ? instance.cost[instance.start[u]] : instance.cap[u])
    }
    return lambda
  }
}
