internal import Foundation
internal import Geography
internal import Readers
internal import Spreadsheets
internal import Text

/// What an engine answered, taken as the study's readers take an engine's file.
struct EngineAnswers {
  let engine: RoutingEngine

  /// Times in minutes, distances in kilometres, origin after origin; `.infinity` where there is no
  /// route. Where each point is on the network, in metres from where it was asked for.
  struct Matrix {
    let minutes: [Double]
    let kilometres: [Double]
    let origins: [Double?]
    let destinations: [Double?]
  }

  func matrix(
    _ answer: HTTPAnswer, from origins: [StreetPoint], to destinations: [StreetPoint]
  ) throws(RoutingError) -> Matrix {
    let times = try read(answer, isTime: true, origins, destinations)
    let distances = try read(answer, isTime: false, origins, destinations)
    return Matrix(
      minutes: times.values, kilometres: distances.values,
      origins: Self.metres(times.snaps.filter(\.isArea), origins),
      destinations: Self.metres(times.snaps.filter { !$0.isArea }, destinations))
  }

  /// Metres from each point to the network; nothing where the engine found no way near it.
  func places(
    _ answer: HTTPAnswer, of points: [StreetPoint]
  ) throws(RoutingError) -> [Double?] {
    switch engine {
    case .osrm:
      let table = try read(answer, isTime: true, [points[0]], points)
      return Self.metres(table.snaps.filter { !$0.isArea }, points)
    case .valhalla:
      let located: [Located]
      do {
        located = try JSONDecoder().decode([Located].self, from: Data(answer.body))
      } catch {
        // What it says instead is told as of any other answer.
        _ = try read(answer, isTime: true, points, points)
        throw .noAnswer(engine, reason: "it is no list of places")
      }
      guard located.count == points.count else {
        throw .noAnswer(
          engine, reason: "it tells \(located.count) places where \(points.count) were asked for")
      }
      return zip(located, points).map { found, point in
        (found.edges ?? []).compactMap { edge in
          Self.metres(from: point, longitude: edge.correlated_lon, latitude: edge.correlated_lat)
        }.min()
      }
    }
  }

  /// A place in Valhalla's answer of places, by its own names.
  private struct Located: Decodable {
    struct Edge: Decodable {
      let correlated_lat: Double
      let correlated_lon: Double
    }

    let edges: [Edge]?
  }

  /// The ground of each of some isochrones, in the order of `minutes`, as polygons in degrees: each its
  /// outer ring and then its holes.
  func isochrones(
    _ answer: HTTPAnswer, minutes: [Double]
  ) throws(RoutingError) -> [[[[Position]]]] {
    let contours: [MeasuredContours.Contour]
    do {
      contours = try JSONDecoder().decode(MeasuredContours.self, from: Data(answer.body)).features
    } catch {
      throw .noAnswer(engine, reason: Self.complaint(answer, engine))
    }
    return try minutes.map { (wanted) throws(RoutingError) in
      let own = contours.filter { $0.properties.contour == wanted }
      guard !own.isEmpty else {
        throw .noAnswer(
          engine, reason: "it has no isochrone of \(PlainNumber.text(wanted)) minutes")
      }
      return own.flatMap(\.geometry.polygons)
    }
  }

  /// What an engine says that has no isochrones to give.
  private static func complaint(_ answer: HTTPAnswer, _ engine: RoutingEngine) -> String {
    struct Complaint: Decodable { let error: String }
    if let said = try? JSONDecoder().decode(Complaint.self, from: Data(answer.body)) {
      return "it says '\(said.error)'"
    }
    return "what answers there (HTTP \(answer.status)) gives no isochrones"
  }

  private func read(
    _ answer: HTTPAnswer, isTime: Bool, _ origins: [StreetPoint], _ destinations: [StreetPoint]
  ) throws(RoutingError) -> MeasuredTravel {
    let (areas, sites) = (origins.map(\.id), destinations.map(\.id))
    // An error says in JSON what it is; anything else is no engine.
    guard answer.body.first == UInt8(ascii: "{") else {
      throw .noAnswer(
        engine, reason: "what answers there (HTTP \(answer.status)) is not \(engine.name)")
    }
    do throws(DataError) {
      return try MeasuredTravel(
        file: "the answer", bytes: FileBytes(answer.body),
        reading: .content(
          TravelRequest(isTime: isTime, origins: areas, destinations: sites)),
        areas: areas, sites: sites)
    } catch {
      throw .noAnswer(engine, reason: error.diagnostics.first?.message ?? "\(error)")
    }
  }

  private static func metres(
    _ snaps: [MeasuredTravel.Snap], _ points: [StreetPoint]
  ) -> [Double?] {
    var metres = [Double?](repeating: nil, count: points.count)
    for snap in snaps {
      metres[snap.index] =
        snap.metres
        ?? snap.longitude.flatMap { longitude in
          snap.latitude.flatMap {
            Self.metres(from: points[snap.index], longitude: longitude, latitude: $0)
          }
        }
    }
    return metres
  }

  private static func metres(
    from point: StreetPoint, longitude: Double, latitude: Double
  ) -> Double? {
    (try? LongitudeLatitude(longitude: longitude, latitude: latitude)).map {
      point.place.metres(to: $0)
    }
  }
}
