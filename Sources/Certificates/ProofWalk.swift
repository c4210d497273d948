internal import Places

/// Follows a proof through its tree and finds the least bound that it gives.
struct ProofWalk {
  let ledger: Ledger
  let certificate: Certificate
  private(set) var nodes = 0
  private var step = 0
  private var bound = Double.infinity
  private let listed: Set<[Int]>

  init(ledger: Ledger, certificate: Certificate) {
    self.ledger = ledger
    self.certificate = certificate
    listed = Set(certificate.plans)
  }

  mutating func run() throws(CertificateError) -> Double {
    var first = SiteState(question: ledger.question)
    first.settle()
    var waiting = [first]
    while var state = waiting.popLast() {
      nodes += 1
      node: while true {
        guard step < certificate.steps.count else { throw .endsEarly(step: step) }
        let at = step
        step += 1
        switch certificate.steps[at] {
        case .decide(let multipliers, let opened, let closed):
          try check(multipliers, at)
          try decide(&state, multipliers, opened, closed, at)
        case .bounded(let multipliers):
          try check(multipliers, at)
          let (sum, rho) = ledger.prices(multipliers)
          bound = min(bound, sum + (state.cheapest(rho) ?? .infinity))
          break node
        case .enumerated:
          try enumerate(state, at)
          break node
        case .impossible:
          guard !state.isPossible else { throw .notImpossible(step: at) }
          break node
        case .branch(let site, let openFirst):
          guard state.isFree(site) else { throw .badSite(site, step: at) }
          for isOpen in [!openFirst, openFirst] {
            var child = state
            child.set(site, isOpen: isOpen)
            child.settle()
            waiting.append(child)
          }
          break node
        }
      }
    }
    guard step == certificate.steps.count else { throw .goesOn(step: step) }
    return bound
  }

  private func check(_ multipliers: Multipliers, _ step: Int) throws(CertificateError) {
    let expected = ledger.question.weights.count
    let areas = multipliers.areas
    guard areas.count == expected, areas.allSatisfy(\.isFinite) else {
      throw .badMultipliers(step: step, expected: expected, found: areas.count)
    }
    for rule in multipliers.rules
    where ledger.rows[rule.limit] == nil || !(rule.price >= 0 && rule.price.isFinite) {
      throw .badRulePrice(step: step, limit: rule.limit)
    }
  }

  private mutating func decide(
    _ state: inout SiteState, _ multipliers: Multipliers, _ opened: [Int], _ closed: [Int],
    _ step: Int
  ) throws(CertificateError) {
    let (sum, rho) = ledger.prices(multipliers)
    for site in opened + closed {
      guard state.isFree(site) else { throw .badSite(site, step: step) }
    }
    // Each decision by itself: what the plans with the other choice cost at the least.
    for (sites, other) in [(opened, false), (closed, true)] {
      for site in sites {
        var against = state
        against.set(site, isOpen: other)
        bound = min(bound, sum + (against.cheapest(rho) ?? .infinity))
      }
    }
    for site in opened { state.set(site, isOpen: true) }
    for site in closed { state.set(site, isOpen: false) }
    state.settle()
  }

  private mutating func enumerate(_ state: SiteState, _ step: Int) throws(CertificateError) {
    guard state.isPossible else { return }
    let free = state.free
    let opened = state.open
    let most = ledger.question.count - opened.count
    let fewest = max(ledger.question.fewest - opened.count, 0)
    var tried = 0
    var chosen: [Int] = []
    var least = bound
    func extend(_ next: Int) -> Bool {
      if chosen.count >= fewest {
        tried += 1
        let plan = (opened + chosen).sorted()
        if ledger.allows(plan), !listed.contains(plan) {
          least = min(least, ledger.leastCost(of: plan))
        }
        guard tried <= CertificateChecker.mostPlans else { return false }
      }
      guard chosen.count < most, fewest - chosen.count <= free.count - next else { return true }
      for k in next..<free.count {
        chosen.append(free[k])
        defer { chosen.removeLast() }
        if !extend(k + 1) { return false }
      }
      return true
    }
    guard extend(0) else { throw .tooManyPlans(step: step) }
    bound = least
  }
}
