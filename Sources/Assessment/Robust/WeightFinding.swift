import Placement
import Places
public import Scores
import Studies

/// Which option is first under how many weights of several aims.
///
/// An option's value is Σ weight × worth, worth going from 0, the worst of the options by an aim, to 1, the
/// best of them.
public struct WeightFinding: Sendable {
  public let aims: [StudyAim]
  /// One per aim.
  public let ranges: [ClosedRange<Double>]
  public let options: [Option]
  /// One entry per option, with the inputs as stated.
  public let stated: Acceptability
  /// The same with the inputs drawn as well.
  public let drawn: Acceptability
  /// Whether every plan on the front is an option, so that one that is first has no better among all
  /// allowed plans.
  public let holdsFront: Bool
  /// Whether fewer draws were made than were asked for, or the best plan by some aim is the best that was
  /// found before it was stopped.
  public let isStopped: Bool

  public struct Option: Hashable, Sendable {
    /// Hubs, ascending.
    public let open: [Int]
    /// The scenarios that open exactly these, by their places.
    public let scenarios: [Int]
    /// The aims by which no option is better and some are worse, by their places.
    public let bestBy: [Int]
    /// One per aim.
    public let values: [Double]
  }

  /// The most points of a front that are taken as options.
  static let mostPoints = 30
}

extension Study {
  /// - Parameter plans: each a set of hubs that is an option in any case.
  /// - Returns: nothing where every option leaves somebody without a route.
  func weighing(
    _ request: RobustRequest, options plans: [[Int]], limits: SolveLimits
  ) throws(AimFault) -> WeightFinding? {
    let began = ContinuousClock.now
    let asked = request.aims.isEmpty ? usualAims : request.aims
    guard asked.count >= 2 else { throw .count(asked.count, 2...9) }
    let aims = try aims(asked, request.question)
    let ranges = asked.map { request.weights[$0] ?? 0...1 }
    guard
      let space = WeightSpace(ranges, trying: SplitMix(seed: request.seed, stream: .max))
    else { throw .weights }
    let search = try frontierSearch(aims, request.question)
    let frontier = search.meetsEveryPlan ? search.solve(limits) : nil
    let points = frontier?.points.map(\.open) ?? []
    let holdsFront =
      frontier?.proof.isComplete == true && !points.isEmpty
      && points.count <= WeightFinding.mostPoints
    var open = plans
    let best = holdsFront ? nil : try best(aims) { limits.since(began) }
    for plan in best?.plans ?? points where !open.contains(plan) { open.append(plan) }
    // A plan that leaves somebody without a route has no worth to weigh.
    let standings = search.standings(
      of: open, beside: frontier ?? Frontier(points: [], proof: .everyPlan(0)))
    let served = open.indices.filter { standings[$0].values.allSatisfy(\.isFinite) }
    let values = served.map { standings[$0].values }
    guard !values.isEmpty else { return nil }
    let scale = WorthScale(aims, values)
    let worths = scale.worths(values)
    let options = served.map { open[$0] }
    let drawn = try drawnValues(aims, search, options, request) { limits.since(began) }
    func weights(_ draw: Int) -> [Double] {
      var numbers = SplitMix(seed: request.seed, stream: UInt64(draw) &* 8 &+ 7)
      return space.draw(&numbers)
    }
    return WeightFinding(
      aims: aims, ranges: ranges,
      options: options.enumerated().map { index, plan in
        WeightFinding.Option(
          open: plan, scenarios: scenarios.indices.filter { scenarios[$0].open == plan },
          bestBy: aims.indices.filter { scale.isBest(values[index][$0], by: $0) },
          values: values[index])
      },
      stated: Acceptability(draws: drawn.draws, worths: { _ in worths }, weights: weights),
      drawn: Acceptability(
        draws: drawn.draws,
        worths: { draw in
          scale.worths(options.indices.map { option in drawn.values.map { $0(draw, option) } })
        }, weights: weights), holdsFront: holdsFront,
      isStopped: drawn.draws < request.draws || best?.isStopped ?? false)
  }

  /// The best plan by each aim that depends on travel, and whether a search for one was stopped.
  private func best(
    _ aims: [StudyAim], limits: () -> SolveLimits
  ) throws(AimFault) -> (plans: [[Int]], isStopped: Bool) {
    var plans: [[Int]] = []
    var isStopped = false
    for aim in aims where aim.kind.objective != nil {
      let limits = limits()
      let ranking = try refusable { () throws(PlacementError) -> Ranking in
        try self.ranking(of: aim.question, limits: limits)
      }
      isStopped = isStopped || ranking.outcome.isStopped
      if let plan = ranking.plans.first?.open, !plans.contains(plan) { plans.append(plan) }
    }
    return (plans, isStopped)
  }

  /// What options are worth by each aim in draws of the inputs, and how many draws there are.
  private func drawnValues(
    _ aims: [StudyAim], _ search: FrontierSearch, _ options: [[Int]], _ request: RobustRequest,
    limits: () -> SolveLimits
  ) throws(AimFault) -> (values: [(_ draw: Int, _ option: Int) -> Double], draws: Int) {
    var drawn: [(Int, Int) -> Double] = []
    var draws = request.draws
    for (aim, planAim) in zip(aims, search.aims) {
      switch planAim {
      case .cost(let costs):
        drawn.append { _, option in options[option].reduce(0) { $0 + costs[$1] } }
      case .count: drawn.append { _, option in Double(options[option].count) }
      case .service:
        let problem = try refusable { () throws(PlacementError) in
          try self.problem(aim.question)
        }
        let values = RedrawnSearch(
          problem, inputs: spread(of: aim.question, request.inputs).spread
        ).values(of: options, draws: draws, seed: request.seed, limits: limits())
        draws = values.count
        drawn.append { values[$0][$1] }
      }
    }
    return (drawn, draws)
  }
}

/// Values of aims from 0, the worst of some options, to 1, the best.
private struct WorthScale {
  private let worst: [Double]
  private let best: [Double]
  /// Whether best and worst differ by more than rounding.
  private let tells: [Bool]

  init(_ aims: [StudyAim], _ values: [[Double]]) {
    let columns = aims.indices.map { k in values.map { $0[k] } }
    best = zip(aims, columns).map { $0.isMaximised ? $1.max()! : $1.min()! }
    worst = zip(aims, columns).map { $0.isMaximised ? $1.min()! : $1.max()! }
    tells = zip(best, worst).map { !Self.isSame($0, $1) }
  }

  private static func isSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= Rounding.ofFigures * max(abs(one), abs(other))
  }

  /// Whether a value is the best, and another is worse.
  func isBest(_ value: Double, by aim: Int) -> Bool {
    tells[aim] && Self.isSame(value, best[aim])
  }

  /// One half where an aim tells no option from another; of drawn values also beyond 0 and 1, and 0 for
  /// whoever leaves somebody without a route.
  func worths(_ values: [[Double]]) -> [[Double]] {
    values.map { row in
      row.indices.map { k in
        guard tells[k] else { return 0.5 }
        return row[k].isFinite ? (row[k] - worst[k]) / (best[k] - worst[k]) : 0
      }
    }
  }
}
