/// How many of the plans of an answer have their place for good, where ties are put in order by a second
/// search.
struct RankProof {
  /// How many plans, from the first, have a proven rank.
  let count: Int
  /// What is to be said of it, to follow the proof of the first plan.
  let sentence: String

  /// - Parameters:
  ///   - isValueProven: whether no plan is better than the first.
  ///   - isOrderProven: whether nothing is missing and equals are in their order.
  init(_ plans: [RankedPlan], isValueProven: Bool, isOrderProven: Bool) {
    guard isValueProven else {
      count = 0
      sentence = plans.count > 1 ? "; no rank is proven" : ""
      return
    }
    guard !isOrderProven else {
      count = plans.count
      sentence = plans.count > 1 ? "; all \(plans.count) ranks are proven" : ""
      return
    }
    // Ties share a rank, whatever their order.
    count = plans.prefix { $0.rank == 1 }.count
    let rest =
      count < plans.count
      ? "; the rank is proven for the first \(count) of \(plans.count) plans" : ""
    sentence = rest + "; the order among equals is not proven"
  }
}
