import Geography
import Places
public import Reports

extension Picture {
  /// Squares in classes and three sites, in a map's place.
  public static func sample(_ id: String, words: String = "Centre", columns: Int = 6) -> Picture {
    let styles = MapStyle.sequential(3)
    let areas = (0..<columns * columns).map { cell in
      MapArea(
        name: words, region: square(cell % columns, cell / columns), classIndex: cell * 7 / 4 % 3)
    }
    let sites = zip(MapSite.Kind.allCases, [(1, 1), (4, 2), (2, 5)]).map { kind, place in
      MapSite(name: words, point: point(Double(place.0), Double(place.1)), kind: kind)
    }
    return .map(
      ReachMap(
        id: id, title: words, altText: words, source: words, legendTitle: words,
        classes: styles.map { MapClass(label: words, style: $0) }, areas: areas, sites: sites))
  }

  private static func square(_ column: Int, _ row: Int) -> Region {
    let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map {
      Vertex(point(Double(column + $0.0), Double(row + $0.1)))
    }
    return Region(polygons: [Polygon(outer: try! Ring(corners))])
  }

  /// Kilometres east and north of a corner in Essex.
  private static func point(_ east: Double, _ north: Double) -> GridPoint {
    try! GridPoint(easting: 560_000 + east * 1000, northing: 180_000 + north * 1000)
  }
}
