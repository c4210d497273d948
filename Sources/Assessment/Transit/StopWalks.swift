package import Geography
import Places
package import Routing
package import Studies
internal import Text
package import Timetables

/// The walks that journeys by timetable are made of, to be asked of a routing engine in parts: each asks
/// from some places of one square to all that lie within reach of any of them in a straight line.
package struct StopWalks {
  /// From areas to all sites and the stops near them; from stops to the stops and sites near them.
  package let parts: [StreetQuestion]
  /// The longest walk to, from and between stops, in seconds.
  package let limit: Int32

  /// How wide a square is, in metres, and how many places of it are asked for at once.
  private static let (side, most) = (2_000.0, 100)

  /// A place by the engine's coordinates and by the national grid's.
  private struct Spot {
    let point: StreetPoint
    let x: Double
    let y: Double
  }

  /// - Parameters:
  ///   - stops: with places, as ``stops(of:)`` has them.
  ///   - pace: how fast people walk; a straight line is no longer than the way, so that its reach bounds
  ///     what is asked for.
  /// - Throws: `GeographyError` where a place cannot be projected.
  package init(
    _ study: Study, stops: [StreetPoint], pace: StreetPace, limit: Int32, snapLimit: Double
  ) throws(GeographyError) {
    let projection = try GridProjection()
    let points = try study.streetPoints()
    func spots(_ points: [StreetPoint]) throws(GeographyError) -> [Spot] {
      zip(points, try projection.vertices(of: points.map(\.place))).map {
        Spot(point: $0, x: $1.easting, y: $1.northing)
      }
    }
    let (areas, sites) = (try spots(points.areas), try spots(points.sites))
    let stops = try spots(stops)
    let reach = Double(limit) * pace.speed / 3.6
    func near(_ places: [Spot], _ others: [Spot]) -> [StreetPoint] {
      others.filter { other in
        places.contains { place in
          let (x, y) = (place.x - other.x, place.y - other.y)
          return x * x + y * y <= reach * reach
        }
      }.map(\.point)
    }
    func question(_ from: [Spot], _ to: [StreetPoint]) -> StreetQuestion {
      StreetQuestion(
        areas: from.map(\.point), sites: to, mode: .walk, pace: pace, snapLimit: snapLimit)
    }
    parts =
      Self.squares(areas).map { question($0, points.sites + near($0, stops)) }
      + Self.squares(stops).map { question($0, near($0, stops) + near($0, sites)) }
    self.limit = limit
  }

  /// Places square by square, at most ``most`` of them together.
  private static func squares(_ spots: [Spot]) -> [[Spot]] {
    let grouped = Dictionary(grouping: spots) {
      [Int(($0.x / side).rounded(.down)), Int(($0.y / side).rounded(.down))]
    }
    return grouped.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, own in
      stride(from: 0, to: own.count, by: most).map { Array(own[$0..<min($0 + most, own.count)]) }
    }
  }

  /// Stops that something calls at and whose places are known.
  package static func stops(of timetable: Timetable) throws(GeographyError) -> [StreetPoint] {
    var served = Set<Int>()
    for (feed, first) in zip(timetable.feeds, timetable.firstStops) {
      for trip in feed.trips {
        for call in feed.calls[trip.calls] { served.insert(first + Int(call.stop)) }
      }
    }
    var points: [StreetPoint] = []
    for index in served.sorted() {
      guard let place = timetable.stops[index].place else { continue }
      points.append(
        StreetPoint(
          id: timetable.stops[index].id, kind: .stop,
          place: try LongitudeLatitude(longitude: place.longitude, latitude: place.latitude)))
    }
    return points
  }

  /// The walks of a part's answer that count: all from areas to sites that have a route, others up to the
  /// longest.
  package func walks(
    in travel: StreetTravel
  ) -> [(from: StreetPoint, to: StreetPoint, minutes: Double)] {
    var walks: [(from: StreetPoint, to: StreetPoint, minutes: Double)] = []
    for (row, from) in travel.areas.enumerated() {
      for (column, to) in travel.sites.enumerated() {
        let minutes = travel.minutes[row * travel.sites.count + column]
        let isDirect = from.kind == .area && to.kind == .site
        guard minutes.isFinite, isDirect || minutes * 60 <= Double(limit),
          !(from.kind == to.kind && from.id == to.id)
        else { continue }
        walks.append((from, to, minutes))
      }
    }
    return walks
  }
}
