/// A proof that no plan but those it lists costs less than a bound, for anyone to check.
///
/// The proof is a search tree in preorder. Every node is a set of plans: those in which some sites are
/// open and some closed. λ below are Lagrangian multipliers, one per area, any numbers at all: see
/// ``CertificateChecker`` for what they prove.
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

/// One step of the proof at the node that it has reached.
public enum ProofStep: Hashable, Sendable {
  /// With these λ, a plan of this node that closes one of `opened` or opens one of `closed` costs at
  /// least the bound; so they are decided, and the node goes on.
  case decide(multipliers: [Double], opened: [Int], closed: [Int])
  /// With these λ every plan of this node costs at least the bound. The node ends.
  case bounded(multipliers: [Double])
  /// The plans of this node are few: each is listed or costs at least the bound. The node ends.
  case enumerated
  /// The rules leave no plan in this node. The node ends.
  case impossible
  /// The plans with the site open or closed as said come first, then the others: two nodes.
  case branch(site: Int, openFirst: Bool)
}
