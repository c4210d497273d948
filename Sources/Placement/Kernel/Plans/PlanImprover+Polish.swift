/// Iterated local search around a good plan.
extension PlanImprover {
  /// Shakes a plan near one client at a time and mends it again; keeps what is no dearer.
  ///
  /// - Parameters:
  ///   - plan: problem indices of an allowed plan. What the improver's sites cannot make up of it is
  ///     made up otherwise, where no rule forbids it.
  ///   - effort: how much to spend, in list entries looked at; the search stops within one round of it.
  ///   - mayGoOn: asked now and then.
  /// - Returns: the best plan met, by problem index, which may be the one given.
  func polished(_ plan: [Int], effort: Int, scatter: Int = 0, mayGoOn: () -> Bool) -> [Int] {
    let start = plan.compactMap { local[$0] }
    let places = instance.choice.places
    guard start.count == places || rules.isFree, places > 1, places < instance.siteCount else {
      return plan
    }
    interchange.start(from: start)
    while interchange.open.count > places { interchange.drop() }
    guard interchange.open.count == places || interchange.grow(to: places) else { return plan }
    guard interchange.open.count == places else { return plan }
    interchange.descend(while: mayGoOn)
    let search = NearbySearch(interchange)
    if scatter > 0 { search.scatter(scatter, &random) }
    search.run(effort: effort, random: &random, while: mayGoOn)
    interchange.descend(while: mayGoOn)
    return global(interchange.open)
  }
}
