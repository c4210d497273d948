/// A proof that no plan is better than a bound, for anyone to check.
///
/// The proof is a search tree in preorder. Every node is a set of plans: those in which some sites are
/// open and some closed. See ``CertificateChecker`` for what multipliers prove.
public struct Certificate: Hashable, Sendable {
  public let problem: CertifiedProblem
  /// What is to be least.
  public let objective: CertifiedObjective
  /// What no allowed plan is below in the objective's own terms, as claimed: an impedance, a number of
  /// sites, a sum of site costs; infinite where no plan is allowed at all. Of ``CertifiedObjective/total`` it is not
  /// claimed but found, and −∞ here.
  public let bound: Double
  /// The plans that are claimed to be the best, best first; site indices ascending.
  public let plans: [[Int]]
  /// Who goes where under each plan, where sites have limited room; else empty.
  public let shares: [[ServedShare]]
  /// What proves the bound.
  public let steps: [ProofStep]
  /// What proves that of all plans as good as the first none has less travel, or less left uncovered;
  /// nothing where that is not claimed, and with ``CertifiedObjective/total``.
  public let ties: [ProofStep]?
  /// What proves that the plans are the best in their order; nothing where that is not claimed, and with
  /// ``CertifiedObjective/total``, whose bound is of the plans that are not listed anyway.
  public let order: OrderProof?

  public init(
    problem: CertifiedProblem, objective: CertifiedObjective = .total, bound: Double = -.infinity,
    plans: [[Int]],
    shares: [[ServedShare]] = [], steps: [ProofStep], ties: [ProofStep]? = nil,
    order: OrderProof? = nil
  ) {
    self.order = order
    self.shares = shares
    self.problem = problem
    self.objective = objective
    self.bound = bound
    self.plans = plans
    self.steps = steps
    self.ties = ties
  }
}

/// A proof that no plan that is not listed comes before the listed ones.
public struct OrderProof: Hashable, Sendable {
  /// What no plan that is not listed is below, in the objective's own terms; infinite where every plan that
  /// gives the service is listed.
  public let bound: Double
  /// What proves that; empty where the bound is that of every plan.
  public let steps: [ProofStep]
  /// What proves that of the plans as good as the last one listed, none that is not listed has less
  /// travel, or less left uncovered; nothing where that is not claimed.
  public let ties: [ProofStep]?

  public init(bound: Double, steps: [ProofStep], ties: [ProofStep]?) {
    self.bound = bound
    self.steps = steps
    self.ties = ties
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
  /// Each of these areas is reached wherever its partner in `by` is: no site that may still open reaches
  /// the partner and not the area. So they are left out of account from here down.
  case implied(areas: [Int], by: [Int])
  /// Each of these sites is closed, one after the other, because its partner in `by`, which is not
  /// closed, reaches every area that the site reaches, no open site does and is not left out of account.
  /// Only where plans are limited by their number of sites and kept and closed ones, and everyone must
  /// be reached: then the partner can always stand in.
  case dominated(sites: [Int], by: [Int])
  /// Only as the first step: the sites of each class cost everybody the same and the rules treat them
  /// alike, so that the earlier opens before the later, and each plan stands for all that open as many.
  case twins(classes: [[Int]])
}
