internal import MixedInteger
internal import Places

extension CapacityRun {
  /// Why rules that agree leave nobody enough room, and what would.
  func gap(_ conflict: Conflict) throws(MixedIntegerError) -> Infeasibility {
    var areas: [Int] = []
    var tooLarge: [Int] = []
    var shortage: RoomShortage?
    switch conflict {
    case .unreachable(let rows): areas = rows
    case .tooLarge(let rows): tooLarge = rows
    case .tooFewPlaces(let places, let people, let sites):
      shortage = RoomShortage(places: places, people: people, sites: sites)
    case .rules, .together: break
    }
    let seating = try seating(atLeast: shortage.map { $0.people - $0.places } ?? 0)
    return Infeasibility(
      rules: [], areas: areas,
      relaxations: try relaxations(), tooLarge: tooLarge, shortage: shortage,
      unseated: seating.left, isSeatingProven: seating.isProven)
  }

  /// Who is left over where as many as possible are seated.
  ///
  /// - Parameter short: how many are left over whatever is done.
  private func seating(
    atLeast short: Double
  ) throws(MixedIntegerError) -> (left: [AreaPeople], isProven: Bool) {
    let goal = CapacityGoal.seats(within: CapacityGoal(problem.problem).pairCost.limit)
    var tree = try tree(goal, mostParts: 1)
    // A bound that closes in on the shortage from below never quite meets it.
    var isProven = tree.isClosed || tree.pool.best <= short + 1e-6
    if !isProven {
      tree = try self.tree(goal, mostParts: 500)
      isProven = tree.isClosed
    }
    guard let plan = tree.pool.plans.first else { return ([], false) }
    var served = [Double](repeating: 0, count: problem.problem.travel.areaCount)
    for share in plan.shares { served[share.area] += share.share }
    let left = served.indices.compactMap { area -> AreaPeople? in
      let people = Rounding.ofPeople((1 - served[area]) * problem.capacity.people[area])
      return problem.isClient(area) && people > 0 ? AreaPeople(area: area, people: people) : nil
    }
    return (left, isProven)
  }

  private func relaxations() throws(MixedIntegerError) -> [Relaxation] {
    func hasPlan(_ other: CapacitatedProblem) throws(MixedIntegerError) -> Bool {
      guard monitor.mayGoOn() else { return false }
      let run = CapacityRun(problem: other, monitor: monitor)
      if case .yes = try run.hasPlan() { return true }
      return false
    }
    func hasPlan(_ rules: SitingRules) throws(MixedIntegerError) -> Bool {
      try hasPlan(problem.posed(under: rules))
    }
    let rules = problem.problem.rules
    var found: [Relaxation] = []
    for count in rules.count..<problem.problem.travel.siteCount
    where try hasPlan(rules.with(count: count + 1)) {
      found.append(.count(count + 1 - problem.standing))
      break
    }
    if let places = try leastPlaces(hasPlan) { found.append(.places(places)) }
    let capacity = problem.capacity
    if capacity.service == .whole {
      let divided = Capacity(places: capacity.places, people: capacity.people, service: .split)
      if try hasPlan(sound { () throws(PlacementError) in try problem.with(capacity: divided) }) {
        found.append(.divide)
      }
    }
    for (rule, fewer) in rules.withoutEach where try hasPlan(fewer) {
      found.append(.drop(rule))
    }
    if let level = try nearestLevel() { found.append(level) }
    var opening: [Int] = []
    for site in rules.close.sorted() where try hasPlan(rules.allowing([site])) {
      opening.append(site)
    }
    if !opening.isEmpty { found.append(.allow(sites: opening)) }
    return found
  }

  /// The least whole number of places more at every limited site that may be chosen.
  private func leastPlaces(
    _ hasPlan: (CapacitatedProblem) throws(MixedIntegerError) -> Bool
  ) throws(MixedIntegerError) -> Double? {
    let capacity = problem.capacity
    let chosen = problem.chosenFrom
    func roomier(_ more: Double) -> CapacitatedProblem {
      let places = capacity.places.enumerated().map { $0 < chosen ? $1 + more : $1 }
      let other = Capacity(places: places, people: capacity.people, service: capacity.service)
      return sound { () throws(PlacementError) in try problem.with(capacity: other) }
    }
    var high = max(1, capacity.people.reduce(0, +).rounded(.up))
    guard try hasPlan(roomier(high)) else { return nil }
    var low = 0.0
    while high - low > 1, monitor.mayGoOn() {
      let middle = ((low + high) / 2).rounded(.down)
      if try hasPlan(roomier(middle)) { high = middle } else { low = middle }
    }
    return monitor.hasStopped ? nil : high
  }

  /// The nearest level of service that there is room for, where the one asked for is out of reach.
  private func nearestLevel() throws(MixedIntegerError) -> Relaxation? {
    func best(_ objective: Objective) throws(MixedIntegerError) -> Double? {
      guard monitor.mayGoOn() else { return nil }
      let other = CapacityRun(
        problem: sound { () throws(PlacementError) in try problem.with(objective: objective) },
        monitor: monitor)
      guard case .optimal(let solution) = try other.solve() else { return nil }
      return solution.plans[0].value
    }
    switch problem.problem.objective.level {
    case nil: return nil
    case .meanTravel: return try best(.pMedian).map { .mean($0) }
    case .coverage(_, 1): return try best(.pCenter).map { .standard($0) }
    case .coverage(let within, _):
      guard let share = try best(.maximalCoverage(within: within)), share > 0 else { return nil }
      return .share(share)
    }
  }
}
