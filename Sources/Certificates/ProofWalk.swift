internal import Places

/// Follows a proof through its tree and finds the least bound that it gives.
///
/// A site that the rules have decided already may be decided once more by the proof: in the same way it
/// changes nothing, and the other way round no plan is left.
struct ProofWalk {
  private let instance: CostedInstance
  private let steps: [ProofStep]
  private let listed: Set<[Int]>
  private let reach: Reach?
  private(set) var nodes = 0
  private var step = 0
  private var bound = Double.infinity
  /// How many plans have been tried.
  private var tried = 0

  /// - Parameters:
  ///   - listed: plans that the bound need not hold for.
  ///   - mayExchange: whether ``ProofStep/implied(areas:by:)`` and its like prove anything.
  init(_ instance: CostedInstance, steps: [ProofStep], listed: [[Int]], mayExchange: Bool = false) {
    self.instance = instance
    self.steps = steps
    self.listed = Set(listed)
    reach = mayExchange ? Reach(instance) : nil
  }

  mutating func run() throws(CertificateError) -> Double {
    var first = SiteState(SiteRules(instance.problem))
    first.settle()
    var waiting = [first]
    let size = instance.problem.travel.siteCount + instance.problem.weights.count
    while var state = waiting.popLast() {
      nodes += 1
      node: while true {
        guard step < steps.count else { throw .endsEarly(step: step) }
        let at = step
        step += 1
        switch steps[at] {
        case .decide(let multipliers, let opened, let closed):
          try decide(&state, try set(state, multipliers, at), opened, closed, at)
        case .bounded(let multipliers):
          let (set, lift) = try set(state, multipliers, at)
          if state.isPossible { bound = min(bound, lift + set.least) }
          break node
        case .enumerated:
          try enumerate(state, at)
          break node
        case .impossible:
          guard !state.isPossible else { throw .notImpossible(step: at) }
          break node
        case .branch(let site, let openFirst):
          try check(site, at)
          for isOpen in [!openFirst, openFirst] {
            var child = state
            child.set(site, isOpen: isOpen)
            child.settle()
            waiting.append(child)
          }
          guard waiting.count * size <= 1 << 31 else { throw .tooDeep(step: at) }
          break node
        case .implied(let areas, let by): try leaveOut(&state, areas, by, at)
        case .dominated(let sites, let by): try exchange(&state, sites, by, at)
        case .twins(let classes):
          guard at == 0, let twins = TwinClasses(classes, instance, listed: listed) else {
            throw .notTwins(step: at)
          }
          state.twins = twins
          state.settle()
        }
      }
    }
    guard step == steps.count else { throw .goesOn(step: step) }
    return bound
  }

  private func check(_ site: Int, _ step: Int) throws(CertificateError) {
    guard (0..<instance.problem.travel.siteCount).contains(site) else {
      throw .badSite(site, step: step)
    }
  }

  /// The cheapest sets at the prices of multipliers, and what a bound adds to their cost.
  private func set(
    _ state: SiteState, _ multipliers: Multipliers, _ step: Int
  ) throws(CertificateError) -> (set: CheapestSet, lift: Double) {
    let expected = instance.problem.weights.count
    let areas = multipliers.areas
    guard areas.count == multipliers.values.count, areas.count <= expected,
      zip(areas, areas.dropFirst()).allSatisfy({ $0 < $1 }),
      areas.allSatisfy({ 0 <= $0 && Int($0) < expected }),
      multipliers.values.allSatisfy({ abs($0) < 1e150 })
    else {
      throw .badMultipliers(step: step, expected: expected, found: multipliers.values.count)
    }
    for rule in multipliers.rules
    where instance.rows[rule.limit] == nil || !(rule.price >= 0 && rule.price.isFinite) {
      throw .badRulePrice(step: step, limit: rule.limit)
    }
    let reduced = ReducedCosts(multipliers, instance)
    let lift = reduced.sum - reduced.rounding
    guard lift.isFinite, reduced.rho.allSatisfy(\.isFinite) else {
      throw .badMultipliers(step: step, expected: expected, found: multipliers.values.count)
    }
    return (CheapestSet(state, reduced.rho), lift)
  }

  private mutating func decide(
    _ state: inout SiteState, _ priced: (set: CheapestSet, lift: Double), _ opened: [Int],
    _ closed: [Int], _ step: Int
  ) throws(CertificateError) {
    let before = state
    // Each decision by itself: what the plans with the other choice cost at the least.
    for (sites, isOpen) in [(opened, true), (closed, false)] {
      for site in sites {
        try check(site, step)
        if before.isPossible, before.isFree(site) {
          bound = min(bound, priced.lift + priced.set.least(with: site, isOpen: !isOpen))
        } else if before.isPossible, before.isOpen(site) != isOpen {
          bound = min(bound, priced.lift + priced.set.least)
        }
        state.set(site, isOpen: isOpen)
      }
    }
    state.settle()
  }

  private func leaveOut(
    _ state: inout SiteState, _ areas: [Int], _ by: [Int], _ step: Int
  ) throws(CertificateError) {
    guard let reach, areas.count == by.count, state.twins.isEmpty else {
      throw .mayNotExchange(step: step)
    }
    let weights = instance.problem.weights
    if state.isImplied.isEmpty { state.isImplied = [Bool](repeating: false, count: weights.count) }
    for (area, other) in zip(areas, by) {
      guard weights.indices.contains(area), weights.indices.contains(other), area != other,
        weights[other] > 0, !state.isImplied[other],
        !state.isPossible || reach.implies(other, area, state)
      else { throw .notImplied(step: step, area: area) }
      state.isImplied[area] = true
    }
  }

  private func exchange(
    _ state: inout SiteState, _ sites: [Int], _ by: [Int], _ step: Int
  ) throws(CertificateError) {
    guard let reach, sites.count == by.count, state.twins.isEmpty else {
      throw .mayNotExchange(step: step)
    }
    let settled = reach.settled(state)
    for (site, other) in zip(sites, by) {
      try check(site, step)
      try check(other, step)
      if !state.isPossible || state.isClosed(site) { continue }
      guard state.isFree(site), !state.isClosed(other), site != other,
        reach.covers(other, site, isSettled: settled)
      else { throw .notDominated(step: step, site: site) }
      state.set(site, isOpen: false)
    }
    state.settle()
  }

  private mutating func enumerate(_ state: SiteState, _ step: Int) throws(CertificateError) {
    guard state.isPossible else { return }
    // What a plan costs when its sites fill up, trying cannot tell.
    guard instance.problem.room == nil else { throw .tooManyPlans(step: step) }
    let free = state.free
    let opened = state.open
    let most = min(state.left, free.count)
    let fewest = max(state.needed, 0)
    var plans = 0
    for size in stride(from: fewest, through: most, by: 1) {
      plans += Self.sets(of: size, among: free.count)
      guard plans <= CertificateChecker.mostPlans else { throw .tooManyPlans(step: step) }
    }
    tried += plans
    guard tried <= CertificateChecker.mostPlans else { throw .tooManyPlans(step: step) }
    let travel = instance.problem.travel
    let (looks, isTooMany) = tried.multipliedReportingOverflow(
      by: travel.sites.count + travel.siteCount)
    guard !isTooMany, looks <= CertificateChecker.mostLooks else {
      throw .tooManyPlans(step: step)
    }
    for size in stride(from: fewest, through: most, by: 1) {
      var chosen = Array(0..<size)
      while true {
        let plan = (opened + chosen.map { free[$0] }).sorted()
        // A plan stands for all that are like it, listed or not.
        let isListed =
          state.twins.isEmpty ? listed.contains(plan) : state.twins.areAllListed(like: plan)
        if instance.allows(plan), !isListed {
          bound = min(bound, instance.leastCost(of: plan))
        }
        guard let k = chosen.indices.last(where: { chosen[$0] < free.count - size + $0 }) else {
          break
        }
        chosen[k] += 1
        for later in chosen.indices where later > k { chosen[later] = chosen[later - 1] + 1 }
      }
    }
  }

  /// How many sets of a size there are; more than the most that are tried where it is that many.
  private static func sets(of size: Int, among count: Int) -> Int {
    var result = 1
    for k in 0..<min(size, count - size) {
      let (product, isTooLarge) = result.multipliedReportingOverflow(by: count - k)
      result = isTooLarge ? .max : product / (k + 1)
      if result > CertificateChecker.mostPlans { return CertificateChecker.mostPlans + 1 }
    }
    return result
  }
}
