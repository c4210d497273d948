package import Assessment
import Placement
import Places
package import Reports
import Studies
import StudyFormat
import Text

/// The plans that no other beats, and how far scenarios are from them.
extension FrontierResult {
  package var tables: [Table] { [pointsTable, placesTable] }

  /// What the front is of: `mean walk, share within 15 minutes and longest walk`.
  private var aimNames: String { Phrases.list(aims.map(\.name)) }

  /// The points of the front.
  var pointsTable: Table {
    let points = frontier.points
    let places = scenarios.map(\.standing)
    let rows = points.enumerated().map { index, point -> [Cell] in
      let here = scenarios.indices.filter { places[$0] == .on(index) }
        .map { scenarios[$0].scenario.name }
      return zip(aims, point.values).map { $0.cell($1) } + [
        study.cell(point.open),
        .text((here + (frontier.knee == index ? ["the knee"] : [])).joined(separator: "; ")),
        point.alike.map { .count($0) } ?? .absent("not counted"),
      ]
    }
    return Table(
      id: "frontier", caption: "The plans that no other beats on \(aimNames)",
      columns: zip(aims, aims.keys()).map { Column($0.title, id: $1, unit: $0.unitOfColumn) } + [
        Column("Open \(study.words.hubs)", id: "open_hubs", .rowHeader),
        Column("Which is", id: "marks", .text), Column("As good", id: "alike"),
      ], rows: rows,
      emphasised: Set(points.indices.filter { index in places.contains(.on(index)) }),
      notes: [proofWords, kneeWords].compactMap(\.self), source: study.source(travel),
      emphasis: "scenarios of the study")
  }

  private var travel: StudyTravel { aims[0].question.travel }

  private var proofWords: String {
    let plans =
      "\(study.hubs(hubs.lowerBound, hubs.upperBound)) open"
      + (rulesLifted ? ", rules lifted" : "")
    let count = NumberStyle.count(frontier.points.count, "plan")
    return switch frontier.proof {
    case .everyPlan(let met):
      "\(NumberStyle.count(frontier.points.count)) of \(NumberStyle.count(met, "plan")) (\(plans)), all of which were evaluated: none is missing, and none of these is beaten. As good: other plans that are equal to the point on every count."
    case .bounded(let met):
      "\(count) (\(plans)): \(NumberStyle.count(met)) plans were evaluated, and of each other one a bound is beaten by one of them: none is missing, and none of these is beaten. As good: other plans that are equal to the point on every count."
    case .searches(let searches):
      "\(count) (\(plans)), found by \(NumberStyle.count(searches, "search", "searches")), each of which proved that no allowed plan is better within the limits that the points before it had set: none is missing."
    case .stoppedSearches(let searches):
      "\(count) (\(plans)), found by \(NumberStyle.count(searches, "search", "searches")) before it was stopped: others may be missing, and one that is as good on one count may beat a plan here."
    case .stoppedWalk(let met):
      "\(count) (\(plans)), the best of \(NumberStyle.count(met, "plan")) that were evaluated before it was stopped: others may be missing, and may beat these."
    }
  }

  private var kneeWords: String? {
    frontier.knee == nil
      ? nil
      : "The knee is the point from which a further gain on one count costs most on another: each count scaled from 0 (best on the front) to 1 (worst on it), the least sum; of two counts, the furthest from the straight line between the ends."
  }

  /// Where every scenario lies.
  var placesTable: Table {
    let rows = scenarios.map { place -> [Cell] in
      [.named(id: place.scenario.id, name: place.scenario.name)]
        + zip(aims, place.values).map { $0.cell($1) } + [
          .text(Self.standing(place.standing)), better(place), .text(words(place)),
        ]
    }
    return Table(
      id: "frontier-scenarios", caption: "How far each scenario is from them",
      columns: [Column("Scenario", id: "scenario", .rowHeader)]
        + zip(aims, aims.keys()).map { Column($0.title, id: $1, unit: $0.unitOfColumn) } + [
          Column("On the front", id: "standing", .text),
          Column("Better: open", id: "better_open", .text),
          Column("In words", id: "sentence", .text),
        ], rows: rows,
      notes: [
        "Of several plans that beat a scenario, the one is shown that is better by most, each count by its range on the front."
      ], source: study.source(travel))
  }

  private static func standing(_ standing: FrontierStanding) -> String {
    switch standing {
    case .on: "on it"
    case .beaten: "beaten"
    case .beyond: "not beaten"
    case .unserved: "no route"
    }
  }

  private func better(_ place: Place) -> Cell {
    guard case .beaten(let index) = place.standing else { return .absent("none") }
    return study.cell(frontier.points[index].open)
  }

  /// `Another plan gives 4.0 minutes less mean walk, with as many within 15 minutes.`
  func words(_ place: Place) -> String {
    switch place.standing {
    case .on:
      guard frontier.proof.isComplete else {
        return "No plan that was found is as good on every count and better on one."
      }
      return place.isAllowed
        ? "No allowed plan is as good on every count and better on one."
        : "Not an allowed plan itself, it is exactly as good as one on the front."
    case .beaten(let index):
      let gains = aims.gains(frontier.points[index].values, over: place.values)
      return "Another plan gives \(gains)."
    case .beyond:
      guard frontier.proof.isComplete else {
        return "No plan that was found beats it on every count."
      }
      let count = place.scenario.open.count
      return hubs.contains(count)
        ? "Not an allowed plan, and no allowed plan beats it."
        : "It opens \(NumberStyle.count(count)); no plan of \(study.hubs(hubs.lowerBound, hubs.upperBound)) beats it on every count."
    case .unserved: return "Somebody has no route to any of its \(study.words.hubs)."
    }
  }
}
