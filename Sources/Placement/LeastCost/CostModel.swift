internal import MixedInteger

/// What is left of a cheapest cover as a mixed-integer model: a row per row of the cover, which has an
/// open site or is missed, and one for what may be missed.
struct CostModel {
  private var siting: SitingModel
  private let offset: Double

  init(_ cover: CostCover, decisions: [Decision], rules: SitingRules) {
    siting = SitingModel(rules, siteCount: decisions.count)
    for (site, decision) in decisions.enumerated() where decision != .free {
      let value = decision == .open ? 1.0 : 0
      siting.model.limit(site, lower: value, upper: value)
    }
    offset = cover.spent
    siting.model.offset = cover.spent
    for (j, site) in cover.siteID.enumerated() {
      siting.model.setCost(cover.price[j], of: Int(site))
    }
    var missed: [MixedIntegerModel.Term] = []
    for u in 0..<cover.rowCount {
      var terms = (cover.start[u]..<cover.start[u + 1]).map {
        MixedIntegerModel.Term(Int(cover.siteID[Int(cover.site[$0])]))
      }
      if cover.mayMiss(u) {
        let column = siting.model.addColumn()
        terms.append(.init(column))
        missed.append(.init(column, cover.weight[u]))
      }
      siting.model.addRow(terms, atLeast: 1)
    }
    if !missed.isEmpty { siting.model.addRow(missed, atMost: cover.slack) }
  }

  /// The cheapest plan of what is left, by problem index, and a cost that no plan of it is below.
  ///
  /// - Parameters:
  ///   - cutoff: plans of this cost or more are of no interest.
  ///   - unit: costs are whole multiples of this; nothing where they are not.
  /// - Returns: nothing when the solver fails.
  func solve(
    by highs: HighsLibrary, monitor: SearchMonitor, cutoff: Double, unit: Double?
  ) -> (plan: [Int]?, bound: Double)? {
    var limits = MixedIntegerLimits(
      time: monitor.timeLeft, absoluteGap: unit.map { 0.999 * $0 } ?? 0,
      isInterrupted: monitor.limits.isInterrupted)
    limits.cutoff = cutoff
    guard let outcome = try? highs.solve(siting.model, limits: limits) else { return nil }
    let bound = unit.map { ((outcome.bound / $0) - 1e-6).rounded(.up) * $0 } ?? outcome.bound
    return (
      outcome.values.isEmpty ? nil : siting.open(outcome.values),
      outcome.bound.isFinite ? bound : outcome.bound
    )
  }
}
