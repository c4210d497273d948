import Assessment
import Places
import Studies

/// The columns that one scenario has in the layers.
struct ScenarioColumns {
  let scenario: StudyScenario
  /// Of `areas`: the nearest hub's id and name, the way to it, and how much longer that is than
  /// today.
  let nearest: String
  let nearestName: String
  let travel: String
  let change: String
  /// Of `areas`: what that means for the area, such as `further` or `loses_route`.
  let effect: String
  /// Of `sites`: whether it is open.
  let open: String

  /// The columns of every scenario, each with names of its own.
  ///
  /// - Parameter names: those that the layers have already.
  static func all(of result: StudyResult, names: inout ColumnNames) -> [ScenarioColumns] {
    let unit = result.travel.matrix.unit == .minutes ? "minutes" : "km"
    return result.study.scenarios.map { scenario in
      ScenarioColumns(
        scenario: scenario, nearest: names.name(for: "\(scenario.id)_nearest"),
        nearestName: names.name(for: "\(scenario.id)_nearest_name"),
        travel: names.name(for: "\(scenario.id)_\(unit)"),
        change: names.name(for: "\(scenario.id)_change"),
        effect: names.name(for: "\(scenario.id)_effect"),
        open: names.name(for: "\(scenario.id)_open"))
    }
  }
}
