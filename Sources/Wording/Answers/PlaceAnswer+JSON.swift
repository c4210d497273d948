import Assessment
import Places
import Studies
import StudyFormat
import Text

extension PlaceAnswer {
  /// The answer with its parts, as JSON.
  func json(_ parts: [AnswerPart]) -> JSONValue {
    Contract.answer(
      study: study,
      asked + answered + parts.map { ($0.key, $0.json) })
  }

  private var asked: [Contract.Member] {
    let isMean = question.objective == .leastCost && question.promise == .mean
    let standard = question.objective.needsStandard ? question.standard.value : nil
    return [
      (.objective, .string(question.objective.rawValue)), (.demand, .string(question.demand.id)),
      (.travel, .string(question.travel.id)),
      (.travelUnit, .string(question.travel.matrix.unit.rawValue)),
      (.estimate, .bool(question.travel.matrix.source.isEstimate)),
      (.within, .given(isMean ? nil : standard)), (.mean, .given(isMean ? standard : nil)),
      (.hubs, .integer(question.most)), (.fewest, .integer(question.fewest)),
      (.outreachTier, question.outreach.map(Self.json) ?? .null),
      (.border, .strings(border)), (.rulesHold, .bool(!question.rulesLifted)),
    ]
  }

  private var answered: [Contract.Member] {
    [
      (.status, .string(status.rawValue)), (.unit, .string(question.unit.description)),
      (.value, .given(plans.first?.value)), (.bound, .given(bound)), (.gap, .given(gap)),
      (.reason, .string(reason)), (.candidates, .given(candidates)),
      (.ranksProven, .given(provenRanks)), (.plans, .array(plans.map(Self.json))),
      (.scenarios, .array(scenarios.map(Self.json))),
    ]
  }

  private static func json(_ tier: OutreachTier) -> JSONValue {
    func standard(_ standard: Standard?) -> JSONValue {
      standard.map {
        .keyed([(.value, .number($0.value)), (.unit, .string($0.unit.rawValue))])
      } ?? .null
    }
    return .keyed([
      (.count, .integer(tier.count)), (.share, .number(tier.share)),
      (.within, standard(tier.within)), (.standard, standard(tier.standard)),
    ])
  }

  private static func json(_ plan: Plan) -> JSONValue {
    .keyed([
      (.rank, .integer(plan.rank)), (.open, .strings(plan.open)),
      (.outreach, plan.outreach.map(JSONValue.strings) ?? .null), (.value, .number(plan.value)),
      (.costs, plan.costs.map(json) ?? .null),
    ])
  }

  private static func json(_ scenario: Scenario) -> JSONValue {
    let why: [Contract.Member] =
      (scenario.rankNote.map { [(.rank, .string($0))] } ?? [])
      + (scenario.value == nil ? [(.value, .string("no route"))] : [])
    return .keyed(
      [
        (.scenario, .string(scenario.id)), (.scenarioName, .string(scenario.name)),
        (.rank, .given(scenario.rank)), (.open, .strings(scenario.open)),
        (.outreach, scenario.outreach.map(JSONValue.strings) ?? .null),
        (.value, .given(scenario.value)), (.breaks, .strings(scenario.breaks)),
        (.costs, scenario.costs.map(json) ?? .null),
      ] + (why.isEmpty ? [] : [(.why, .keyed(why))]))
  }

  private static func json(_ cost: PlanCost) -> JSONValue {
    .keyed([
      (.running, .given(cost.running)), (.saving, .given(cost.saving)),
      (.oneOff, .given(cost.oneOff)),
    ])
  }
}
