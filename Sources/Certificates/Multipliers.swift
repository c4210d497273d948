/// The multipliers of one bound.
public struct Multipliers: Hashable, Sendable {
  /// What one limit of one rule is priced at.
  public struct RulePrice: Hashable, Sendable {
    /// 2 k for the most and 2 k + 1 for the least of rule *k*, the problem's side rules first, the limit
    /// on site costs that the claim adds last among them, and then its groups.
    public let limit: Int
    /// π, zero or more.
    public let price: Double

    public init(limit: Int, price: Double) {
      self.limit = limit
      self.price = price
    }
  }

  /// The areas that have a multiplier other than zero, ascending.
  public let areas: [Int32]
  /// λ of each of `areas`, any numbers at all.
  public let values: [Double]
  /// Limits that are not here are priced at zero.
  public let rules: [RulePrice]

  public init(areas: [Int32], values: [Double], rules: [RulePrice] = []) {
    self.areas = areas
    self.values = values
    self.rules = rules
  }

  /// - Parameter all: λ, one per area.
  public init(all: [Double], rules: [RulePrice] = []) {
    let areas = all.indices.filter { all[$0] != 0 }
    self.init(areas: areas.map { Int32($0) }, values: areas.map { all[$0] }, rules: rules)
  }
}
