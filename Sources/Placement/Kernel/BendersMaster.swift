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
  var rows: Int { cuts.count }
  /// By how much the relaxation rose per share of each site that was opened or closed.
  private var rises: [(open: Mean, closed: Mean)]
  /// Index in the base of each of the problem's sites, −1 for none.
  let local: [Int]
  private var hasSolution = false
  private var size = 0

  struct Answer {
    /// λ, one per client of the base, then π, one per row of its rules.
    let multipliers: [Double]
    /// y, one per site of the base.
    let opening: [Double]
    /// The relaxation's value as the solver has it.
    let value: Double
  }

  /// How many terms the rows to begin with have, about, where each client has two around λ.
  static func terms(_ instance: Instance) -> Int {
    4 * instance.clientCount * instance.siteCount / max(instance.choice.places, 1)
  }

  /// - Returns: nothing when the solver fails.
  init?(_ base: SearchNode, _ highs: HighsLibrary, isInterrupted: @escaping @Sendable () -> Bool) {
    self.base = base
    instance = base.instance
    rises = Array(repeating: (Mean(), Mean()), count: instance.siteCount)
    var local = [Int](repeating: -1, count: base.decisions.count)
    for (j, id) in instance.siteID.enumerated() { local[Int(id)] = j }
    self.local = local
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
          multipliers: multipliers(solution), opening: Array(solution.values[..<sites]),
          value: instance.constant + solution.value)
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

  /// What the relaxation rises by when one more site is decided, by the rows there are.
  private func gain(_ j: Int, isOpen: Bool, above value: Double) -> Double? {
    let limit = isOpen ? 1.0 : 0
    do {
      try programme.limit(from: j, lower: [limit], upper: [limit])
      let solution = try programme.solve()
      try programme.limit(from: j, lower: [0], upper: [1])
      return solution.map { max(0, instance.constant + $0.value - value) }
    } catch {
      return nil
    }
  }

  /// The site to branch on: where the lesser and the greater rise, opened or closed, promise most.
  ///
  /// A site that was never tried is tried, the most doubtful ones first and a few at a node; of the
  /// others the mean rise per share of the site decided is what counts (Achterberg, Koch and Martin
  /// 2005, doi:10.1016/j.orl.2004.04.002).
  ///
  /// - Returns: an index of `node`; nothing where no site is in doubt.
  func branchSite(_ node: SearchNode, value: Double, cutoff: Double, while mayGoOn: () -> Bool)
    -> Int?
  {
    let doubtful = node.opening.indices
      .filter { min(node.opening[$0], 1 - node.opening[$0]) > 1e-6 }
      .sorted { (abs(node.opening[$0] - 0.5), $0) < (abs(node.opening[$1] - 0.5), $1) }
    let most = max(cutoff - value, 1e-9 * abs(value))
    var best: (site: Int, score: Double)?
    var tried = 0
    for site in doubtful {
      let j = local[Int(node.instance.siteID[site])]
      let y = node.opening[site]
      if rises[j].open.count == 0 || rises[j].closed.count == 0 {
        guard tried < Self.triesPerNode, mayGoOn() else { continue }
        tried += 1
        if let rise = gain(j, isOpen: true, above: value) { rises[j].open.add(rise / (1 - y)) }
        if let rise = gain(j, isOpen: false, above: value) { rises[j].closed.add(rise / y) }
      }
      let open = min(rises[j].open.mean * (1 - y), most)
      let closed = min(rises[j].closed.mean * y, most)
      let score = max(open, 1e-6 * most) * max(closed, 1e-6 * most)
      if score > best?.score ?? 0 { best = (site, score) }
    }
    return best?.site ?? doubtful.first
  }

  /// Notes by how much a node's relaxation is above that of the node it is a part of.
  func note(_ origin: SearchNode.Origin, value: Double) {
    let j = local[origin.site]
    let rise = max(0, value - origin.value)
    if origin.isOpen {
      rises[j].open.add(rise / max(1 - origin.share, 1e-6))
    } else {
      rises[j].closed.add(rise / max(origin.share, 1e-6))
    }
  }

  private struct Mean {
    var sum = 0.0
    var count = 0
    var mean: Double { count == 0 ? 0 : sum / Double(count) }

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }
  }

  private static let triesPerNode = 8

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
