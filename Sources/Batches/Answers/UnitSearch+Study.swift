internal import Assessment
internal import Placement
internal import Places
internal import Studies
internal import Wording

extension UnitSearch {
  func answer(about study: Study) throws(UnitRefusal) -> UnitAnswer {
    let study = try answered(study)
    guard let written = unit.question, let question = study.question(written) else {
      throw UnitRefusal("the study has no such question")
    }
    var answer =
      switch unit.ask {
      case .place: try placed(question, of: study)
      case .scenario: try valued(question, of: study)
      case .draws: try drawn(question, of: study)
      }
    answer.unit = question.unit.description
    (answer.areas, answer.sites) = (study.areas.count, study.sites.hubs.count)
    answer.weight = question.demand.demand.total
    return answer
  }

  /// The study with those scenarios answered that ask for the best plan.
  private func answered(_ study: Study) throws(UnitRefusal) -> Study {
    do throws(AssessmentError) {
      return try study.answered()
    } catch {
      throw UnitRefusal("\(error)", code: 65)
    }
  }

  private func placed(_ question: Question, of study: Study) throws(UnitRefusal) -> UnitAnswer {
    var limits = limits
    limits.top = unit.top ?? 1
    let ranking = try posed { () throws(PlacementError) in
      try study.ranking(of: question, limits: limits)
    }
    var answer = placed(
      ranking.outcome, name: { Self.id($0, study) }, value: \.value, bound: { $0 })
    answer.compared = zip(study.scenarios, ranking.standings).map {
      UnitAnswer.Valued(name: $0.id, value: $1.value.finite)
    }
    return answer
  }

  private func valued(_ question: Question, of study: Study) throws(UnitRefusal) -> UnitAnswer {
    guard let scenario = study.scenarios.first(where: { $0.id == unit.scenario }) else {
      throw UnitRefusal("the study has no scenario '\(unit.scenario ?? "")'")
    }
    let problem = try posed { () throws(PlacementError) in try study.problem(question) }
    var answer = UnitAnswer(unit, .valued)
    let open = study.plan(of: scenario, in: problem)
    answer.value = Evaluation(open: open, problem: problem).value.finite
    answer.plans = [UnitAnswer.Plan(open: open.map { Self.id($0, study) }, value: answer.value)]
    return answer
  }

  private func drawn(_ question: Question, of study: Study) throws(UnitRefusal) -> UnitAnswer {
    guard let draws = unit.draws, draws.from >= 0, draws.from < draws.to else {
      throw UnitRefusal("the unit says no draws")
    }
    let found: (plans: RedrawnPlans, scenarios: [Int])
    do throws(AimFault) {
      found = try study.redrawn(
        question, draws: draws.from..<draws.to, seed: draws.seed,
        inputs: Set(draws.inputs.compactMap { DrawnInput(rawValue: $0) }), near: draws.near,
        limits: limits)
    } catch {
      throw UnitRefusal(error.words)
    }
    let served = Double(found.plans.draws - found.plans.unserved)
    let count = { (share: Double) in Int((share * served).rounded()) }
    var answer = UnitAnswer(unit, .drawn)
    let ids = study.sites.hubs.map(\.id.code)
    answer.draws = UnitAnswer.Draws(
      made: found.plans.draws, unserved: found.plans.unserved,
      plans: found.plans.plans.enumerated().map { place, plan in
        UnitAnswer.Draws.Count(
          scenario: place < found.scenarios.count
            ? study.scenarios[found.scenarios[place]].id : nil,
          open: plan.open.map { ids[$0] }, first: count(plan.first), near: count(plan.near))
      },
      openings: Dictionary(uniqueKeysWithValues: zip(ids, found.plans.openings.map(count))))
    return answer
  }

  /// A question that cannot be posed is refused as `hubward place` refuses it.
  private func posed<Value>(
    _ pose: () throws(PlacementError) -> Value
  ) throws(UnitRefusal) -> Value {
    do throws(PlacementError) {
      return try pose()
    } catch {
      throw UnitRefusal("\(error)")
    }
  }

  /// The id of a column: hubs come before outreach sites.
  private static func id(_ column: Int, _ study: Study) -> String {
    let hubs = study.sites.hubs
    return column < hubs.count
      ? hubs[column].id.code : study.sites.outreach[column - hubs.count].id.code
  }
}
