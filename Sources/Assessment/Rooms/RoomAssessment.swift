package import Placement
import Places
package import Studies

/// How full hubs are under each scenario and under the best plan, people being shared out so that
/// total travel is least.
public struct RoomAssessment: Sendable {
  /// Plans by least total travel, as many as are listed, with room for everyone.
  public let found: RoomRanking
}

extension RoomAssessment {
  /// At most so many parts of the search tree are looked at, so that a report ends and is the same
  /// everywhere.
  static let mostParts = 2_000

  /// Nothing where the study does not say for how many every hub has room.
  init?(_ study: Study, travel: StudyTravel, standard: Standard) throws(PlacementError) {
    guard study.hasRoom, let room = try? study.room(.split) else { return nil }
    let question = Question(
      demand: study.demands[0], travel: travel, objective: .pMedian, standard: standard,
      hubs: study.rules.hubs)
    let isSmall = PlacementSearch.evaluatesAll(try study.problem(question))
    // Without HiGHS, which areas that may be divided do not need: the same bytes with it and without.
    let search = CapacitySearch(
      SolveLimits(top: isSmall ? 10 : 1), mostParts: Self.mostParts)
    do throws(RoomError) {
      found = try study.ranking(of: question, room: room, by: search)
    } catch {
      guard case .placement(let fault) = error else { return nil }
      throw fault
    }
  }
}

extension RoomRanking {
  /// The places and people of a scenario; nothing where there are places enough.
  package func shortage(of scenario: StudyScenario, in study: Study) -> RoomShortage? {
    let open = study.roomPlan(of: scenario, in: posed)
    let places = open.reduce(0) { $0 + posed.capacity.places[$1] }
    let people = posed.capacity.people.reduce(0, +)
    return places < people * (1 - 1e-9)
      ? RoomShortage(places: places, people: people, sites: scenario.open.count) : nil
  }
}
