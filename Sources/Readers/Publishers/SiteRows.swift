import Places
import Text

/// The rows of a list of sites, under whatever keys its layout has for their columns.
struct SiteRows {
  let names: [String]
  let cells: SiteCells
  private let eastings: [Double?]
  private let northings: [Double?]
  private let dates: [(column: String, cells: [String?], days: CalendarColumn)]
  private let lines: (Int) -> Int

  init(_ columns: inout ColumnReader, lines: @escaping (Int) -> Int) {
    let names = columns.text("name")
    func labels(_ key: String) -> [String?] {
      columns.has(key) ? columns.optionalText(key) : [String?](repeating: nil, count: names.count)
    }
    cells = SiteCells(labels)
    dates = ["opened", "changed"].map { key in
      let cells = labels(key)
      return (key, cells, CalendarColumn(cells))
    }
    eastings = columns.has("easting") ? columns.optionalNumber("easting") : []
    northings = columns.has("northing") ? columns.optionalNumber("northing") : []
    self.names = names
    self.lines = lines
  }

  func site(_ row: Int, _ kind: PublishedSite.Kind, isOpen: Bool) -> PublishedSite {
    let point: GridPoint? =
      eastings.isEmpty || northings.isEmpty
      ? nil
      : eastings[row].flatMap { easting in
        northings[row].flatMap { try? GridPoint(easting: easting, northing: $0) }
      }
    return PublishedSite(
      kind: kind, reference: cells.reference[row], name: names[row],
      authority: cells.authority[row], address: cells.address(row),
      postcode: cells.postcode[row].flatMap { Postcode($0) },
      writtenPostcode: cells.postcode[row], point: point, isOpen: isOpen,
      opened: dates[0].days.days[row], changed: dates[1].days.days[row],
      smallArea: cells.smallArea[row], building: cells.building(row), row: lines(row))
  }

  /// Cells that should be days and are none.
  func badDates(_ row: Int) -> [(column: String, word: String)] {
    dates.compactMap { column, cells, days in
      days.unread.contains(row) ? cells[row].map { (column, $0) } : nil
    }
  }
}

/// The optional columns of a list of sites.
struct SiteCells {
  let reference, authority, postcode, type, runBy, smallArea: [String?]
  /// Columns that may say whether a site is open, by key.
  let states: [String: [String?]]
  private let lines: [[String?]]
  private let details: [[String?]]

  init(_ labels: (String) -> [String?]) {
    func first(_ keys: String...) -> [String?] {
      let columns = keys.map(labels)
      return columns[0].indices.map { row in columns.lazy.compactMap { $0[row] }.first }
    }
    reference = first("urn", "code", "reference", "uprn")
    authority = first("authorityName", "authority")
    postcode = labels("postcode")
    type = first("type", "setting", "role")
    runBy = labels("runBy")
    smallArea = labels("smallArea")
    var status = labels("status")
    if status.allSatisfy({ $0 == nil }) {
      // The register's codes of states, where it has no words for them.
      let codes = ["1": "open", "2": "closed", "3": "proposed to close", "4": "proposed to open"]
      status = labels("statusCode").map { $0.flatMap { codes[$0] ?? $0 } }
    }
    states = ["status": status, "active": labels("active"), "closed": labels("closed")]
    details = [
      "owner", "runBy", "runningCost", "capacity", "stepFree", "hours", "lease", "clawback",
    ].map(labels)
    lines = ["street", "locality", "address3", "town"].map(labels)
  }

  func address(_ row: Int) -> [String] { lines.compactMap { $0[row] } }

  func building(_ row: Int) -> PublishedSite.Building {
    let cells = details.map {
      $0[row].flatMap { ["n/a", "-", ""].contains($0.lowercased()) ? nil : $0 }
    }
    return PublishedSite.Building(
      owner: cells[0], runBy: cells[1], runningCost: cells[2], capacity: cells[3],
      stepFree: cells[4], openingHours: cells[5], lease: cells[6], clawback: cells[7])
  }
}
