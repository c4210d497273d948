package import Assessment
import Placement
import Places
package import Readers
import Studies
import StudyFormat
import Text

/// The answer to `hubward place --instance`, in the words of its JSON contract.
package struct InstanceAnswer {
  struct Plan {
    let rank: Int
    let open: [InstanceFile.Label]
    let value: InstanceValue
  }

  let file: InstanceFile
  let problem: PlacementProblem
  let objective: ObjectiveKind
  let status: PlaceAnswer.Status
  let bound: InstanceValue?
  let plans: [Plan]
  /// What proves the answer, or why there is none.
  let reason: String
  let seconds: Double
  /// How many of the plans, from the first, have their rank proven; nothing for plans that are not a
  /// ranking.
  var provenRanks: Int?
  /// What else was asked.
  let parts: [AnswerPart]

  /// - Parameter seconds: from opening the file to the answer.
  package init(_ result: InstanceResult, of file: InstanceFile, seconds: Double) {
    let terms = AnswerTerms(result, of: file)
    let parts = terms.parts(result.further, asking: result.asking)
    let listed = result.further.diverse?.plans
    switch result.outcome {
    case .nearest(let outcome):
      self.init(outcome, to: result.posed, of: file, seconds: seconds, listed: listed, parts)
    case .assigned(let outcome):
      self.init(outcome, to: result.posed, of: file, seconds: seconds, listed: listed, parts)
    }
  }

  private init(
    _ outcome: Outcome<RankedPlan>, to posed: PosedInstance, of file: InstanceFile, seconds: Double,
    listed: [RankedPlan]?, _ parts: [AnswerPart]
  ) {
    let scale = posed.scale
    self.file = file
    problem = posed.problem
    objective = posed.question.objective
    self.seconds = seconds
    let plans = (listed ?? outcome.solution?.plans ?? []).map { plan in
      Plan(rank: plan.rank, open: plan.open.map { file.sites[$0] }, value: scale.value(of: plan))
    }
    self.plans = plans
    self.parts = parts
    provenRanks = listed == nil ? outcome.solution?.provenRanks : nil
    switch outcome {
    case .optimal(let solution):
      status = .optimal
      bound = plans.first?.value
      reason = solution.proofWords
    case .feasible(let solution):
      let reached = scale.bound(solution.bound)
      bound = reached
      // Whole-numbered values leave no room between a bound and the next one up.
      let isProven = reached == plans.first?.value
      status = isProven ? .optimal : .feasible
      reason =
        solution.proofWords + (isProven ? "; no whole number lies between value and bound" : "")
    case .infeasible(let conflict):
      status = .infeasible
      bound = nil
      reason = conflict.sentence(file, isLimited: false)
    case .undecided:
      status = .undecided
      bound = nil
      reason = "the search ended before it found a plan or proved that there is none"
    }
  }

  /// The answer where sites have limits; who goes where is among its parts.
  private init(
    _ outcome: Outcome<CapacitatedPlan>, to posed: PosedInstance, of file: InstanceFile,
    seconds: Double,
    listed: [RankedPlan]?, _ parts: [AnswerPart]
  ) {
    problem = posed.problem
    let scale = posed.scale
    self.file = file
    objective = posed.question.objective
    self.seconds = seconds
    func plan(_ rank: Int, _ open: [Int], _ value: InstanceValue) -> Plan {
      Plan(rank: rank, open: open.map { file.sites[$0] }, value: value)
    }
    plans =
      listed.map { listed in
        // Of other plans than the ranking's only the mean or the share is known.
        listed.map { plan($0.rank, $0.open, scale.total($0.value)) }
      }
      ?? (outcome.solution?.plans ?? []).map { plan($0.rank, $0.open, scale.value(of: $0)) }
    let solution = outcome.solution
    self.parts = (solution.map { [.assignment($0.plans[0].evaluation, file)] } ?? []) + parts
    switch outcome {
    case .optimal:
      status = .optimal
      bound = plans.first?.value
      reason = solution?.proofWords ?? ""
    case .feasible:
      status = .feasible
      bound = solution.map { scale.bound($0.bound) }
      reason = solution?.proofWords ?? ""
    case .infeasible(let conflict):
      status = .infeasible
      bound = nil
      reason = conflict.sentence(file, isLimited: true)
    case .undecided:
      status = .undecided
      bound = nil
      reason = "the search ended before it found a plan or proved that there is none"
    }
  }

  /// Whether the plans have a table of their own among the parts.
  var isListedApart: Bool { parts.contains { $0.key == .diverse } }

  var value: InstanceValue? { plans.first?.value }

  /// |value − bound| / |value|; nothing without a plan, or where the value is zero and the bound is not.
  var gap: Double? {
    guard let value, let bound else { return nil }
    if value == bound { return 0 }
    let gap = abs(value.number - bound.number) / abs(value.number)
    return gap.isFinite ? gap : nil
  }
}
