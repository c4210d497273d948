import Geography
import Places
import Readers
import StudyFormat
import Text

/// Coordinates of areas and sites.
extension QualityData {
  private static let noCoordinates = "no area has coordinates on the national grid"

  /// Rows of areas and of sites with coordinates of some wrong kind, as one finding per table.
  private func strays(
    _ check: QualityCheck, _ message: String, whatToDo: String, _ isStray: (RawPoint) -> Bool
  ) -> CheckOutcome {
    var findings: [Finding] = []
    var examined = 0
    if let areas {
      let rows = areas.points.indices.filter { isStray(areas.points[$0]) }
      examined += areas.points.count
      findings += areas.finding(
        check, .error, rows: rows, column: areas.columns.easting,
        "\(rows.count) of \(NumberStyle.count(areas.points.count, "area")) (\(areas.names(rows))) \(rows.count == 1 ? "has" : "have") \(message)",
        whatToDo: whatToDo)
    }
    if let sites {
      let rows = sites.points.indices.filter { isStray(sites.points[$0]) }
      examined += sites.points.count
      findings += sites.finding(
        check, .error, rows: rows, column: sites.columns.easting,
        "\(rows.count) of \(NumberStyle.count(sites.points.count, "site")) (\(sites.names(rows))) \(rows.count == 1 ? "has" : "have") \(message)",
        whatToDo: whatToDo)
    }
    return .examined(examined, findings)
  }

  var coordinatesDegrees: CheckOutcome {
    strays(
      .coordinatesDegrees, "longitude and latitude where metres of the national grid belong",
      whatToDo: "convert them to EPSG:27700, in QGIS by 'Reproject layer' or by an export in it"
    ) { $0 == .degrees }
  }

  var coordinatesWebMercator: CheckOutcome {
    strays(
      .coordinatesWebMercator, "coordinates of Web Mercator (EPSG:3857), not of the national grid",
      whatToDo: "export the layer again as EPSG:27700"
    ) { $0 == .webMercator }
  }

  var coordinatesOffGrid: CheckOutcome {
    strays(
      .coordinatesOffGrid,
      "coordinates outside Great Britain's national grid, 0 to 700,000 m east and 0 to 1,300,000 m"
        + " north",
      whatToDo: "correct the digits, or give both in metres of EPSG:27700"
    ) { if case .stray = $0 { true } else { false } }
  }

  /// Single rows whose coordinates are exchanged, or a whole table that lies outside England and
  /// would lie inside it the other way round.
  var coordinatesSwapped: CheckOutcome {
    guard let home else { return .skipped(Self.noCoordinates) }
    let whole =
      !England.contains(home.middle) && (home.middle.exchanged.map(England.contains) ?? false)
    return strays(
      .coordinatesSwapped, "easting and northing exchanged",
      whatToDo: "exchange the two columns, or the two cells"
    ) { $0.point.map { whole ? home.isNear($0) : home.isExchanged($0) } ?? false }
  }

  var areaOutsideCouncil: CheckOutcome {
    guard let areas, let home else { return .skipped(Self.noCoordinates) }
    let inEngland = England.contains(home.middle)
    let exchangedInEngland = home.middle.exchanged.map(England.contains) ?? false
    guard inEngland || exchangedInEngland else {
      return .examined(
        areas.points.count,
        areas.finding(
          .areaOutsideCouncil, .error, rows: Array(areas.points.indices),
          column: areas.columns.easting,
          "the areas lie around (\(Int(home.middle.easting)), \(Int(home.middle.northing))), which is"
            + " not in England", whatToDo: "correct the coordinates"))
    }
    let rows = areas.points.indices.filter { row in
      areas.points[row].point.map { !home.isNear($0) && !home.isExchanged($0) } ?? false
    }
    return .examined(
      areas.points.count,
      areas.finding(
        .areaOutsideCouncil, .error, rows: rows, column: areas.columns.easting,
        "\(areas.names(rows)) \(rows.count == 1 ? "lies" : "lie") more than"
          + " \(Int(home.reach)) km from the middle of the areas",
        whatToDo: "see whether a digit is missing, or the area is another council's"))
  }

  var areaCoincident: CheckOutcome {
    guard let areas else { return .skipped(Self.noCoordinates) }
    var first: [GridPoint: Int] = [:]
    var rows: [Int] = []
    for (row, raw) in areas.points.enumerated() {
      guard let point = raw.point else { continue }
      if first[point] == nil { first[point] = row } else { rows.append(row) }
    }
    return .examined(
      areas.points.count,
      areas.finding(
        .areaCoincident, .warning, rows: rows, column: areas.columns.easting,
        "\(areas.names(rows)) \(rows.count == 1 ? "stands" : "stand") where another area does",
        whatToDo: "give each area its own population-weighted centroid"))
  }

  /// Centres outside their own outline by more than 100 m, which a crooked area's own centre can
  /// be.
  var centroidOutsideArea: CheckOutcome {
    guard let areas, let home else { return .skipped(Self.noCoordinates) }
    guard England.contains(home.middle) else { return .skipped("the areas do not lie in England") }
    guard !home.outlines.isEmpty else {
      return .skipped("the map is drawn from points, not outlines")
    }
    var rows: [Int] = []
    var examined = 0
    for (row, raw) in areas.points.enumerated() {
      guard let point = raw.point, home.isNear(point), let own = home.outlines[areas.codes[row]]
      else { continue }
      examined += 1
      if own.isWithin(CouncilGround.slack, of: point) { continue }
      rows.append(row)
    }
    let inside = rows.first.flatMap { row in
      areas.points[row].point.flatMap { point in
        home.outlines.sorted { $0.key < $1.key }.first { $0.value.contains(point) }?.key
      }
    }
    return .examined(
      examined,
      areas.finding(
        .centroidOutsideArea, .warning, rows: rows, column: areas.columns.easting,
        "the \(rows.count == 1 ? "centre" : "centres") of \(areas.names(rows))"
          + " \(rows.count == 1 ? "lies" : "lie") outside their own outline by more than 100 m"
          + (inside.map { ", the first in that of \($0)" } ?? ""),
        whatToDo: "see whether the codes of the two files belong to one census year, and whether"
          + " rows are exchanged"))
  }
}
