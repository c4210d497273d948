/// How plans were found and proven best.
public struct SearchMethod: Hashable, Sendable {
  /// What was searched.
  public enum Approach: Hashable, Sendable {
    /// Every allowed plan was evaluated.
    case enumeration
    /// Branch and bound over sites on a sum over areas, by Lagrangian bounds; one node is the bound
    /// alone.
    case sumOverAreas
    /// No plan serves everyone within a shorter radius, each radius being a covering question.
    case shortestRadius
    /// No plan with fewer sites gives the service: a covering question.
    case fewestSites
    /// No cheaper plan gives the service: a covering question with costs.
    case leastCost
    /// A mixed-integer model of the whole, solved by HiGHS.
    case model
  }

  /// What HiGHS did in a search that is not its own.
  public enum ModelPart: Hashable, Sendable {
    /// It gave the multipliers of the linear relaxation.
    case multipliers
    /// It finished what branching left.
    case remainder
  }

  public let approach: Approach
  /// Whether the bound has a knapsack for every site, because its room is limited.
  public let hasKnapsacks: Bool
  /// Nothing where HiGHS took no part, or all of it.
  public let modelPart: ModelPart?

  public init(_ approach: Approach, hasKnapsacks: Bool = false, modelPart: ModelPart? = nil) {
    self.approach = approach
    self.hasKnapsacks = hasKnapsacks
    self.modelPart = modelPart
  }
}
