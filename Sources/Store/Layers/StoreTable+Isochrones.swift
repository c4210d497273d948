import Geography
import Places
import Readers
import Studies
import Text
import Wording

extension StoreTable {
  /// Isochrones as a layer: a row for each site and number of minutes, the longest first, so that a GIS
  /// draws the nearer ground on top.
  ///
  /// - Parameter number: which of a study's files it is, from 1.
  static func isochrones(_ set: IsochroneSet, of study: Study, number: Int = 1) -> StoreTable {
    let sites = study.sites.hubs + study.sites.outreach + study.sites.border
    let names = Dictionary(sites.map { ($0.id, $0.name) }) { first, _ in first }
    let rows = set.minutes.reversed().flatMap { minutes in
      set.isochrones.filter { $0.minutes == minutes && names[$0.site] != nil }
    }
    let making = set.making
    return StoreTable(
      number == 1 ? "isochrones" : "isochrones_\(number)",
      title: "\(study.about.title): isochrones \(making.way)\(number == 1 ? "" : " (\(number))")",
      description:
        "The ground from which each site is reached within so many minutes: \(making.words(in: study)). No shape means that nobody is that near."
        + (making.maker == .engine
          ? " © OpenStreetMap contributors, ODbL 1.0."
          : " \(study.attribution.joined(separator: " "))"),
      shape: .multiPolygon, columns: isochroneColumns, rowCount: rows.count
    ) { index in
      let row = rows[index]
      return .init(
        [
          .text(row.site.code), .text(names[row.site]), .real(row.minutes), .text(making.mode),
          .text(making.maker.rawValue), .text(making.travel), .text(making.engine),
          .text(making.version), .measure(making.speed), .text(making.network),
          .text(making.sha256), .text(making.mapDay),
        ], geometry: row.region.isEmpty ? nil : .region(row.region))
    }
  }

  static var isochroneColumns: [Column] {
    IsochroneColumn.allCases.map { column in
      switch column {
      case .site: .init(column.rawValue, .text, "Id of the site")
      case .siteName: .init(column.rawValue, .text, "Site")
      case .minutes: .init(column.rawValue, .real, "Minutes")
      case .mode: .init(column.rawValue, .text, "How people go")
      case .madeBy:
        .init(
          column.rawValue, .text, "Made by",
          description: "engine, or areas whose travel is within the minutes")
      case .travel: .init(column.rawValue, .text, "The travel whose minutes count")
      case .engine: .init(column.rawValue, .text, "Engine")
      case .engineVersion: .init(column.rawValue, .text, "Its version")
      case .speed: .init(column.rawValue, .real, "Speed (km/h)")
      case .network: .init(column.rawValue, .text, "Network")
      case .networkSHA256: .init(column.rawValue, .text, "SHA-256 of the network")
      case .mapDay: .init(column.rawValue, .text, "Day of its map")
      }
    }
  }
}
