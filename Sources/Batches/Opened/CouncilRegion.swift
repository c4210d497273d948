public import Places
public import Readers
public import Text

/// Many councils, each with its areas and with the sites that it had on one day and still had on another.
///
/// Travel is estimated from straight lines, at the same pace everywhere.
public struct CouncilRegion: Sendable {
  /// A site of the first day.
  public struct Centre: Hashable, Sendable {
    public let id: String
    public let name: String
    /// Nothing where it was not found on the map.
    public let point: GridPoint?
    /// What it was on the first day, and on the second.
    public let before: Listing
    public let after: Listing
  }

  /// A site of the second day whose number the first day did not have.
  public struct Later: Hashable, Sendable {
    public let id: String
    public let council: String
    public let name: String
    /// The day of opening, as the register has it.
    public let opened: String
  }

  /// How a register lists a site.
  public enum Listing: String, Hashable, Sendable {
    /// As a centre of its own.
    case centre
    /// As a linked site of another centre.
    case linked
    /// Not at all.
    case gone
  }

  public struct Council: Sendable {
    public let id: String
    public let name: String
    /// By area, in the order of the table.
    public let areas: [AreaID]
    public let points: [GridPoint]
    public let people: [Double]
    public let isDeprived: [Bool]
    public let centres: [Centre]

    /// The centres of the first day whose place is known: what a plan is chosen from.
    public var sites: [Centre] { centres.filter { $0.before == .centre && $0.point != nil } }
    /// Those that are still listed as centres.
    public var kept: [Centre] { sites.filter { $0.after == .centre } }
  }

  /// Whose travel counts.
  public enum People: String, CaseIterable, Hashable, Sendable {
    case everyone = "under-fives"
    /// Those who live in the most deprived areas.
    case deprived
  }

  /// Journeys, in minutes' walk: straight lines × `detour` at `speed` km/h.
  public static let detour = 1.33
  public static let speed = 4.8
  /// What counts as within a walk: 20 minutes, about a mile.
  public static let walk = 20.0
  /// Deciles 1 to this one are the most deprived 30%.
  public static let deprivedDeciles = 3

  public let package: DataPackage
  /// Of the package's files.
  public let sha256: String
  public let councils: [Council]
  public let later: [Later]

  /// Opens a data package with tables `authorities`, `areas`, `centres` and `opened_since`.
  ///
  /// - Throws: ``DataError`` where a table is missing, changed or has a cell that cannot be used.
  public init(folder: String) throws(DataError) {
    let package = try DataPackage.open(folder: folder)
    try self.init(package, sha256: SourceDigest.of(try package.files()))
  }

  /// - Parameter sha256: of the package's files.
  init(_ package: DataPackage, sha256: String) throws(DataError) {
    let tables = try package.tables([
      "authorities", "areas", "centres", "opened_since",
    ])
    let (areas, centres) = (
      try Self.areas(tables["areas"]!), try Self.centres(tables["centres"]!)
    )
    self.package = package
    self.sha256 = sha256
    later = try tables["opened_since"]!.read { columns in
      let (ids, councils) = (columns.text("urn", unique: true), columns.text("authority"))
      let (names, days) = (columns.text("name"), columns.text("open_date"))
      return ids.indices.map {
        Later(id: ids[$0], council: councils[$0], name: names[$0], opened: days[$0])
      }
    }
    councils = try tables["authorities"]!.read { columns in
      zip(columns.text("authority", unique: true), columns.text("name")).map { id, name in
        let own = areas[id] ?? []
        return Council(
          id: id, name: name, areas: own.map(\.id), points: own.map(\.point),
          people: own.map(\.people), isDeprived: own.map(\.isDeprived),
          centres: centres[id] ?? [])
      }
    }
  }

  private typealias AreaRow = (id: AreaID, point: GridPoint, people: Double, isDeprived: Bool)

  private static func areas(_ table: SourceTable) throws(DataError) -> [String: [AreaRow]] {
    let nowhere = try! GridPoint(easting: 400_000, northing: 300_000)
    return try table.read { columns in
      let ids = columns.text("lsoa11cd", unique: true)
      let councils = columns.text("authority")
      let points = columns.points(required: true)
      let people = columns.number("under_fives", from: 0)
      let deciles = columns.integer("idaci19_decile", from: 1, to: 10)
      var rows: [String: [AreaRow]] = [:]
      for row in ids.indices {
        rows[councils[row], default: []].append(
          (
            // A row without a point is an error, and what is made of it is not used.
            AreaID(ids[row]), points[row] ?? nowhere, people[row], deciles[row] <= deprivedDeciles
          ))
      }
      return rows
    }
  }

  private static func centres(_ table: SourceTable) throws(DataError) -> [String: [Centre]] {
    try table.read { columns in
      let (ids, names) = (columns.text("urn", unique: true), columns.text("name"))
      let councils = columns.text("authority")
      let points = columns.points(required: false)
      let (before, after) = (columns.listing("listed_2016"), columns.listing("listed_2026"))
      var rows: [String: [Centre]] = [:]
      for row in ids.indices {
        rows[councils[row], default: []].append(
          Centre(
            id: ids[row], name: names[row], point: points[row], before: before[row],
            after: after[row]))
      }
      return rows
    }
  }
}

extension ColumnReader {
  /// Where each row is on the British National Grid; nothing where both cells are empty.
  fileprivate mutating func points(required: Bool) -> [GridPoint?] {
    let (eastings, northings) = (optionalNumber("easting"), optionalNumber("northing"))
    return eastings.indices.map { row in
      if let easting = eastings[row], let northing = northings[row],
        let point = try? GridPoint(easting: easting, northing: northing)
      {
        return point
      }
      if required || eastings[row] != nil || northings[row] != nil {
        report(
          row: row, column: "easting",
          expected: "metres on the British National Grid, easting and"
            + " northing", found: "no such point", whatToDo: "correct both cells")
      }
      return nil
    }
  }

  /// How a register lists each site; a word that is none of these is an error.
  fileprivate mutating func listing(_ column: String) -> [CouncilRegion.Listing] {
    let words = text(column)
    return words.enumerated().map { row, word in
      if let listing = CouncilRegion.Listing(rawValue: word) { return listing }
      if !word.isEmpty {
        report(
          row: row, column: column, expected: "centre, linked or gone", found: "'\(word)'",
          whatToDo: "correct the cell")
      }
      return .gone
    }
  }
}
