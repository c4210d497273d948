public import MixedInteger
public import Placement
import Places
import Scenarios

/// Plans whose hubs have room for so many people, ranked, with who goes where under the best.
public struct RoomRanking: Sendable {
  public let ranking: Ranking
  public let capacity: Capacity
  /// The question with its room, and the answer with who goes where under every plan.
  public let posed: CapacitatedProblem
  public let outcome: CapacityOutcome
  /// Of the best plan; nothing where there is none.
  public let best: CapacityEvaluation?
}

/// Why a question with limits on room cannot be answered.
public enum RoomError: Error, Sendable, CustomStringConvertible {
  case placement(PlacementError)
  case solver(MixedIntegerError)

  public var description: String {
    switch self {
    case .placement(let error): error.description
    case .solver(let error): error.description
    }
  }
}

extension Study {
  /// Room for people per hub, from the sites' table.
  ///
  /// - Throws: ``RuleFault`` naming the column or the cell that is missing.
  public func places() throws(RuleFault) -> [Double] {
    try figures.values(
      figures.capacity, of: Array(hubs.indices), what: "the capacity", for: "--capacity", line: 0,
      names: hubs.map(\.name))
  }

  /// Ranks the best plans whose hubs have room for everyone who is to be served: people are assigned so
  /// that the whole is best, and may be sent past a hub that is full.
  ///
  /// - Parameter places: room per hub, in people of the question's demand, unweighted.
  public func ranking(
    of question: Question, places: [Double], service: Capacity.Service, limits: SolveLimits
  ) throws(RoomError) -> RoomRanking {
    let capacity = Capacity(places: places, people: question.demand.counts, service: service)
    let posed: CapacitatedProblem
    do throws(PlacementError) {
      posed = try CapacitatedProblem(problem: try problem(question), capacity: capacity)
    } catch {
      throw .placement(error)
    }
    do throws(MixedIntegerError) {
      let search = CapacitySearch(limits)
      let outcome = try search.solve(posed)
      let plans = outcome.solution?.plans ?? []
      var standings: [Standing] = []
      for scenario in scenarios {
        let value = try search.evaluate(scenario.open, in: posed)?.value
        let rank = plans.first { $0.open == scenario.open }?.rank
        standings.append(
          Standing(
            value: value ?? .infinity, isAllowed: value != nil, rank: rank,
            ties: rank == nil ? 0 : plans.count { $0.rank == rank } - 1, candidates: plans.count))
      }
      return RoomRanking(
        ranking: Ranking(
          question: question, problem: posed.problem, outcome: self.outcome(outcome),
          standings: standings), capacity: capacity, posed: posed, outcome: outcome,
        best: plans.first?.evaluation)
    } catch {
      throw .solver(error)
    }
  }

  /// The outcome in the terms of problems without limits on room.
  private func outcome(_ outcome: CapacityOutcome) -> Outcome {
    switch outcome {
    case .optimal(let solution): .optimal(plain(solution))
    case .feasible(let solution): .feasible(plain(solution))
    case .undecided: .undecided
    case .infeasible(.rules(let rules)): .infeasible(.rules(rules))
    case .infeasible(.unreachable(let areas)): .infeasible(.unreachable(areas: areas))
    case .infeasible(.tooLarge(let areas)):
      .infeasible(
        .rules([
          "room at one \(words.hub) for all of \(Phrases.list(areas.map { self.areas[$0].name }, limit: 5)), which may not be divided"
        ]))
    case .infeasible(.tooFewPlaces(let places, let people, let sites)):
      .infeasible(
        .rules([
          "room for \(Phrases.people(people)) \(words.people), when the \(hubs(sites)) with most room that may open together have \(Phrases.people(places)) places"
        ]))
    case .infeasible(.together):
      .infeasible(.rules(["room for everyone within the rules and the routes there are"]))
    }
  }

  private func plain(_ solution: CapacitySolution) -> Solution {
    Solution(
      plans: solution.plans.map { RankedPlan(rank: $0.rank, open: $0.open, value: $0.value) },
      bound: solution.bound, candidates: nil, proof: solution.proof, nodes: solution.nodes)
  }
}
