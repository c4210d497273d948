internal import MixedInteger
internal import Places

/// A placement problem as a compact mixed-integer model.
///
/// Sums of travel are written by radii: areas pay for every step of cost that no open site is within.
/// One column per distinct cost of an area replaces one per pair, with the same bound. Cornuéjols,
/// Nemhauser and Wolsey (1980), doi:10.1137/0601030; Elloumi (2010),
/// doi:10.1007/s10878-008-9146-x.
struct PlacementModel {
  private(set) var siting: SitingModel
  let problem: PlacementProblem
  /// Turns a total of the model into the objective's value.
  let value: @Sendable (Double) -> Double
  /// Whether every total is a whole number.
  private(set) var isIntegral = true

  init(_ problem: PlacementProblem) {
    self.problem = problem
    siting = SitingModel(problem.rules, siteCount: problem.travel.siteCount)
    switch problem.objective {
    case .pMedian, .equity, .maximalCoverage:
      let scale = CostScale(problem)
      value = { scale.value(ofCost: $0) }
      addSteps(scale.pairCost)
    case .pCenter:
      value = { $0 }
      addWorst()
    case .setCoverage(let within, let share):
      value = { $0.rounded() }
      for site in 0..<siting.siteCount { siting.model.setCost(1, of: site) }
      addCover(within: within, share: share)
    case .leastCost(let costs, let level):
      value = { $0 }
      switch level {
      case .coverage(let within, let share): addCover(within: within, share: share)
      case .meanTravel(let most):
        addSteps(.travel)
        siting.model.limitCost(
          atMost: most * problem.demand.total * (1 + Rounding.ofFigures))
      }
      for (site, cost) in costs.enumerated() { siting.model.setCost(cost, of: site) }
      isIntegral = costs.allSatisfy { $0 == $0.rounded() && abs($0) < 1e12 }
    }
  }

  private var clients: [Int] {
    problem.demand.weights.indices.filter { problem.demand.weights[$0] > 0 }
  }

  /// The sites of an area in steps of rising impedance, those that never open left out.
  private func steps(_ area: Int, limit: Double) -> [(impedance: Double, sites: [Int])] {
    let row = problem.travel.row(of: area).filter {
      $0.impedance <= limit && $0.impedance < .infinity && !problem.rules.close.contains($0.site)
    }
    return Dictionary(grouping: row, by: \.impedance).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.map(\.site)) }
  }

  private mutating func addSteps(_ pairCost: PairCost) {
    for area in clients {
      let weight = problem.demand.weights[area]
      var costs: [Double] = []
      var sites: [[Int]] = []
      for step in steps(area, limit: pairCost.limit) {
        let cost = pairCost.cost(weight: weight, impedance: step.impedance)
        if costs.last == cost {
          sites[costs.count - 1] += step.sites
        } else {
          costs.append(cost)
          sites.append(step.sites)
        }
      }
      if case .uncovered = pairCost {
        costs.append(weight)
        sites.append([])
      }
      isIntegral = isIntegral && costs.allSatisfy { $0 == $0.rounded() && abs($0) < 1e12 }
      siting.model.offset += costs.first ?? 0
      // `beyond` is 1 where no site of the steps so far is open.
      var beyond: Int?
      for k in costs.indices {
        let isLast = k == costs.count - 1
        // The cost of uncovered demand asks for no site.
        if isLast, sites[k].isEmpty { break }
        var terms = sites[k].map { MixedIntegerModel.Term($0) }
        if let beyond { terms.append(.init(beyond, -1)) }
        if !isLast {
          let next = siting.model.addColumn(cost: costs[k + 1] - costs[k], upper: 1)
          terms.append(.init(next))
          siting.model.addRow(terms, atLeast: beyond == nil ? 1 : 0)
          beyond = next
        } else {
          siting.model.addRow(terms, atLeast: beyond == nil ? 1 : 0)
        }
      }
      if costs.isEmpty { siting.model.addRow([], atLeast: 1) }
    }
  }

  /// Column *k* is 1 where the worst impedance exceeds radius *k*.
  private mutating func addWorst() {
    let rows = clients.map { steps($0, limit: .infinity) }
    let radii = Set(rows.flatMap { $0.map(\.impedance) }).sorted()
    guard let least = radii.first, rows.allSatisfy({ !$0.isEmpty }) else {
      siting.model.addRow([], atLeast: 1)
      return
    }
    isIntegral = radii.allSatisfy { $0 == $0.rounded() }
    siting.model.offset = least
    var exceeds: [Int] = []
    for (k, radius) in radii.dropLast().enumerated() {
      exceeds.append(siting.model.addColumn(cost: radii[k + 1] - radius, isWhole: true))
      if k > 0 { siting.model.addRow([.init(exceeds[k - 1]), .init(exceeds[k], -1)], atLeast: 0) }
    }
    let place = Dictionary(uniqueKeysWithValues: radii.enumerated().map { ($1, $0) })
    for steps in rows {
      var within: [Int] = []
      if let first = steps.first, let k = place[first.impedance], k > 0 {
        siting.model.addRow([.init(exceeds[k - 1])], atLeast: 1)
      }
      for step in steps {
        guard let k = place[step.impedance] else { continue }
        within += step.sites
        var terms = within.sorted().map { MixedIntegerModel.Term($0) }
        // Between this step and the area's next one nothing more comes within reach.
        let next = steps.first { $0.impedance > step.impedance }.flatMap { place[$0.impedance] }
        let until = (next ?? radii.count) - 1
        if k <= until, until < exceeds.count { terms.append(.init(exceeds[until])) }
        siting.model.addRow(terms, atLeast: 1)
      }
    }
  }

  private mutating func addCover(within: Double, share: Double) {
    var covered: [MixedIntegerModel.Term] = []
    for area in clients {
      let sites = steps(area, limit: within).flatMap(\.sites).sorted()
      guard share < 1 else {
        siting.model.addRow(sites.map { .init($0) }, atLeast: 1)
        continue
      }
      let column = siting.model.addColumn(upper: sites.isEmpty ? 0 : 1)
      siting.model.addRow(sites.map { .init($0) } + [.init(column, -1)], atLeast: 0)
      covered.append(.init(column, problem.demand.weights[area] / problem.demand.total))
    }
    if share < 1 { siting.model.addRow(covered, atLeast: share * (1 - Rounding.ofFigures)) }
  }

  mutating func exclude(_ open: [Int]) { siting.exclude(open) }
}
