/// A proof that no plan but those it lists costs less than a bound, for anyone to check.
///
/// The proof is a search tree in preorder. Every node is a set of plans: those in which some sites are
/// open and some closed. See ``CertificateChecker`` for what multipliers prove.
public struct Certificate: Hashable, Sendable {
  public let question: Question
  /// The plans that are claimed to be the cheapest, cheapest first; site indices ascending.
  public let plans: [[Int]]
  public let steps: [ProofStep]

  public init(question: Question, plans: [[Int]], steps: [ProofStep]) {
    self.question = question
    self.plans = plans
    self.steps = steps
  }
}

/// The multipliers of one bound.
public struct Multipliers: Hashable, Sendable {
  /// What one limit of one rule is priced at.
  public struct RulePrice: Hashable, Sendable {
    /// 2 k for the most and 2 k + 1 for the least of rule *k*, the question's side rules first and then
    /// its groups.
    public let limit: Int
    /// π, zero or more.
    public let price: Double

    public init(limit: Int, price: Double) {
      self.limit = limit
      self.price = price
    }
  }

  /// λ, one per area, any numbers at all.
  public let areas: [Double]
  /// Limits that are not here are priced at zero.
  public let rules: [RulePrice]

  public init(areas: [Double], rules: [RulePrice] = []) {
    self.areas = areas
    self.rules = rules
  }
}

/// One step of the proof at the node that it has reached.
public enum ProofStep: Hashable, Sendable {
  /// With these multipliers, a plan of this node that closes one of `opened` or opens one of `closed` costs at
  /// least the bound; so they are decided, and the node goes on.
  case decide(multipliers: Multipliers, opened: [Int], closed: [Int])
  /// With these multipliers every plan of this node costs at least the bound. The node ends.
  case bounded(multipliers: Multipliers)
  /// The plans of this node are few: each is listed or costs at least the bound. The node ends.
  case enumerated
  /// The rules leave no plan in this node. The node ends.
  case impossible
  /// The plans with the site open or closed as said come first, then the others: two nodes.
  case branch(site: Int, openFirst: Bool)
}
