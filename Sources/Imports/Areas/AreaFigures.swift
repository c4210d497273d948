internal import Geography
internal import Places
import Readers
import Text

/// What files say about the council's areas, where it covers all of them.
enum AreaFigures {
  /// Where the people of each area are, and how that is known.
  struct Points {
    let points: [String: GridPoint]
    /// What they are, for the table's description.
    let label: String
    let isWeighted: Bool
    let source: Recognition
  }

  /// The publisher's centroids; without any, the middle of each outline, or of its postcodes.
  ///
  /// - Throws: ``DataError/refused(_:)`` where two files of centroids differ, and nothing says which
  ///   counts.
  static func points(
    _ shelf: ImportShelf, year: Int, codes: [String], _ notes: inout [Diagnostic]
  ) throws(DataError) -> Points? {
    let wanted = RowFilter("area", in: Set(codes))
    var found: [Points] = []
    let sources = shelf.all(.centroids).filter { $0.year(of: "area") == year }
    for source in sources.filter({ !$0.isLayer }) + sources.filter(\.isLayer) {
      let points = shelf.attempt(source, &notes) { () throws(DataError) in
        try gridPoints(shelf.centroids(source, where: wanted), source)
      }
      guard let points, Set(points.keys).isSuperset(of: codes) else { continue }
      found.append(
        Points(
          points: points, label: "Population-weighted centroid, to the metre.", isWeighted: true,
          source: source))
    }
    guard let first = found.first else {
      return outlined(shelf, year: year, codes: codes, &notes)
        ?? fromPostcodes(shelf, year: year, codes: codes, &notes)
    }
    for other in found.dropFirst() {
      guard let apart = metres(between: first, other, codes), apart > 50 else { continue }
      // A table counts before a layer of points, as it is what the publisher calls centroids.
      guard other.source.isLayer, !first.source.isLayer else {
        throw question(
          [first.source, other.source], "give other points for the same areas",
          "keep the population-weighted centroids in the folder, and take the others out")
      }
      notes.append(
        Diagnostic(
          .warning, at: .init(file: other.source.file),
          "not used for the areas' points: they are up to \(NumberStyle.count(Int(apart))) m from those of \(first.source.file), which come first",
          whatToDo: "see which are the population-weighted centroids"))
    }
    return first
  }

  private static func metres(
    between one: Points, _ other: Points, _ codes: [String]
  ) -> Double? {
    codes.compactMap { code in
      one.points[code].flatMap { a in other.points[code].map { a.kilometres(to: $0) * 1000 } }
    }.max()
  }

  private static func gridPoints(
    _ table: CentroidTable, _ source: Recognition
  ) throws(DataError) -> [String: GridPoint] {
    let points = try grid(table.positions, table.system, source)
    return Dictionary(zip(table.areas.map(\.id.code), points)) { first, _ in first }
  }

  private static func grid(
    _ positions: [Position], _ system: CoordinateSystem, _ source: Recognition
  ) throws(DataError) -> [GridPoint] {
    do {
      switch system {
      case .nationalGrid: return try positions.map { try GridPoint(easting: $0.x, northing: $0.y) }
      case .longitudeLatitude:
        return try GridProjection().gridPoints(
          of: positions.map { try LongitudeLatitude(longitude: $0.x, latitude: $0.y) })
      }
    } catch {
      throw .refused([Diagnostic(.error, at: .init(file: source.file), "\(error)")])
    }
  }

  /// The middle of each outline.
  private static func outlined(
    _ shelf: ImportShelf, year: Int, codes: [String], _ notes: inout [Diagnostic]
  ) -> Points? {
    guard let outlines = OutlineDraft(shelf, year: year, codes: codes, &notes),
      let source = outlines.sources.first
    else { return nil }
    let positions = outlines.boundaries.map { Self.middle(of: $0) }
    let points = shelf.attempt(source, &notes) { () throws(DataError) in
      try grid(positions, outlines.system, source)
    }
    return points.map { points in
      Points(
        points: Dictionary(zip(outlines.boundaries.map(\.code), points)) { first, _ in first },
        label: "Middle of the outline, as no file has its population-weighted centroid.",
        isWeighted: false, source: source)
    }
  }

  /// The centre of gravity of the polygons' outer rings.
  private static func middle(of boundary: Boundary) -> Position {
    var (area, x, y) = (0.0, 0.0, 0.0)
    for ring in boundary.polygons.compactMap(\.first) {
      guard let origin = ring.first else { continue }
      var (own, ownX, ownY) = (0.0, 0.0, 0.0)
      for (a, b) in zip(ring, ring.dropFirst()) {
        let (ax, ay, bx, by) = (a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y)
        let cross = ax * by - bx * ay
        own += cross / 2
        ownX += (ax + bx) * cross / 6
        ownY += (ay + by) * cross / 6
      }
      // Rings run either way round.
      let sign = own < 0 ? -1.0 : 1
      area += sign * own
      x += sign * (ownX + own * origin.x)
      y += sign * (ownY + own * origin.y)
    }
    return Position(x: x / area, y: y / area)
  }

  /// The mean of the postcodes in use of each area.
  private static func fromPostcodes(
    _ shelf: ImportShelf, year: Int, codes: [String], _ notes: inout [Diagnostic]
  ) -> Points? {
    let key = year == 2021 ? "area2021" : "area2011"
    for source in shelf.all(.postcodeDirectory) + shelf.all(.postcodeList) where source.has(key) {
      let table = shelf.attempt(source, &notes) { () throws(DataError) in
        try PostcodeTable(shelf.read(source, where: RowFilter(key, in: Set(codes))))
      }
      let inUse = (table?.points ?? []).filter { $0.ended == nil && $0.point != nil }
      let byArea = Dictionary(grouping: inUse) {
        (year == 2021 ? $0.area2021 : $0.area2011)?.code ?? ""
      }
      guard Set(byArea.keys).isSuperset(of: codes) else { continue }
      let means = byArea.compactMapValues { points in
        try? GridPoint(
          easting: points.reduce(0) { $0 + $1.point!.easting } / Double(points.count),
          northing: points.reduce(0) { $0 + $1.point!.northing } / Double(points.count))
      }
      return Points(
        points: means,
        label: "Mean of its postcodes, as no file has its population-weighted centroid.",
        isWeighted: false, source: source)
    }
    return nil
  }

  /// A refusal to guess between tables that differ by nothing that is said.
  static func question(
    _ sources: [Recognition], _ what: String, _ whatToDo: String
  ) -> DataError {
    .refused([
      Diagnostic(
        .error, at: nil,
        "\(sources.map(\.file).joined(separator: " and ")) \(what): which of them counts?",
        whatToDo: whatToDo)
    ])
  }
}
