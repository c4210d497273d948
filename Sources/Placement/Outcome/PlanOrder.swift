internal import Places

/// Puts plans in order and numbers them.
enum PlanOrder {
  /// Best first: by value, values within rounding of one another being ties; then by what the
  /// objective says of ties; then by the sites' order.
  static func ranked(_ plans: [Evaluation], under objective: Objective) -> [RankedPlan] {
    let sorted = plans.sorted {
      if $0.value != $1.value {
        return objective.isMaximised ? $0.value > $1.value : $0.value < $1.value
      }
      return $0.open.lexicographicallyPrecedes($1.open)
    }
    var ranks: [Int] = []
    var better = 0
    for plan in sorted {
      while objective.isBetter(sorted[better].value, than: plan.value) { better += 1 }
      ranks.append(better + 1)
    }
    let order = sorted.indices.sorted { a, b in
      if ranks[a] != ranks[b] { return ranks[a] < ranks[b] }
      let (x, y) = (sorted[a].tieBreak, sorted[b].tieBreak)
      if abs(x - y) > 1e-9 * max(abs(x), abs(y)) { return x < y }
      return sorted[a].open.lexicographicallyPrecedes(sorted[b].open)
    }
    return order.map {
      RankedPlan(rank: ranks[$0], open: sorted[$0].open, value: sorted[$0].value)
    }
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
