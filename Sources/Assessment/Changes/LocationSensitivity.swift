import Places
import Studies

/// How far a scenario's standing depends on where an approximately located hub really is.
///
/// The hub is moved by ``distance`` in eight directions, one at a time, and the questions are asked
/// again.
public struct LocationSensitivity: Sendable {
  /// Metres.
  public static let distance = 500.0

  /// The hub that was moved.
  public let hub: Int
  /// Questions under which the scenario is best as located, and how many of them it keeps wherever
  /// the hub stands.
  public let first: Int
  public let keptFirst: Int
  /// The best and worst rank under the questions for the default demand, its location as given
  /// included.
  public let ranges: [(question: Question, ranks: ClosedRange<Int>)]

  /// - Parameters:
  ///   - rankings: the questions for the default demand, answered.
  ///   - standings: all questions, answered.
  /// - Returns: nothing where the hub's location is not an estimate of ours, travel is supplied, or
  ///   there are too many plans to rank them repeatedly.
  init?(
    hub: Int, scenario index: Int, of study: Study, rankings: [Ranking], standings: [Ranking]
  ) {
    guard study.sites.hubs[hub].quality == .approximate,
      let location = study.sites.hubs[hub].location,
      (rankings + standings).allSatisfy({ $0.isComplete && $0.candidates <= 5_000 })
    else { return nil }
    let best = standings.filter { $0.standings[index].rank == 1 }
    var kept = Set(best.indices)
    var ranks = rankings.map { $0.standings[index].rank.map { $0...$0 } }
    for step in 0..<8 {
      let (east, north) = Self.directions[step]
      guard
        let moved = try? GridPoint(
          easting: location.easting + east * Self.distance,
          northing: location.northing + north * Self.distance)
      else { return nil }
      func rank(_ question: Question) -> Int? {
        question.moving(hub: hub, to: moved, in: study)
          .flatMap { try? study.ranking(of: $0) }?.standings[index].rank
      }
      for (place, ranking) in best.enumerated() where rank(ranking.question) != 1 {
        kept.remove(place)
      }
      for (place, ranking) in rankings.enumerated() {
        guard let range = ranks[place], let rank = rank(ranking.question) else { continue }
        ranks[place] = min(range.lowerBound, rank)...max(range.upperBound, rank)
      }
    }
    self.hub = hub
    first = best.count
    keptFirst = kept.count
    ranges = zip(rankings, ranks).compactMap { ranking, range in
      range.map { (ranking.question, $0) }
    }
  }

  /// North, north-east and so on round the compass, each one metre long.
  private static let directions: [(Double, Double)] = {
    let slant = 0.5.squareRoot()
    return [
      (0, 1), (slant, slant), (1, 0), (slant, -slant), (0, -1), (-slant, -slant), (-1, 0),
      (-slant, slant),
    ]
  }()
}

extension Question {
  /// The same question with one hub elsewhere; nothing where travel is not an estimate.
  fileprivate func moving(hub: Int, to point: GridPoint, in study: Study) -> Question? {
    guard case .estimated(let detour, let speed) = travel.matrix.source else { return nil }
    var locations = study.sites.hubs.map(\.location)
    locations[hub] = point
    guard
      let matrix = try? travel.estimated(
        to: locations, from: study.areas, detour: detour, speed: speed)
    else { return nil }
    return with(travel: travel.with(hubs: matrix))
  }
}
