import Geography
import Places
import Readers
import Studies
import StudyFormat
import Text

/// Where people live within their areas.
extension StudyLoader {
  /// The study's points; nothing where it names none.
  ///
  /// Rows of other areas and rows without a place are left out and told, since tables of points are
  /// often of a whole country. The first demand counts the people of areas.
  func points(
    areas: [Area], people: [Double], notes: inout [Diagnostic]
  ) throws(DataError) -> DemandPoints? {
    guard let asked = file.points else { return nil }
    let table = try shelf.table(asked.table)
    let read = try table.read { reader in
      (
        ids: reader.text(asked.id, unique: true), homes: reader.optionalText(asked.area),
        people: asked.people.map { reader.number($0, from: 0, to: Self.mostPeople) }
      )
    }
    try refuseSpellings(of: read.ids, column: asked.id, in: table)
    let codes = Dictionary(areas.enumerated().map { ($1.id.code, $0) }) { first, _ in first }
    let rows = read.homes.indices.filter { read.homes[$0].map { codes[$0] != nil } ?? false }
    let (places, unplaced) = try places(asked, of: rows, in: table)
    var counted: [DemandPoints.Counted] = []
    var whereabouts: [(row: Int, point: GridPoint)] = []
    for (row, place) in zip(rows, places) {
      guard let place, let area = read.homes[row].flatMap({ codes[$0] }) else { continue }
      whereabouts.append((row, place))
      counted.append(
        DemandPoints.Counted(
          id: read.ids[row], area: area, place: place, people: read.people?[row] ?? 1))
    }
    try checkWhereabouts(whereabouts, areas: areas, in: table, column: Self.column(asked))
    guard !counted.isEmpty else {
      throw .refused([
        Diagnostic(
          .error, at: .init(file: table.file, column: asked.area),
          "none of its \(NumberStyle.count(table.rowCount, "row")) is a point in an area of the study\(read.homes.first.flatMap { $0 }.map { ": the first has '\($0)'" } ?? "")",
          whatToDo:
            "name the column with the codes of the same areas and year, such as \(areas[0].id)"
        ).of(.demandPoints)
      ])
    }
    let points = DemandPoints(
      kind: asked.kind, of: areas, counted, isWeighted: read.people != nil)
    notes +=
      PointNotes(
        asked: asked, table: table, areas: areas, people: people, counted: counted,
        points: points, strangers: Self.strangers(read.homes, besides: rows), unplaced: unplaced
      ).diagnostics
    return points
  }

  /// More people than any place where people live together has.
  private static let mostPeople = 10_000_000.0

  /// Refuses a point that stands there twice in other letters: `RM16 6RS` and `rm166rs`.
  private func refuseSpellings(
    of ids: [String], column: String, in table: SourceTable
  ) throws(DataError) {
    var first: [String: Int] = [:]
    var errors: [Diagnostic] = []
    for (row, id) in ids.enumerated() {
      let plain = Postcode(id)?.text ?? id.uppercased().filter { !$0.isWhitespace }
      guard let other = first.updateValue(row, forKey: plain), ids[other] != id else { continue }
      first[plain] = other
      errors.keep(
        Diagnostic(
          .error, at: table.place(row: row, column: column),
          "'\(SafeText.shown(id))' is '\(SafeText.shown(ids[other]))' of row \(table.line(of: other)) in other letters",
          whatToDo: "keep one row of each point"
        ).of(.demandPoints))
    }
    try errors.stopOnErrors()
  }

  /// Rows whose area is none of the study's.
  private static func strangers(_ homes: [String?], besides rows: [Int]) -> [(
    row: Int, area: String?
  )] {
    let own = Set(rows)
    return homes.indices.filter { !own.contains($0) }.map { (row: $0, area: homes[$0]) }
  }

  /// The column that messages about a place name.
  static func column(_ asked: PointsDefinition) -> String {
    switch asked.place {
    case .grid(let easting, _): easting
    case .degrees(let latitude, _): latitude
    }
  }

  /// Where some rows lie, nothing where they do not say it, and which do not.
  ///
  /// - Throws: ``DataError`` for every row that is off the grid.
  private func places(
    _ asked: PointsDefinition, of rows: [Int], in table: SourceTable
  ) throws(DataError) -> (places: [GridPoint?], unplaced: [Int]) {
    let column = Self.column(asked)
    let pairs = try table.read { reader -> [(Double?, Double?)] in
      switch asked.place {
      case .grid(let easting, let northing):
        Array(zip(reader.optionalNumber(easting), reader.optionalNumber(northing)))
      case .degrees(let latitude, let longitude):
        Array(
          zip(
            reader.optionalNumber(latitude, from: -90, to: 90),
            reader.optionalNumber(longitude, from: -180, to: 180)))
      }
    }
    func off(_ row: Int, _ error: any Error) -> Diagnostic {
      Diagnostic(
        .error, at: table.place(row: row, column: column), "\(error)",
        whatToDo: "correct the point, or leave both cells empty"
      ).of(.demandPoints)
    }
    let projection: GridProjection?
    do throws(GeographyError) {
      if case .degrees = asked.place { projection = try GridProjection() } else { projection = nil }
    } catch {
      throw refusal(line: asked.line, "\(error)", whatToDo: "give easting and northing instead")
    }
    var places: [GridPoint?] = []
    var (unplaced, errors): ([Int], [Diagnostic]) = ([], [])
    for row in rows {
      // Publishers write 0 and 0, and 99.999999 north, where they know no place.
      guard let first = pairs[row].0, let second = pairs[row].1, first != 0 || second != 0,
        projection == nil || first < 90
      else {
        places.append(nil)
        unplaced.append(row)
        continue
      }
      do {
        places.append(
          try projection.map {
            try $0.gridPoints(of: [LongitudeLatitude(longitude: second, latitude: first)])[0]
          } ?? GridPoint(easting: first, northing: second))
      } catch {
        places.append(nil)
        errors.keep(off(row, error))
      }
    }
    try errors.stopOnErrors()
    return (places, unplaced)
  }
}
