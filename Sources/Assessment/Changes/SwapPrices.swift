import Placement
import Places

/// What total travel would be after each exchange of one open site for a closed one, worked out for all
/// of them together.
///
/// An area whose nearest open site is not the one that closes comes to the new site where that is nearer;
/// one that loses its site goes to the new one or its second nearest (Whitaker 1983,
/// doi:10.1080/03155986.1983.11731889). Complexity: O(areas × sites).
struct SwapPrices {
  private let open: [Int]
  private let closed: [Int]
  private let problem: PlacementProblem
  /// Travel before, of areas that have a route.
  private var total = 0.0
  /// Per closed site: how the total changes where no area loses its site.
  private var gain: [Double]
  /// Per closed site: areas without a route before that have none then.
  private var stranded: [Int]
  /// Per open site and closed site: what is lost by areas whose site closes.
  private var loss: [Double]

  /// - Parameter problem: one for mean travel.
  init(open: [Int], problem: PlacementProblem) {
    let open = open.sorted()
    let travel = problem.travel
    let isOpen = Set(open)
    let closed = (0..<travel.siteCount).filter { !isOpen.contains($0) }
    (self.open, self.closed, self.problem) = (open, closed, problem)
    gain = [Double](repeating: 0, count: closed.count)
    stranded = [Int](repeating: 0, count: closed.count)
    loss = [Double](repeating: 0, count: open.count * closed.count)
    for (area, weight) in problem.demand.weights.enumerated() where weight > 0 {
      var (nearest, least, second) = (0, Double.infinity, Double.infinity)
      for (position, site) in open.enumerated() {
        let impedance = travel[area: area, site: site]
        if impedance < least {
          (nearest, least, second) = (position, impedance, least)
        } else if impedance < second {
          second = impedance
        }
      }
      guard least < .infinity else {
        strand(area, weight)
        continue
      }
      total += weight * least
      for (position, site) in closed.enumerated() {
        let impedance = travel[area: area, site: site]
        if impedance < least {
          gain[position] += weight * (impedance - least)
        } else {
          loss[nearest * closed.count + position] += weight * (min(impedance, second) - least)
        }
      }
    }
  }

  private mutating func strand(_ area: Int, _ weight: Double) {
    for (position, site) in closed.enumerated() {
      let impedance = problem.travel[area: area, site: site]
      if impedance < .infinity {
        gain[position] += weight * impedance
      } else {
        stranded[position] += 1
      }
    }
  }

  /// The best allowed plan that is better than the one before; of equally good ones the earlier.
  func best() -> Evaluation? {
    let before = Evaluation(open: open, problem: problem).value
    let scale = problem.demand.total
    var better: [(value: Double, exchange: Int)] = []
    for exchange in loss.indices {
      let position = exchange % closed.count
      guard stranded[position] == 0 else { continue }
      let value = (total + gain[position] + loss[exchange]) / scale
      // A little more than the objective's own margin: the exact value decides below.
      if value < before { better.append((value, exchange)) }
    }
    better.sort { ($0.value, $0.exchange) < ($1.value, $1.exchange) }
    var limit = Double.infinity
    var equal: [Int] = []
    for (value, exchange) in better {
      guard value <= limit else { break }
      guard problem.rules.allow(plan(exchange)) else { continue }
      if equal.isEmpty { limit = value * (1 + 4e-9) }
      equal.append(exchange)
    }
    var best: Evaluation?
    for exchange in equal.sorted() {
      let plan = Evaluation(open: plan(exchange), problem: problem)
      if best.map({ problem.objective.isBetter(plan.value, than: $0.value) }) ?? true {
        best = plan
      }
    }
    return best
  }

  private func plan(_ exchange: Int) -> [Int] {
    let leaving = open[exchange / closed.count]
    return open.filter { $0 != leaving } + [closed[exchange % closed.count]]
  }
}
