internal import Geography
package import Places
public import Studies
internal import Text
public import Timetables

extension Study {
  /// The sites that travel is worked out to: hubs, outreach sites, and those over the border.
  package var travelSites: [Site] { sites.hubs + sites.outreach + sites.border }

  /// What journeys from the study's areas to its sites can be made of, every walk being a straight
  /// line at the request's pace, or one that was measured.
  ///
  /// - Parameter walks: of this study and timetable; those to, from and between stops that are longer than
  ///   the request's longest are not walked.
  /// - Throws: ``TransitError``.
  public func transit(
    _ timetable: Timetable, _ request: TransitRequest, walks: MeasuredWalks? = nil
  ) throws(TransitError) -> TransitNetwork {
    if let walks {
      let limited = walks.scaled(by: 1, limit: request.pace.limit)
      let access = WalkingLegs(limited.access)
      let egress = WalkingLegs(limited.egress)
      for (legs, areas) in [(access, true), (egress, false)] where legs.legs.isEmpty {
        throw .nothingWalked(areas: areas)
      }
      return try network(
        timetable, request, access: access, egress: egress,
        between: WalkingLegs(limited.between), direct: limited.direct)
    }
    let stops = try Self.points(of: timetable)
    let origins = areas.map { PlanePoint($0.centroid) }
    let places = travelSites.map { $0.location.map { PlanePoint($0) } }
    let access = WalkingLegs(from: origins, to: stops, at: request.pace)
    let egress = WalkingLegs(from: places, to: stops, at: request.pace)
    for (legs, points, areas) in [(access, origins.map { $0 }, true), (egress, places, false)]
    where legs.legs.isEmpty {
      throw .nothingNear(areas: areas, kilometres: Self.nearest(points, stops))
    }
    return try network(
      timetable, request, access: access, egress: egress,
      between: WalkingLegs(from: stops, to: stops, at: request.pace),
      direct: areas.flatMap { area in
        travelSites.map { site in
          site.location.map {
            request.pace.seconds(area.centroid.kilometres(to: $0) * 1000)
          } ?? .max
        }
      })
  }

  private func network(
    _ timetable: Timetable, _ request: TransitRequest, access: WalkingLegs, egress: WalkingLegs,
    between: WalkingLegs, direct: [Int32]
  ) throws(TransitError) -> TransitNetwork {
    do throws(TimetableError) {
      return try TransitNetwork(
        timetable, on: request.day, window: request.window, cutOff: request.cutOff,
        footpaths: Footpaths(
          walks: between, transfers: timetable.transfers, boarding: request.boarding,
          limit: request.pace.limit),
        access: access, egress: egress, direct: direct)
    } catch {
      throw .timetable(error)
    }
  }

  /// Where stops are on the national grid, or beyond it.
  private static func points(
    of timetable: Timetable
  ) throws(TransitError) -> [PlanePoint?] {
    let placed = timetable.stops.filter { $0.place != nil }
    let vertices: [Vertex]
    do throws(GeographyError) {
      let projection = try GridProjection()
      var places: [LongitudeLatitude] = []
      for stop in placed {
        places.append(
          try LongitudeLatitude(
            longitude: stop.place!.longitude, latitude: stop.place!.latitude))
      }
      vertices = try projection.vertices(of: places)
    } catch {
      throw .stop(id: placed.first?.id ?? "", reason: "\(error)")
    }
    var next = vertices.makeIterator()
    return timetable.stops.map { stop in
      guard stop.place != nil, let vertex = next.next() else { return nil }
      return PlanePoint(x: vertex.easting, y: vertex.northing)
    }
  }

  /// Kilometres in a straight line from any of some points to the nearest stop.
  private static func nearest(_ points: [PlanePoint?], _ stops: [PlanePoint?]) -> Double {
    var least = Double.infinity
    for point in points.compactMap(\.self) {
      for stop in stops.compactMap(\.self) {
        let (east, north) = (point.x - stop.x, point.y - stop.y)
        least = min(least, (east * east + north * north).squareRoot() / 1000)
      }
    }
    return least.isFinite ? least : 0
  }
}

extension PlanePoint {
  fileprivate init(_ point: GridPoint) {
    self.init(x: point.easting, y: point.northing)
  }
}
