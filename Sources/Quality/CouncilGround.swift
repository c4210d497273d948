import Geography
import Places
import Studies

/// Where a council is, worked out from its areas' own centres and, where there are any, outlines.
struct CouncilGround {
  /// The middle: median easting and median northing, which a few mistakes do not shift.
  let middle: GridPoint
  /// How far from the middle an area can lie, in km: 25, or 12 times the median distance where that
  /// is more. In the English districts of 2013 the farthest area lies at most 10 times the median
  /// distance away, or less than 25 km.
  let reach: Double
  /// The areas' centres that lie within ``reach``.
  let centres: [GridPoint]
  /// Each area's published outline; empty where the map is drawn from points.
  let outlines: [String: Region]
  /// The outlines with the rectangle round each, 100 m wider.
  private let ground: [(bounds: Bounds, region: Region)]
  /// The longest distance from an area's centre to the nearest other centre, in km; at least 3.
  let spacing: Double
  private let nearby: PointIndex

  init?(_ areas: AreaRecords, study: Study?) {
    let points = areas.points.compactMap(\.point)
    guard !points.isEmpty,
      let middle = try? GridPoint(
        easting: points.map(\.easting).sorted()[points.count / 2],
        northing: points.map(\.northing).sorted()[points.count / 2])
    else { return nil }
    self.middle = middle
    let distances = points.map { $0.kilometres(to: middle) }.sorted()
    let reach = max(25, 12 * distances[distances.count / 2])
    self.reach = reach
    let centres = points.filter { $0.kilometres(to: middle) <= reach }
    self.centres = centres
    let nearby = PointIndex(centres)
    self.nearby = nearby
    let gaps = centres.indices.map { one in
      nearby.nearest(to: centres[one], but: one)?.kilometres ?? 0
    }
    spacing = max(3, gaps.max() ?? 0)
    let outlines = study.flatMap { try? StudyGround.outlines(of: $0) } ?? [:]
    self.outlines = outlines
    ground = outlines.values.compactMap { region in
      region.bounds.map { ($0.grown(by: Self.slack), region) }
    }
  }

  func isNear(_ point: GridPoint) -> Bool { point.kilometres(to: middle) <= reach }

  /// Whether easting and northing were exchanged: the point is far from the council as it is, and
  /// within it the other way round.
  func isExchanged(_ point: GridPoint) -> Bool {
    !isNear(point) && (point.exchanged.map(isNear) ?? false)
  }

  /// How far a point is from the nearest area's centre, in km.
  func distance(to point: GridPoint) -> Double {
    nearby.nearest(to: point).map { $0.kilometres } ?? 0
  }

  /// How far outside an outline a place may lie and count as inside, in metres: published outlines are
  /// generalised.
  static let slack = 100.0

  /// Whether a site is in the council: within its outlines, or else no farther from an area's
  /// centre than areas are from one another.
  func holds(_ site: GridPoint) -> Bool {
    if !ground.isEmpty {
      return ground.contains { bounds, region in
        bounds.contains(site) && region.isWithin(Self.slack, of: site)
      }
    }
    return distance(to: site) <= spacing
  }
}

/// England as a rough shape: the convex hull of every LSOA's population-weighted centroid (ONS,
/// 2011) in kilometres, anticlockwise, and 10 km around it.
enum England {
  private static let hull: [(x: Double, y: Double)] = [
    (91, 11), (171, 14), (560, 98), (608, 120), (636, 145), (637, 148), (655, 294), (653, 310),
    (649, 319), (422, 632), (399, 654), (390, 647), (312, 554), (300, 529),
  ]

  static func contains(_ point: GridPoint) -> Bool {
    let (x, y) = (point.easting / 1000, point.northing / 1000)
    return hull.indices.allSatisfy { index in
      let (a, b) = (hull[index], hull[(index + 1) % hull.count])
      let (east, north) = (b.x - a.x, b.y - a.y)
      let length = (east * east + north * north).squareRoot()
      return (east * (y - a.y) - north * (x - a.x)) / length >= -10
    }
  }
}
