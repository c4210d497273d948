internal import Places

/// By how much a plan is cheaper than a bound on what sites cost, where it is cheaper at all.
///
/// Money and other decimals go by steps: sums of 5.50 and 3.20 differ by 0.10 or not at all, however much
/// another site costs. Other numbers differ by two billionths of a thousandth of the bound, or the
/// difference is rounding.
struct CostStep {
  /// The most that a cheaper plan can cost.
  let most: Double

  init(_ costs: [Double], _ bound: Double) {
    most =
      Rounding.grain(of: costs + [bound]).map { bound - $0 }
      ?? bound - 2 * Rounding.ofBounds * abs(bound)
  }
}
