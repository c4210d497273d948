import Geography

/// Whether positions lie in Great Britain, and what is wrong where they do not.
enum BritishExtent {
  private static let degrees = (x: -9.5...2.5, y: 49.0...61.5)
  private static let metres = (x: 0.0...700_000.0, y: 1_000.0...1_300_000.0)

  /// What was expected and what to do, for the first position outside; nothing where there is none.
  static func fault(
    _ positions: some Sequence<Position>, in system: CoordinateSystem
  ) -> (message: String, whatToDo: String)? {
    let range = system == .nationalGrid ? metres : degrees
    let strays = positions.lazy.filter { !range.x.contains($0.x) || !range.y.contains($0.y) }
    guard let stray = strays.first(where: { _ in true }) else { return nil }
    let expected =
      system == .nationalGrid
      ? "national grid metres (EPSG:27700)" : "longitude and latitude in Great Britain"
    let whatToDo =
      if degrees.x.contains(stray.y), degrees.y.contains(stray.x) {
        "longitude and latitude look swapped: GeoJSON has longitude first"
      } else if metres.x.contains(stray.x), metres.y.contains(stray.y) {
        "these look like national grid metres: say so in the file's crs, or export as EPSG:4326"
      } else {
        "export the layer again as EPSG:4326"
      }
    return ("expected \(expected), found (\(stray.x), \(stray.y))", whatToDo)
  }
}
