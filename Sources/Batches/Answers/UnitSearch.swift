internal import Assessment
internal import Placement
internal import Places
internal import Readers
internal import Studies
internal import Text
internal import Wording

/// Answers one unit about a source that is open.
struct UnitSearch {
  let unit: BatchUnit
  /// Cores, and whoever may interrupt; never a time, which would make the answer the machine's.
  let limits: SolveLimits

  /// - Throws: ``UnitFault/stopped``.
  func answer(about source: OpenedSource) throws(UnitFault) -> UnitAnswer {
    let answer: UnitAnswer
    do throws(UnitRefusal) {
      answer =
        switch source {
        case .refused(let error): throw UnitRefusal("\(error)", code: 65)
        case .study(let study): try self.answer(about: study)
        case .instance(let file): try self.answer(about: file)
        case .region(let region): try self.answer(about: region)
        }
    } catch {
      if limits.isInterrupted() { throw .stopped }
      var answer = UnitAnswer(unit, .error)
      (answer.code, answer.error) = (error.code, error.message)
      return answer
    }
    // What a search had when it was stopped is not the unit's answer.
    if limits.isInterrupted() { throw .stopped }
    return answer
  }

  /// The answer that a search came to.
  ///
  /// - Parameters:
  ///   - name: the id of a site by its column.
  ///   - value: of a plan, as the answer has it.
  func placed(
    _ outcome: Outcome<RankedPlan>, name: (Int) -> String, value: (RankedPlan) -> Double?,
    bound: (Double) -> Double
  ) -> UnitAnswer {
    let status: UnitAnswer.Status =
      switch outcome {
      case .optimal: .optimal
      case .feasible: .feasible
      // Undecided is only what was stopped, and that is no answer.
      case .infeasible, .undecided: .infeasible
      }
    var answer = UnitAnswer(unit, status)
    let plans = outcome.solution?.plans ?? []
    answer.plans = plans.map {
      UnitAnswer.Plan(open: $0.open.map(name), value: value($0).flatMap(\.finite))
    }
    answer.value = answer.plans?.first?.value
    answer.bound = outcome.solution.flatMap { bound($0.bound).finite }
    return answer
  }
}

extension Double {
  /// Nothing for infinity, which JSON has no word for: somebody has no route.
  var finite: Double? { isFinite ? self : nil }
}
