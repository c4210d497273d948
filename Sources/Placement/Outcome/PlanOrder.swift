internal import Places

/// Puts plans in order and numbers them.
enum PlanOrder {
  /// Best first: by value; then by what the objective says of ties; then by the sites' order. Plans of one
  /// value share a rank.
  static func ranked(_ plans: [Evaluation], under objective: Objective) -> [RankedPlan] {
    let sorted = plans.sorted {
      $0.order != $1.order
        ? $0.order < $1.order : $0.open.lexicographicallyPrecedes($1.open)
    }
    var ranked: [RankedPlan] = []
    for (place, plan) in sorted.enumerated() {
      let isTie = place > 0 && sorted[place - 1].order.score == plan.order.score
      ranked.append(
        RankedPlan(
          rank: isTie ? ranked[place - 1].rank : place + 1, open: plan.open, value: plan.value))
    }
    return ranked
  }
}
extension PlacementProblem {
  /// Areas with demand that no site which may open can serve.
  var unreachable: [Int] {
    (0..<travel.areaCount).filter { area in
      demand.weights[area] > 0
        && (0..<travel.siteCount).allSatisfy {
          rules.close.contains($0) || travel[area: area, site: $0] == .infinity
        }
    }
  }
}

extension PlacementProblem {
  /// Why plans that obey the rules have no finite value.
  var conflict: Conflict {
    guard let service else { return .unreachable(areas: unreachable) }
    return .rules(rules.ids + [service])
  }

  /// What a plan must give beside the rules; nothing where some area can never have it.
  var service: RuleID? {
    if let level = objective.level { return .service(level, travel.unit) }
    return unreachable.isEmpty ? .routes : nil
  }
}
