package import Places
package import Routing
package import Studies

/// What streets change against straight lines, and against another table of the same ways.
package struct StreetFindings: Hashable, Sendable {
  /// The middle one of all ways' lengths over their straight lines; nothing where no two points are a
  /// hundred metres apart.
  package let detour: Double?
  /// Areas, or points within them, whose nearest hub along streets is another than in a straight line.
  package let otherNearest: [String]
  /// How many of them have a route to any hub.
  package let reaching: Int
  /// Those that have a route to no site at all, in order: cut off from the network, or on a piece of their
  /// own.
  package let cutOff: [String]

  /// - Parameter starts: the points that ways begin at in the place of areas.
  /// - Complexity: O(pairs · log pairs).
  package init(_ travel: StreetTravel, of study: Study, from starts: DemandPoints? = nil) {
    let sites = study.travelSites.filter { $0.location != nil }
    let hubs = sites.indices.filter { sites[$0].role == .hub }
    var detours: [Double] = []
    var straight: [Double] = []
    let places = starts?.points.map(\.place) ?? study.areas.map(\.centroid)
    for (number, place) in places.enumerated() {
      for (column, site) in sites.enumerated() {
        let line = site.location.map { place.kilometres(to: $0) } ?? .infinity
        straight.append(line)
        let way = travel.kilometres[number * sites.count + column]
        if line > 0.1, way.isFinite { detours.append(way / line) }
      }
    }
    detours.sort()
    detour = detours.isEmpty ? nil : detours[(detours.count - 1) / 2]
    let byStreet = TravelDifference.nearest(travel.minutes, sites.count, hubs)
    let byLine = TravelDifference.nearest(straight, sites.count, hubs)
    otherNearest = zip(travel.areas, zip(byStreet, byLine)).compactMap { start, nearest in
      nearest.0 != nil && nearest.0 != nearest.1 ? start.id : nil
    }
    cutOff = travel.areas.enumerated().compactMap { number, start in
      let row = travel.minutes[number * sites.count..<(number + 1) * sites.count]
      return !row.isEmpty && row.allSatisfy { !$0.isFinite } ? start.id : nil
    }
    reaching = byStreet.count { $0 != nil }
  }

  /// How far another table of the same ways is from this one, in minutes.
  ///
  /// - Parameter other: area after area, the sites of `travel` in its order; `.infinity` where it has
  ///   no value.
  package static func difference(
    _ travel: StreetTravel, from other: [Double], of study: Study
  ) -> TravelDifference? {
    let sites = study.travelSites.filter { $0.location != nil }
    return TravelDifference(
      travel.minutes, from: other, columns: sites.count,
      hubs: sites.indices.filter { sites[$0].role == .hub })
  }
}
