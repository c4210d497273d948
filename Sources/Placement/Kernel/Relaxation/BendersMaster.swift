internal import MixedInteger

/// The linear relaxation of a part of the search, solved exactly: Benders' master programme.
///
/// It has a column y(j) for every site, θ(u) for what every client costs, and of the rows that say so
/// (``BendersRows``) those that were ever needed: two around good multipliers to begin with, then
/// whatever is broken.
///
/// Their multipliers give the client's own: with weights π(D) that sum to one, λ(u) = Σ π(D) D. As
/// Σ π(D) max(D − c, 0) ≥ max(λ − c, 0), the Lagrangian bound at λ is no less than the relaxation, and
/// it is that bound which is used, computed anew: the solver's tolerances do not touch the proof.
///
/// Cornuéjols, Nemhauser and Wolsey (1980), doi:10.1016/0166-218X(80)90021-6; Magnanti and Wong (1981),
/// doi:10.1287/opre.29.3.464; Durán-Mateluna, Alès and Elloumi (2023), doi:10.1016/j.ejor.2022.11.033.
final class BendersMaster {
  /// The node whose subtree it bounds; nodes below it only decide more sites.
  let base: SearchNode
  /// Index in the base of each of the problem's sites, −1 for none.
  let local: [Int]
  private let instance: Instance
  private let programme: LinearProgramme
  /// Where the rows of ``RuleRows`` begin, and where those of the clients.
  private let sideRows: Int
  private let clientRows: Int
  private var rows: BendersRows
  private var costs: PseudoCosts
  private var isBegun = false
  /// Whether HiGHS has refused something, after which its rows and ours may differ.
  private var hasFailed = false

  struct Answer {
    /// λ, one per client of the base, then π, one per row of its rules.
    let multipliers: [Double]
    /// y, one per site of the base.
    let opening: [Double]
    /// What the solver says the relaxation costs.
    let value: Double
  }

  /// With how many terms a relaxation that was never solved is large.
  private static let termsForSimplex = 20_000
  /// What share of the gap the broken rows may still be worth.
  private static let brokenForGood = 0.01
  /// After how many rounds of broken rows a node makes do with what it has.
  private static let mostRounds = 100
  /// How many sites a node may try before it branches, and how many more after one that is better.
  private static let triesPerNode = 4
  private static let triesMore = 2
  private static let stepsPerTry = 20

  /// - Parameters:
  ///   - base: with multipliers to begin with and its clients' heirs.
  ///   - isInterrupted: asked often while HiGHS is at work.
  /// - Throws: ``MixedIntegerError/fault(call:)``.
  init(
    _ base: SearchNode, _ highs: HighsLibrary, isInterrupted: @escaping @Sendable () -> Bool
  ) throws(MixedIntegerError) {
    self.base = base
    instance = base.instance
    let sites = instance.siteCount
    let clients = instance.clientCount
    var local = [Int](repeating: -1, count: base.decisions.count)
    for (j, id) in instance.siteID.enumerated() { local[Int(id)] = j }
    self.local = local
    costs = PseudoCosts(siteCount: sites)
    rows = BendersRows(instance, around: base.multipliers.prefix(clients))
    let scale = rows.scale
    programme = try LinearProgramme(highs, isInterrupted: isInterrupted)
    try programme.addColumns(
      costs: instance.fixed.isEmpty
        ? [Double](repeating: 0, count: sites) : instance.fixed.map { $0 * scale },
      lower: [Double](repeating: 0, count: sites), upper: [Double](repeating: 1, count: sites))
    try programme.addColumns(
      costs: [Double](repeating: 1, count: clients),
      lower: (0..<clients).map { [instance] in instance.cost[instance.start[$0]] * scale },
      upper: instance.cap.array.map { $0 * scale })
    var first = LinearProgramme.Rows()
    sideRows = Self.addChoice(instance, to: &first)
    for r in 0..<instance.rows.count {
      for (site, weight) in instance.rows.terms(r) { first.term(Int(site), weight) }
      first.end(atMost: instance.rows.limit[r])
    }
    clientRows = first.count
    for u in 0..<clients { rows.add(around: base.multipliers[u], of: u, to: &first) }
    try programme.add(first)
  }

  /// - Returns: how many rows the count and the groups take.
  private static func addChoice(_ instance: Instance, to rows: inout LinearProgramme.Rows) -> Int {
    let choice = instance.choice
    for j in 0..<instance.siteCount { rows.term(j) }
    rows.end(atLeast: Double(choice.fewest), atMost: Double(choice.places))
    for g in choice.least.indices {
      for j in 0..<instance.siteCount where Int(choice.group[j]) == g { rows.term(j) }
      rows.end(
        atLeast: Double(choice.least[g]), atMost: Double(min(choice.most[g], instance.siteCount)))
    }
    return rows.count
  }

  /// The relaxation with these sites decided.
  ///
  /// - Parameters:
  ///   - decisions: one per site of the problem.
  ///   - cutoff: the cost at which a bound is good enough.
  /// - Returns: nothing when it has no solution, or the solver was interrupted or failed.
  func solve(_ decisions: [Decision], cutoff: Double) -> Answer? {
    guard !hasFailed else { return nil }
    let fixed = instance.siteID.map { decisions[Int($0)] }
    var last: Answer?
    do {
      try programme.limit(
        lower: fixed.map { $0 == .open ? 1 : 0 }, upper: fixed.map { $0 == .closed ? 0 : 1 })
      for _ in 0..<Self.mostRounds {
        let isLarge = !isBegun && rows.terms > Self.termsForSimplex
        isBegun = true
        guard let solution = try programme.solve(by: isLarge ? .interiorPoint : .simplex) else {
          return nil
        }
        let answer = answer(solution)
        last = answer
        if answer.value >= cutoff { return answer }
        try programme.remove(rows.dropSlack(solution, after: clientRows))
        let known = rows.kept.count
        var more = LinearProgramme.Rows()
        let broken = rows.addBroken(solution.values, to: &more)
        let gap = cutoff < .infinity ? cutoff - answer.value : abs(answer.value)
        guard broken > max(Self.brokenForGood * gap, 1e-9 * abs(answer.value)) else {
          rows.forget(after: known)
          return answer
        }
        try programme.add(more)
      }
      return last
    } catch {
      hasFailed = true
      return nil
    }
  }

  private func answer(_ solution: LinearProgramme.Solution) -> Answer {
    let sides = (sideRows..<clientRows).map { max(-solution.multipliers[$0], 0) / rows.scale }
    return Answer(
      multipliers: rows.multipliers(solution, after: clientRows) + sides,
      opening: Array(solution.values[..<instance.siteCount]),
      value: instance.constant + solution.value / rows.scale)
  }

  /// The base's multipliers as those of a node below it.
  func multipliers(_ answer: Answer, for node: SearchNode) -> [Double] {
    var all = [Double](repeating: 0, count: node.multipliers.count)
    for (own, heir) in zip(base.heirs ?? [], node.heirs ?? []) where heir >= 0 {
      all[Int(heir)] = min(answer.multipliers[Int(own)], node.instance.cap[Int(heir)])
    }
    let rules = node.instance.rows
    for r in 0..<rules.count where rules.start[r] < rules.start[r + 1] {
      all[node.instance.clientCount + r] = answer.multipliers[instance.clientCount + r]
    }
    return all
  }

  /// The site to branch on, by the node's index; nothing where the relaxation leaves none in doubt.
  ///
  /// Of those that were never decided a few are tried, the most doubtful first.
  ///
  /// - Parameters:
  ///   - node: the one that was solved last, with the relaxation's choice.
  ///   - value: of its relaxation.
  func branchSite(
    _ node: SearchNode, value: Double, cutoff: Double, while mayGoOn: () -> Bool
  ) -> Int? {
    let opening = node.opening
    let doubtful = opening.indices
      .filter { min(opening[$0], 1 - opening[$0]) > 1e-6 }
      .sorted { (abs(opening[$0] - 0.5), $0) < (abs(opening[$1] - 0.5), $1) }
    let most = max(cutoff - value, 1e-9 * abs(value))
    var best: (site: Int, score: Double)?
    var tries = Self.triesPerNode
    let basis = try? programme.basis()
    for site in doubtful {
      let j = local[Int(node.instance.siteID[site])]
      let isNew = !costs.isKnown(j)
      if isNew {
        guard tries > 0, let basis, mayGoOn() else { continue }
        tries -= 1
        for isOpen in [true, false] {
          guard let rise = rise(j, isOpen: isOpen, from: basis, above: value) else { continue }
          costs.note(j, isOpen: isOpen, share: opening[site], rise: min(rise, most))
        }
      }
      let score = costs.score(j, share: opening[site], toClose: most)
      if score > best?.score ?? 0 {
        best = (site, score)
        if isNew { tries = max(tries, Self.triesMore) }
      }
    }
    if let basis { try? programme.start(from: basis) }
    return best?.site
  }

  /// What the relaxation rises by, at the least, when one more site is decided, by the rows there are.
  private func rise(
    _ j: Int, isOpen: Bool, from basis: LinearProgramme.Basis, above value: Double
  ) -> Double? {
    let limit = isOpen ? 1.0 : 0
    do {
      try programme.start(from: basis)
      try programme.limit(from: j, lower: [limit], upper: [limit])
      let reached = try programme.value(afterSteps: Self.stepsPerTry)
      try programme.limit(from: j, lower: [0], upper: [1])
      return reached.map { max(0, instance.constant + $0 / rows.scale - value) }
    } catch {
      hasFailed = true
      return nil
    }
  }

  /// Notes by how much a node's relaxation is above that of the node it is a part of.
  func note(_ origin: SearchNode.Origin, value: Double) {
    costs.note(
      local[origin.site], isOpen: origin.isOpen, share: origin.share,
      rise: max(0, value - origin.value))
  }
}
