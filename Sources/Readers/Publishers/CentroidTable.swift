public import Geography
public import Text

/// Where the people of each area are on average (ONS population-weighted centroids).
public struct CentroidTable: Sendable {
  /// The vintage of the areas.
  public let areaYear: Int?
  public let areas: [AreaRow]
  /// In the file's own coordinates, one an area.
  public let positions: [Position]
  /// ONS publishes both under the same names `x` and `y`; told apart by their range.
  public let system: CoordinateSystem
  /// Which coordinates were found.
  public let diagnostics: [Diagnostic]

  /// - Throws: ``DataError/refused(_:)`` with every point that fits neither Great Britain's
  ///   longitudes and latitudes nor the national grid, or not the kind of the first.
  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.centroids)
    let (areas, positions, system) = try published.table.read { columns in
      let areas = columns.areas()
      let x = columns.number("x")
      let y = columns.number("y")
      let positions = zip(x, y).map { Position(x: $0, y: $1) }
      let system: CoordinateSystem =
        positions.first.map(Self.isDegrees) == true ? .longitudeLatitude : .nationalGrid
      for (row, position) in positions.enumerated() where x.count == y.count {
        let fits = system == .nationalGrid ? Self.isMetres(position) : Self.isDegrees(position)
        guard !fits else { continue }
        columns.report(
          row: row, column: "x",
          expected: system == .nationalGrid
            ? "national grid metres" : "a longitude and latitude in Great Britain",
          found: "(\(position.x), \(position.y))", whatToDo: "correct the point")
      }
      return (areas, positions, system)
    }
    self.areas = areas
    self.positions = positions
    self.system = system
    areaYear = published.recognition.year(of: "area")
    let kind =
      system == .nationalGrid ? "national grid metres (EPSG:27700)" : "WGS 84 degrees (EPSG:4326)"
    diagnostics =
      published.table.diagnostics + [
        Diagnostic(
          .note, at: .init(file: published.recognition.file),
          "x and y are taken for \(kind), by their range")
      ]
  }

  static func isDegrees(_ position: Position) -> Bool {
    (-9.5...2.5).contains(position.x) && (49.0...61.5).contains(position.y)
  }

  static func isMetres(_ position: Position) -> Bool {
    (1_000...700_000).contains(position.x) && (1_000...1_300_000).contains(position.y)
  }
}
