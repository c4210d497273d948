/// How a search ended. Infeasible is an answer, not an error.
public enum Outcome<Plan: ValuedPlan>: Hashable, Sendable {
  /// The first plan is proven best.
  case optimal(Solution<Plan>)
  /// The first plan is the best found; the bound says how much better any other could be.
  case feasible(Solution<Plan>)
  case infeasible(Conflict)
  /// Neither a plan nor a proof that there is none; why the search ended.
  case undecided(SearchEnd)

  public var solution: Solution<Plan>? {
    switch self {
    case .optimal(let solution), .feasible(let solution): solution
    case .infeasible, .undecided: nil
    }
  }

  /// Why the search ended.
  public var end: SearchEnd {
    switch self {
    case .optimal(let solution), .feasible(let solution): solution.end
    case .infeasible: .nothingLeft
    case .undecided(let end): end
    }
  }

  /// The same with every plan said otherwise.
  public func map<Other>(_ told: (Plan) -> Other) -> Outcome<Other> {
    switch self {
    case .optimal(let solution): .optimal(solution.map(told))
    case .feasible(let solution): .feasible(solution.map(told))
    case .infeasible(let conflict): .infeasible(conflict)
    case .undecided(let end): .undecided(end)
    }
  }
}
