/// Iterated local search around a good plan.
extension PlanImprover {
  /// Shakes a plan near one client at a time and descends again; keeps what is no dearer.
  ///
  /// Random swaps all over a large plan undo one another's good; those around one client leave the
  /// rest as it was (localised perturbation: Lourenço, Martin and Stützle 2003,
  /// doi:10.1007/0-306-48056-5_11).
  ///
  /// - Parameters:
  ///   - plan: problem indices of an allowed plan.
  ///   - effort: how much to spend, in list entries looked at; the search stops within one round of it.
  ///   - mayGoOn: asked once a round.
  /// - Returns: the best plan met, by problem index, which may be the one given.
  func polished(_ plan: [Int], effort: Int, mayGoOn: () -> Bool) -> [Int] {
    let start = plan.compactMap { local[$0] }
    guard start.count == instance.choice.places, start.count > 1,
      start.count < instance.siteCount
    else { return plan }
    interchange.start(from: start)
    interchange.descend(while: mayGoOn)
    var best = interchange.open
    var value = interchange.value
    let end = interchange.effort + effort
    while interchange.effort < end, mayGoOn() {
      shakeLocally(swaps: 2 + Int(random.next() % 3))
      interchange.descend(while: mayGoOn)
      let found = interchange.value
      if found <= value {
        value = found
        best = interchange.open
      } else {
        interchange.start(from: best)
      }
    }
    return global(best)
  }

  /// Opens closed sites from the front of one client's list, each for the open site missed least.
  private func shakeLocally(swaps: Int) {
    let client = Int(random.next() % UInt64(instance.clientCount))
    let list = instance.start[client]..<instance.start[client + 1]
    let reach = min(list.count, 4 * max(1, instance.siteCount / interchange.open.count))
    guard reach > 0 else { return }
    for _ in 0..<swaps {
      let coming = Int(instance.site[list.lowerBound + Int(random.next() % UInt64(reach))])
      guard interchange.isOpen[coming] == 0, let swap = interchange.bestSwap(coming) else {
        continue
      }
      interchange.swap(in: coming, out: swap.leaving)
    }
  }
}
