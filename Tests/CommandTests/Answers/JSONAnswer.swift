import Foundation
import TestSupport
import Testing

extension Program {
  /// `hubward place` on a study, as a JSON object.
  static func object(_ arguments: [String], study: String = thurrock) throws -> [String: Any] {
    let run = try run(["place", study] + arguments + ["--format", "json"])
    try #require(run.code == 0, "\(run.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  /// The value of every plan of five of Thurrock's centres, by the plan.
  static func everyPlan() throws -> [Set<String>: Double] {
    let answer = try place("--top", "98")
    return Dictionary(uniqueKeysWithValues: answer.plans.map { (Set($0.open), $0.value) })
  }
}
