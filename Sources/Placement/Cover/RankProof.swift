/// How many of the plans of an answer have their place for good, where ties are put in order by a second
/// search.
struct RankProof {
  /// How many plans, from the first, have a proven rank.
  let count: Int
  /// Whether equals are known to be in their order.
  let areTiesProven: Bool

  /// - Parameters:
  ///   - isValueProven: whether no plan is better than the first.
  ///   - isOrderProven: whether nothing is missing and equals are in their order.
  init(_ plans: [RankedPlan], isValueProven: Bool, isOrderProven: Bool) {
    areTiesProven = isValueProven && isOrderProven
    if !isValueProven {
      count = 0
    } else if isOrderProven {
      count = plans.count
    } else {
      // Ties share a rank, whatever their order.
      count = plans.prefix { $0.rank == 1 }.count
    }
  }
}
