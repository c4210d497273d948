internal import Places

extension CostPlans {
  /// How many list entries are looked at for plans beside others, about: a tenth of a second or two.
  private static let mostEntriesBeside = 200_000_000

  /// About how many entries one plan's neighbours cost: each site closes and opens once.
  private var entriesPerStep: Int {
    let pairs = max(cover.site.count, 1)
    return 2 * pairs * max(pairs / max(cover.rowCount, 1), 1) + cover.siteCount * cover.siteCount
  }

  /// Many good plans: from the cheapest one known, every plan that leaves out, swaps or adds one site,
  /// and so on from the cheapest of those.
  ///
  /// A search for the K cheapest plans can leave out nothing before it knows K of them.
  ///
  /// - Parameters:
  ///   - start: plans that cover enough, by problem index.
  ///   - keep: how many plans are wanted.
  /// - Returns: at most `keep` plans, by problem index, those of `start` among them.
  func beside(
    _ start: [PlanPool.Plan], keep: Int, while mayGoOn: () -> Bool
  ) -> [[Int]] {
    var found = PlanPool(size: keep, isIntegral: false)
    for plan in start { found.offer(plan.open, cost: plan.cost) }
    var visited: Set<[Int]> = []
    // Of the last of so many, hardly any plan beside them is good enough.
    for _ in 0..<min((keep + 1) / 2, Self.mostEntriesBeside / entriesPerStep) {
      guard mayGoOn(), let next = found.plans.first(where: { !visited.contains($0.open) })
      else { break }
      visited.insert(next.open)
      stand(at: next.open)
      forEachBeside(cheaperThan: { found.worst }) { found.offer($0, cost: $1) }
    }
    return found.plans.map(\.open)
  }

  /// Plans that differ by one site from the one that it stands at.
  private func forEachBeside(
    cheaperThan most: () -> Double, _ meet: (_ plan: [Int], _ cost: Double) -> Void
  ) {
    let here = cost
    func meetThis() {
      guard isAllowed else { return }
      meet(plan, cost)
    }
    let (opens, closed) = (openByPrice, (0..<cover.siteCount).filter { isOpen[$0] == 0 })
    for site in closed where here + cover.price[site] < most() {
      open(site)
      meetThis()
      close(site)
    }
    for leaving in opens {
      close(leaving)
      if isEnough, cost < most() { meetThis() }
      let missing = needed - covered - margin
      for coming in closed where gain[coming] >= missing && cost + cover.price[coming] < most() {
        open(coming)
        meetThis()
        close(coming)
      }
      open(leaving)
    }
  }
}
