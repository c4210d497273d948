import Places
package import Routing
package import Studies

/// What streets change against straight lines, and against another table of the same ways.
package struct StreetFindings: Hashable, Sendable {
  /// Two tables of the same ways, in minutes.
  package struct Difference: Hashable, Sendable {
    /// Pairs that both have a value for.
    package let pairs: Int
    /// The middle one and the largest of the differences without their signs.
    package let middle: Double
    package let largest: Double
    /// The pair that has the largest.
    package let worstArea: String
    package let worstSite: String
    /// Pairs that only one of the two has a route for.
    package let onlyOne: Int
    /// Areas whose nearest hub is another by the other table.
    package let otherNearest: [String]
  }

  /// The middle one of all ways' lengths over their straight lines; nothing where no two points are a
  /// hundred metres apart.
  package let detour: Double?
  /// Areas whose nearest hub along streets is another than in a straight line.
  package let otherNearest: [String]
  /// Areas that have a route to any hub.
  package let reaching: Int

  /// - Complexity: O(pairs · log pairs).
  package init(_ travel: StreetTravel, of study: Study) {
    let sites = study.travelSites.filter { $0.location != nil }
    let hubs = sites.indices.filter { sites[$0].role == .hub }
    var detours: [Double] = []
    var straight: [Double] = []
    for (number, area) in study.areas.enumerated() {
      for (column, site) in sites.enumerated() {
        let line = site.location.map { area.centroid.kilometres(to: $0) } ?? .infinity
        straight.append(line)
        let way = travel.kilometres[number * sites.count + column]
        if line > 0.1, way.isFinite { detours.append(way / line) }
      }
    }
    detours.sort()
    detour = detours.isEmpty ? nil : detours[(detours.count - 1) / 2]
    let byStreet = Self.nearest(travel.minutes, sites.count, hubs)
    let byLine = Self.nearest(straight, sites.count, hubs)
    otherNearest = zip(study.areas, zip(byStreet, byLine)).compactMap { area, nearest in
      nearest.0 != nil && nearest.0 != nearest.1 ? area.id.code : nil
    }
    reaching = byStreet.count { $0 != nil }
  }

  /// - Parameter other: area after area, the sites of `travel` in its order; `.infinity` where it has
  ///   no value.
  package static func difference(
    _ travel: StreetTravel, from other: [Double], of study: Study
  ) -> Difference? {
    let sites = study.travelSites.filter { $0.location != nil }
    let hubs = sites.indices.filter { sites[$0].role == .hub }
    var differences: [(minutes: Double, pair: Int)] = []
    var onlyOne = 0
    for (pair, minutes) in zip(travel.minutes, other).enumerated() {
      switch (minutes.0.isFinite, minutes.1.isFinite) {
      case (true, true): differences.append((abs(minutes.0 - minutes.1), pair))
      case (false, false): break
      default: onlyOne += 1
      }
    }
    differences.sort { $0.minutes < $1.minutes }
    guard let last = differences.last else { return nil }
    let nearest = nearest(travel.minutes, sites.count, hubs)
    let theirs = Self.nearest(other, sites.count, hubs)
    return Difference(
      pairs: differences.count, middle: differences[(differences.count - 1) / 2].minutes,
      largest: last.minutes,
      worstArea: study.areas[last.pair / sites.count].id.code,
      worstSite: sites[last.pair % sites.count].id.code,
      onlyOne: onlyOne,
      otherNearest: zip(study.areas, zip(nearest, theirs)).compactMap { area, pair in
        pair.0 == pair.1 ? nil : area.id.code
      })
  }

  /// The nearest of some columns for each row; nothing where none is within reach.
  private static func nearest(_ values: [Double], _ columns: Int, _ hubs: [Int]) -> [Int?] {
    guard columns > 0 else { return [] }
    return stride(from: 0, to: values.count, by: columns).map { start in
      hubs.filter { values[start + $0].isFinite }.min { values[start + $0] < values[start + $1] }
    }
  }
}
