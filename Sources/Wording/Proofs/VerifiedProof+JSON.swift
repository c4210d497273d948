public import Assessment
import Certificates
import Places
import Studies
import StudyFormat
public import Text

extension VerifiedProof {
  /// What a certificate proves, as JSON.
  public var json: JSONValue {
    let question = certificate.question
    func sites(_ open: [Int]) -> JSONValue {
      guard let study else { return .array(open.map { .integer($0 + 1) }) }
      return .strings(open.map { study.sites[$0].code }.sorted())
    }
    let best = verdict.costs.first
    let bound = bound.isFinite ? bound : nil
    let plans = zip(certificate.plans, verdict.costs).map { plan, cost -> JSONValue in
      .keyed([
        (.open, sites(plan)), (.value, .given(scale.value(ofCost: cost))),
        (.total, .given(scale.total(ofCost: cost))),
      ])
    }
    return Contract.answer(
      study: study?.study.about.id,
      [
        (.objective, .string(scale.objective.rawValue)), (.demand, .given(study?.demand.id)),
        (.travel, .given(study?.travel.id)),
        (
          .travelUnit,
          question.travel.unit == .unnamed ? .null : .string(question.travel.unit.rawValue)
        ),
        (.hubs, .integer(question.count)), (.fewest, .integer(question.fewest)),
        (.areaCount, .integer(question.weights.count)),
        (.siteCount, .integer(question.travel.siteCount)),
        (.rulesHold, study.map { .bool($0.rules != .lifted) } ?? .null),
        (.rulesGiven, study.map { .bool($0.rules == .ownAndMore) } ?? .null),
        (.status, .string(status.rawValue)),
        (.value, .given(best.map(scale.value(ofCost:)))),
        (.total, .given(best.flatMap(scale.total(ofCost:)))),
        (.bound, .given(bound.map(scale.value(ofCost:)))),
        (.gap, bound == nil || best == nil ? .null : .number(gap)), (.ties, settlesTies),
        (.ranksProven, .integer(verdict.ranks)), (.plans, .array(plans)),
        (.nodes, .integer(verdict.nodes)), (.leaves, .integer(leaves)),
      ])
  }

  /// Whether the first plan also settles ties; null where the objective has none to settle.
  private var settlesTies: JSONValue {
    if case .total = certificate.aim { return .null }
    return .bool(verdict.settlesTies)
  }
}
