package import Placement
import Places
package import Studies

/// How full hubs are under each scenario and under the best plan, people being shared out so that
/// total travel is least.
public struct RoomAssessment: Sendable {
  /// The plans with room for everyone that have the least total travel, best first.
  public let found: RoomRanking
}

extension RoomAssessment {
  /// The most parts of the search tree that are looked at, so that a report ends and is the same
  /// everywhere.
  static let mostParts = 2_000

  /// Nothing where the study does not say how many people every hub has room for.
  init?(_ study: Study, travel: StudyTravel, standard: Standard) throws(PlacementError) {
    guard study.hasRoom, let room = try? study.room(.split) else { return nil }
    let question = Question(
      demand: study.demands[0], travel: travel, objective: .pMedian, standard: standard,
      hubs: study.rules.hubs)
    let isSmall = PlacementSearch.evaluatesAll(try study.problem(question))
    // Without HiGHS, which is not needed where areas may be divided: the bytes are the same with it
    // or not.
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
  /// The places and people of a scenario; nothing where there are enough places.
  package func shortage(of scenario: StudyScenario, in study: Study) -> RoomShortage? {
    let open = study.roomPlan(of: scenario, in: posed)
    let places = open.map { posed.capacity.places[$0] }.exactSum
    let people = posed.capacity.people.exactSum
    return Rounding.reaches(places, people)
      ? nil : RoomShortage(places: places, people: people, sites: scenario.open.count)
  }
}
