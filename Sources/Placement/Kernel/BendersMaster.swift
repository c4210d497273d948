internal import MixedInteger

/// The linear relaxation of a part of the search, solved exactly: Benders' master programme.
///
/// A column y(j) for every site and θ(u) for what every client costs; for any of the client's costs D
///
///     θ(u) ≥ D − Σ (D − c(u, j)) y(j) over its sites with c(u, j) < D,
///
/// where only the D of the site with which its nearest sites' y sum to one matters, so that one pass over
/// a client's list finds the row that is broken most. There are as many rows as pairs, and a few per
/// client are ever needed: those around good multipliers to begin with, then whatever is broken.
///
/// The rows' multipliers give the client's own: with weights π(D) that sum to one, λ(u) = Σ π(D) D. As
/// Σ π(D) max(D − c, 0) ≥ max(λ − c, 0), the Lagrangian bound at λ is no less than the relaxation, and
/// it is that bound which is used, computed anew: the solver's tolerances do not touch the proof.
///
/// Cornuéjols, Nemhauser and Wolsey (1980), doi:10.1016/0166-218X(80)90021-6; Magnanti and Wong (1981),
/// doi:10.1287/opre.29.3.464; Durán-Mateluna, Alès and Elloumi (2023), doi:10.1016/j.ejor.2022.11.033.
final class BendersMaster {
  /// The part of the search that it is of; nodes below it only decide more.
  let base: SearchNode
  private let instance: Instance
  private let programme: LinearProgramme
  /// Rows of the rules, which stand first and stay.
  private let ruleRows: Int
  /// Where the rows of ``RuleRows`` begin.
  private let sideRows: Int
  /// Client and D of every row after the rules'.
  private var cuts: [(client: Int, far: Double)] = []
  private var hasSolution = false
  private var size = 0

  struct Answer {
    /// λ, one per client of the base, then π, one per row of its rules.
    let multipliers: [Double]
    /// y, one per site of the base.
    let opening: [Double]
  }

  /// How many terms the rows to begin with have, about, where each client has two around λ.
  static func terms(_ instance: Instance) -> Int {
    4 * instance.clientCount * instance.siteCount / max(instance.choice.places, 1)
  }

  /// - Returns: nothing when the solver fails.
  init?(_ base: SearchNode, _ highs: HighsLibrary, isInterrupted: @escaping @Sendable () -> Bool) {
    self.base = base
    instance = base.instance
    let sites = instance.siteCount
    let clients = instance.clientCount
    guard let programme = try? LinearProgramme(highs, isInterrupted: isInterrupted) else {
      return nil
    }
    self.programme = programme
    var rows = LinearProgramme.Rows()
    let choice = instance.choice
    for j in 0..<sites { rows.term(j) }
    rows.end(atLeast: Double(choice.fewest), atMost: Double(choice.places))
    for g in choice.least.indices {
      for j in 0..<sites where Int(choice.group[j]) == g { rows.term(j) }
      rows.end(atLeast: Double(choice.least[g]), atMost: Double(choice.most[g]))
    }
    sideRows = rows.count
    for r in 0..<instance.rows.count {
      for (site, weight) in instance.rows.terms(r) { rows.term(Int(site), weight) }
      rows.end(atMost: instance.rows.limit[r])
    }
    ruleRows = rows.count
    let nearest = (0..<clients).map { instance.cost[instance.start[$0]] }
    for u in 0..<clients { addAround(base.multipliers[u], of: u, to: &rows) }
    do {
      try programme.addColumns(
        costs: instance.fixed.isEmpty ? [Double](repeating: 0, count: sites) : instance.fixed,
        lower: [Double](repeating: 0, count: sites), upper: [Double](repeating: 1, count: sites))
      try programme.addColumns(
        costs: [Double](repeating: 1, count: clients), lower: nearest, upper: instance.cap.array)
      try programme.add(rows)
    } catch {
      return nil
    }
  }

  /// The relaxation with these sites decided.
  ///
  /// - Parameters:
  ///   - decisions: one per site of the problem.
  ///   - cutoff: the cost at which a bound is good enough.
  /// - Returns: nothing when the solver was interrupted or fails.
  func solve(_ decisions: [Decision], cutoff: Double) -> Answer? {
    let sites = instance.siteCount
    let fixed = instance.siteID.map { decisions[Int($0)] }
    var answer: Answer?
    do {
      try programme.limit(
        lower: fixed.map { $0 == .open ? 1 : 0 }, upper: fixed.map { $0 == .closed ? 0 : 1 })
      while true {
        let isLarge = !hasSolution && size > Self.termsForSimplex
        guard let solution = try programme.solve(by: isLarge ? .interiorPoint : .simplex) else {
          return nil
        }
        hasSolution = true
        answer = Answer(
          multipliers: multipliers(solution), opening: Array(solution.values[..<sites]))
        let value = instance.constant + solution.value
        if value >= cutoff { break }
        try dropSlack(solution)
        let known = cuts.count
        var rows = LinearProgramme.Rows()
        let broken = addBroken(solution.values, to: &rows)
        let gap = cutoff < .infinity ? cutoff - value : abs(value)
        guard broken > max(Self.brokenForGood * gap, 1e-9 * abs(value)) else {
          cuts.removeLast(cuts.count - known)
          break
        }
        try programme.add(rows)
      }
    } catch {
      return nil
    }
    return answer
  }

  /// The base's multipliers as those of a node below it.
  func multipliers(_ answer: Answer, for node: SearchNode) -> [Double] {
    var all = [Double](repeating: 0, count: node.multipliers.count)
    for (own, heir) in zip(base.heirs ?? [], node.heirs ?? []) where heir >= 0 {
      all[Int(heir)] = min(answer.multipliers[Int(own)], node.instance.cap[Int(heir)])
    }
    for r in 0..<instance.rows.count {
      let isSure = node.instance.rows.start[r] == node.instance.rows.start[r + 1]
      all[node.instance.clientCount + r] =
        isSure ? 0 : answer.multipliers[instance.clientCount + r]
    }
    return all
  }

  private static let termsForSimplex = 20_000
  /// What share of the gap the broken rows may still be worth.
  private static let brokenForGood = 0.01

  /// The costs next below and above λ: mixed they are worth what λ is.
  private func addAround(_ lambda: Double, of u: Int, to rows: inout LinearProgramme.Rows) {
    let from = instance.start[u]
    let end = instance.start[u + 1]
    var k = from
    while k < end, instance.cost[k] < lambda { k += 1 }
    let above = k < end ? instance.cost[k] : instance.cap[u]
    addRow(of: u, far: above, to: &rows)
    var below = k - 1
    while below > from, instance.cost[below] >= above { below -= 1 }
    if below > from, instance.cost[below] > instance.cost[from] {
      addRow(of: u, far: instance.cost[below], to: &rows)
    }
  }

  private func addRow(of u: Int, far: Double, to rows: inout LinearProgramme.Rows) {
    for k in instance.start[u]..<instance.start[u + 1] {
      let more = far - instance.cost[k]
      if more <= 0 { break }
      rows.term(Int(instance.site[k]), more)
      size += 1
    }
    rows.term(instance.siteCount + u)
    rows.end(atLeast: far)
    size += 1
    cuts.append((u, far))
  }

  /// Adds for every client the row that is broken most.
  ///
  /// - Returns: by how much they are broken, all told.
  private func addBroken(_ values: [Double], to rows: inout LinearProgramme.Rows) -> Double {
    var total = 0.0
    for u in 0..<instance.clientCount {
      let from = instance.start[u]
      let end = instance.start[u + 1]
      var k = from
      var sum = 0.0
      var spent = 0.0
      while k < end {
        let y = values[Int(instance.site[k])]
        sum += y
        if sum >= 1 - 1e-9 { break }
        spent += y * instance.cost[k]
        k += 1
      }
      let far = k < end ? instance.cost[k] : instance.cap[u]
      if k < end { sum -= values[Int(instance.site[k])] }
      let theta = spent + (1 - sum) * far
      let broken = theta - values[instance.siteCount + u]
      guard broken > 1e-7 * max(1, abs(theta)) else { continue }
      total += broken
      addRow(of: u, far: far, to: &rows)
    }
    return total
  }

  /// Takes out rows that do not bind, once there are many.
  private func dropSlack(_ solution: LinearProgramme.Solution) throws(MixedIntegerError) {
    guard cuts.count > 3 * instance.clientCount + 1_000 else { return }
    var dropped: [Int] = []
    var kept: [(client: Int, far: Double)] = []
    for (r, cut) in cuts.enumerated() {
      let isSlack =
        solution.multipliers[ruleRows + r] <= 1e-9
        && solution.sums[ruleRows + r] > cut.far + 1e-6 * max(1, abs(cut.far))
      if isSlack { dropped.append(ruleRows + r) } else { kept.append(cut) }
    }
    guard dropped.count > cuts.count / 4 else { return }
    try programme.remove(dropped)
    cuts = kept
  }

  private func multipliers(_ solution: LinearProgramme.Solution) -> [Double] {
    let clients = instance.clientCount
    var lambda = [Double](repeating: 0, count: clients + instance.rows.count)
    var weight = [Double](repeating: 0, count: clients)
    for (r, cut) in cuts.enumerated() {
      let multiplier = max(solution.multipliers[ruleRows + r], 0)
      lambda[cut.client] += multiplier * cut.far
      weight[cut.client] += multiplier
    }
    for u in 0..<clients {
      let rest = 1 - weight[u]
      lambda[u] += rest * (rest > 0 ? instance.cost[instance.start[u]] : instance.cap[u])
    }
    for r in 0..<instance.rows.count {
      lambda[clients + r] = max(-solution.multipliers[sideRows + r], 0)
    }
    return lambda
  }
}
