/// Finds good plans over all free sites: greedy, interchange, seeded shaking.
final class PlanImprover {
  let instance: Instance
  let rules: SwapRules
  private let side: RuleSet
  private let opened: Set<Int>
  private(set) var local: [Int: Int] = [:]
  let interchange: Interchange
  var random = SplitMix(seed: 20_161_012)

  /// - Parameter opened: problem indices of the sites that are open in every plan.
  init(_ instance: Instance, rules: RuleSet, opened: [Int]) {
    self.instance = instance
    self.side = rules
    self.opened = Set(opened)
    self.rules = SwapRules(
      rules.rules.groups, rows: instance.rows, siteID: instance.siteID, opened: Set(opened))
    interchange = Interchange(instance, rules: self.rules)
    for (k, id) in instance.siteID.enumerated() { local[Int(id)] = k }
  }

  /// Plans to begin with, by problem index.
  func firstPlans(while mayGoOn: @escaping () -> Bool) -> [[Int]] {
    let greedy = LazyGreedy(instance: instance, rules: rules)
    if side.isPlain {
      if let plan = greedy.plan(), allowed(plan) { return shaken(plan, while: mayGoOn) }
    } else if let guide = RuleGuide(side), let plan = greedy.plan(guide, allowed: side.rules.allow)
    {
      return [plan] + improved(plan, mayGoOn: mayGoOn)
    }
    var finder = PlanFinder(side, mayGoOn: mayGoOn)
    guard let plan = finder.plan() else { return [] }
    return [plan] + improved(plan, mayGoOn: mayGoOn)
  }

  /// An allowed plan that opens the first of these sites, by problem index, as far as the rules let it.
  func guided(_ order: [Int]) -> [Int]? {
    guard var guide = RuleGuide(side) else { return nil }
    for site in order where !guide.isDead { guide.admit(site) }
    return !guide.isDead && side.rules.allow(guide.open) ? guide.open : nil
  }

  /// The plan after interchange, by problem index.
  func improved(_ plan: [Int], mayGoOn: () -> Bool) -> [[Int]] {
    let start = plan.compactMap { local[$0] }
    let choice = instance.choice
    guard (choice.fewest...max(choice.places, choice.fewest)).contains(start.count),
      allowed(start)
    else { return [] }
    interchange.start(from: start)
    interchange.descend(while: mayGoOn)
    while start.count < choice.places, mayGoOn(), interchange.grow(to: choice.places) {
      interchange.descend(while: mayGoOn)
    }
    return [global(interchange.open)]
  }

  /// Interchange, then a few rounds of random swaps and interchange again.
  private func shaken(_ plan: [Int], while mayGoOn: () -> Bool) -> [[Int]] {
    interchange.start(from: plan)
    interchange.descend(while: mayGoOn)
    var best = interchange.open
    var value = interchange.value
    let rounds = instance.pairCount > 2_000_000 ? 0 : 3
    for _ in 0..<rounds where mayGoOn() {
      for _ in 0..<max(2, instance.choice.places / 20) { shake() }
      interchange.descend(while: mayGoOn)
      if interchange.value < value {
        value = interchange.value
        best = interchange.open
      } else {
        interchange.start(from: best)
      }
    }
    return [global(best)]
  }

  private func shake() {
    guard instance.siteCount > interchange.open.count else { return }
    let coming = Int(random.next() % UInt64(instance.siteCount))
    guard interchange.isOpen[coming] == 0, let swap = interchange.bestSwap(coming) else { return }
    interchange.swap(in: coming, out: swap.leaving)
  }

  /// The cheapest plans one swap away, by problem index, at most `keep`, of those that save more.
  func neighbours(of plan: [Int], keep: Int, saving least: Double) -> [[Int]] {
    let start = plan.compactMap { local[$0] }
    guard start.count + opened.count == plan.count, !start.isEmpty else { return [] }
    interchange.start(from: start)
    var swaps: [(gain: Double, coming: Int, leaving: Int)] = []
    for coming in 0..<instance.siteCount where interchange.isOpen[coming] == 0 {
      for (leaving, gain) in interchange.allSwaps(coming) where gain > least {
        swaps.append((gain, coming, leaving))
      }
      if swaps.count > 4 * keep + 10_000 { swaps = Self.best(swaps, keep) }
    }
    return Self.best(swaps, keep).map { swap in
      global(start.filter { $0 != swap.leaving } + [swap.coming])
    }
  }

  private static func best(
    _ swaps: [(gain: Double, coming: Int, leaving: Int)], _ keep: Int
  ) -> [(gain: Double, coming: Int, leaving: Int)] {
    let sorted = swaps.sorted {
      ($1.gain, $0.coming, $0.leaving) < ($0.gain, $1.coming, $1.leaving)
    }
    return Array(sorted.prefix(keep))
  }

  /// Multipliers to begin with: between the costs of the nearest and the second open site.
  func multipliers(_ instance: Instance) -> [Double] { interchange.startingMultipliers }

  private func allowed(_ plan: [Int]) -> Bool { rules.allow(rules.tally(plan)) }

  func global(_ plan: [Int]) -> [Int] {
    (plan.map { Int(instance.siteID[$0]) } + opened).sorted()
  }
}
