internal import Certificates

/// Takes down why no plan meets the rules, while ``PlanFinder`` finds it out.
///
/// A node in which the priced limits cannot all be kept is bounded by their prices alone: an allowed plan
/// costs nothing by them or less, and no plan of the node does. As any multiple of the prices says the
/// same, the bound can be put above whatever the claim wants.
final class RuleLog {
  private(set) var steps: [ProofStep] = []
  /// What the bound of a node is to be.
  private let level: Double

  /// - Parameter level: above zero.
  init(level: Double) { self.level = level }

  func impossible() { steps.append(.impossible) }

  /// The one plan that is left is not allowed.
  func tried() { steps.append(.enumerated) }

  func branch(_ site: Int, openFirst: Bool) {
    steps.append(.branch(site: site, openFirst: openFirst))
  }

  /// - Parameters:
  ///   - multipliers: π, one per row.
  ///   - value: the cheapest choice at them, above zero.
  func priced(_ rows: RuleRows, _ multipliers: [Double], _ value: Double) {
    let prices = multipliers.indices.filter { multipliers[$0] > 0 }.map {
      Multipliers.RulePrice(
        limit: rows.source[$0], price: multipliers[$0] * rows.scale[$0] * level / value)
    }
    steps.append(.bounded(multipliers: Multipliers(all: [], rules: prices)))
  }
}
