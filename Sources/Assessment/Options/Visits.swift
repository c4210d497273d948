import Places
import Studies

/// Where the visits of people go under a plan: each area once for every kind of visit and travel.
struct Visits {
  /// A row for every area and kind of visit, areas in the study's order.
  let nearest: NearestSites
  /// People, or people times need, per row.
  let people: [Double]

  /// - Parameters:
  ///   - travels: each for those whom it carries; one at least.
  ///   - weights: people, or people times need, per area.
  init(
    _ plan: StudyScenario, by travels: [StudyTravel], weights: [Double],
    counting: OutreachCounting
  ) {
    let each = travels.map {
      Visits(plan, by: $0, weights: $0.carried(weights), counting: counting)
    }
    nearest = each.dropFirst().reduce(each[0].nearest) { $0.followed(by: $1.nearest) }
    people = each.flatMap(\.people)
  }

  private init(
    _ plan: StudyScenario, by travel: StudyTravel, weights: [Double], counting: OutreachCounting
  ) {
    let hubs = NearestSites(open: plan.open, travel: travel.matrix)
    guard counting.worth > 0 else {
      (nearest, people) = (hubs, weights)
      return
    }
    let either = hubs.joined(
      with: NearestSites(open: plan.outreach, travel: travel.outreach),
      offset: travel.matrix.siteCount)
    guard counting.worth < 1 else {
      (nearest, people) = (either, weights)
      return
    }
    nearest = hubs.followed(by: either)
    people = weights.map { $0 * (1 - counting.worth) } + weights.map { $0 * counting.worth }
  }

  /// Rows with people and a route.
  var reached: Set<Int> {
    Set(people.indices.filter { people[$0] > 0 && nearest.impedance[$0].isFinite })
  }
}
