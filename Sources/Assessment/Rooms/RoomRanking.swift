public import MixedInteger
public import Placement
import Places
public import Studies

/// Ranked plans whose sites have limited room, with who goes where.
public struct RoomRanking: Sendable {
  /// Without the sites over the border, which are open in every plan.
  public let ranking: Ranking
  /// The question with its room, and the answer with who goes where under every plan.
  public let posed: CapacitatedProblem
  public let solved: Outcome<CapacitatedPlan>
  /// Of the best plan; nothing where there is none.
  public let best: CapacityEvaluation?
  /// Of each scenario of the study, in its order; nothing where it has no room for everyone.
  public let scenarios: [CapacityEvaluation?]
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

  /// Whether the solver itself is at fault, and not what was asked.
  package var isFault: Bool {
    if case .solver(.fault) = self { true } else { false }
  }
}

extension Study {
  /// Ranks the best plans whose sites have room for everyone who is to be served: people are
  /// assigned so that the whole is best, and may be sent past a hub that is full.
  ///
  /// - Parameter room: in people of the question's demand, unweighted.
  public func ranking(
    of question: Question, room: StudyRoom, by search: CapacitySearch
  ) throws(RoomError) -> RoomRanking {
    let plain: PlacementProblem
    let posed: CapacitatedProblem
    do throws(PlacementError) {
      plain = try problem(question)
      posed = try capacitated(question, room)
    } catch {
      throw .placement(error)
    }
    do throws(MixedIntegerError) {
      let solved = try search.solve(posed)
      let outcome = solved.map { plan in
        RankedPlan(
          rank: plan.rank, open: plan.open.filter { $0 < posed.chosenFrom }, value: plan.value)
      }
      let plans = outcome.solution?.plans ?? []
      var standings: [Standing] = []
      var evaluated: [CapacityEvaluation?] = []
      for scenario in scenarios {
        let open = roomPlan(of: scenario, in: posed)
        let found = try search.evaluate(open, in: posed)
        let chosen = open.filter { $0 < posed.chosenFrom }
        let rank = plans.first { $0.open == chosen }?.rank
        evaluated.append(found)
        standings.append(
          Standing(
            value: found?.value ?? .infinity, isAllowed: found != nil && plain.allows(chosen),
            rank: rank, ties: rank == nil ? 0 : plans.count { $0.rank == rank } - 1,
            candidates: plans.count))
      }
      return RoomRanking(
        ranking: Ranking(
          question: question, problem: plain, outcome: outcome, standings: standings,
          hasLimitedRoom: true),
        posed: posed, solved: solved, best: solved.solution?.plans.first?.evaluation,
        scenarios: evaluated)
    } catch {
      throw .solver(error)
    }
  }
}

extension RoomRanking {
  /// The question with its siting rules left open, for as many hubs as are asked for.
  public func varied(
    of study: Study, room: StudyRoom, by search: CapacitySearch
  ) -> VariedQuestion<MixedIntegerError> {
    let question = ranking.question
    let own = search.varied(posed)
    return own.counting { (hubs) throws(MixedIntegerError) in
      do throws(PlacementError) {
        return try study.capacitated(question.with(hubs: hubs), room).problem.rules
      } catch {
        preconditionFailure("a number of hubs that the study has was refused: \(error)")
      }
    }
  }
}
