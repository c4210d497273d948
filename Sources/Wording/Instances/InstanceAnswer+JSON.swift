import Assessment
import Placement
import Readers
import Studies
import StudyFormat
import Text

extension InstanceAnswer {
  /// The answer with its parts, as JSON: of no study and in no unit.
  var json: JSONValue {
    func labels(_ open: [InstanceFile.Label]) -> JSONValue { .array(open.map(\.json)) }
    let rows = plans.map { plan -> JSONValue in
      .keyed([
        (.rank, .integer(plan.rank)), (.open, labels(plan.open)), (.value, plan.value.json),
      ])
    }
    var asked: [Contract.Member] = [(.objective, .string(objective.rawValue))]
    if case .equity(let aversion, let alpha) = problem.objective {
      asked += [(.aversion, .number(aversion)), (.alpha, .number(alpha))]
    }
    let answered: [Contract.Member] = [
      (.status, .string(status.rawValue)), (.unit, .null), (.value, value?.json ?? .null),
      (.bound, bound?.json ?? .null), (.gap, .given(gap)), (.reason, .string(reason)),
      (.ranksProven, .given(provenRanks.map { min($0, plans.count) })), (.plans, .array(rows)),
      (.seconds, .number(seconds)),
    ]
    return Contract.answer(study: nil, asked + answered + parts.map { ($0.key, $0.json) })
  }
}

extension InstanceValue {
  fileprivate var json: JSONValue {
    switch self {
    case .whole(let value): .integer(value)
    case .real(let value): .number(value)
    }
  }
}
