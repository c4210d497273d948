public import Places

/// Three villages on a line, a site in each: A at 0 with 10 people, B at 4 with 30, C at 10 with 60.
public enum Line {
  public static let people = [10.0, 30, 60]
  public static let travel = matrix([[0, 4, 10], [4, 0, 6], [10, 6, 0]])

  /// Minutes by area and site.
  public static func matrix(_ rows: [[Double]]) -> TravelMatrix {
    try! TravelMatrix(
      unit: .minutes, source: .supplied(by: "hand"), areaCount: rows.count,
      siteCount: rows[0].count, values: rows.flatMap(\.self))
  }

  public static func nearest(_ open: [Int]) -> NearestSites {
    NearestSites(open: open, travel: travel)
  }
}
