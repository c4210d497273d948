/// A plan among others: its place in the ranking, its open sites and its value.
public struct RankedPlan: Hashable, Sendable {
  /// 1 + the number of allowed plans that are better; ties share a rank.
  public let rank: Int
  /// Site indices, ascending.
  public let open: [Int]
  public let value: Double

  public init(rank: Int, open: [Int], value: Double) {
    self.rank = rank
    self.open = open
    self.value = value
  }
}

/// The place of a plan among all that are allowed.
public struct PlanStanding: Hashable, Sendable {
  /// How many allowed plans are better; its rank is one more.
  public let better: Int
  /// How many allowed plans are as good, itself included where it is allowed.
  public let equal: Int

  public init(better: Int, equal: Int) {
    self.better = better
    self.equal = equal
  }
}

/// The answer to a placement problem, with what proves it.
public struct Solution: Hashable, Sendable {
  /// The best plans in order: by value, then by the sites' order in the study.
  public let plans: [RankedPlan]
  /// No allowed plan is better than this.
  public let bound: Double
  /// How many allowed plans there are, where all were evaluated.
  public let candidates: Int?
  /// What established the bound, in a few words.
  public let proof: String
  /// How many parts of the search tree were looked at, where one was searched.
  public let nodes: Int?
  /// The place of every plan that was watched for, in the order asked, where all were evaluated.
  public let watched: [PlanStanding]
  /// How many of the plans, from the first, have their rank proven: no plan that is not listed comes
  /// before them.
  public let provenRanks: Int

  /// |value of the best plan − bound| / |value|, zero when the best plan is proven best.
  public var gap: Double {
    guard let best = plans.first?.value, best != bound else { return 0 }
    return abs(best - bound) / max(abs(best), .leastNormalMagnitude)
  }

  public init(
    plans: [RankedPlan], bound: Double, candidates: Int?, proof: String, nodes: Int? = nil,
    watched: [PlanStanding] = [], provenRanks: Int? = nil
  ) {
    // Where all were evaluated every rank is proven, elsewhere those of what the bound reaches.
    self.provenRanks =
      provenRanks ?? (candidates != nil ? plans.count : plans.prefix { $0.value == bound }.count)
    self.plans = plans
    self.bound = bound
    self.candidates = candidates
    self.proof = proof
    self.nodes = nodes
    self.watched = watched
  }
}

/// Why no plan is allowed.
public enum Conflict: Hashable, Sendable {
  /// No set of sites meets these rules together.
  case rules([String])
  /// These areas have demand and no open site can be reached from them under any allowed plan.
  case unreachable(areas: [Int])
}

/// How a search ended. Infeasible is an answer, not an error.
public enum Outcome: Hashable, Sendable {
  /// The first plan is proven best.
  case optimal(Solution)
  /// The first plan is the best found; the bound says how much better any other could be.
  case feasible(Solution)
  case infeasible(Conflict)
  /// Neither a plan nor a proof that there is none.
  case undecided

  public var solution: Solution? {
    switch self {
    case .optimal(let solution), .feasible(let solution): solution
    case .infeasible, .undecided: nil
    }
  }
}
