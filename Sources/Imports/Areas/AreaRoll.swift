internal import Places
import Readers
import Text

/// The council's small areas of one census year: codes, names and wards.
struct AreaRoll {
  let year: Int
  /// In order.
  private(set) var codes: [String] = []
  private(set) var names: [String: String] = [:]
  /// The name of each area's ward.
  private(set) var wards: [String: String] = [:]
  /// The code of each area's ward.
  private(set) var wardCodes: [String: String] = [:]
  /// The look-up that wards are from.
  private(set) var wardSource: Recognition?
  private(set) var wardYear: Int?
  /// Names of the council's districts, as files have them.
  private(set) var districts: [String] = []
  private(set) var sources: [Recognition] = []

  /// Takes the codes from any file that has a district column, wards from the newest look-up.
  init(
    _ shelf: ImportShelf, year: Int, councils: Set<String>, _ notes: inout [Diagnostic]
  ) {
    self.year = year
    let filter = RowFilter("district", in: councils)
    var found = Set<String>()
    let lookups = shelf.all(.areaWards).filter { $0.year(of: "area") == year && $0.has("district") }
    let newestFirst = lookups.sorted { ($0.year(of: "ward") ?? 0) > ($1.year(of: "ward") ?? 0) }
    for source in newestFirst where wards.isEmpty {
      let table = shelf.attempt(source, &notes) { () throws(DataError) in
        try AreaWardLookup(shelf.read(source, where: filter))
      }
      guard let table, !table.rows.isEmpty else { continue }
      for row in table.rows {
        found.insert(row.area.code)
        wards[row.area.code] = row.wardName ?? row.ward
        wardCodes[row.area.code] = row.ward
      }
      wardSource = source
      wardYear = table.wardYear
      districts = table.rows.compactMap(\.districtName)
      sources.append(source)
    }
    for publication in [Publication.indicesOfDeprivation, .populationByAge, .outputAreas] {
      // Any of the others only where those before have said nothing.
      guard publication == .indicesOfDeprivation || found.isEmpty else { continue }
      for source in shelf.all(publication) where source.has("district") {
        guard source.year(of: "area") ?? year == year,
          let rows = Self.rows(shelf, source, filter, &notes), !rows.areas.isEmpty
        else { continue }
        for area in rows.areas {
          found.insert(area.id.code)
          names[area.id.code] = names[area.id.code] ?? area.name
        }
        if districts.isEmpty { districts = rows.districts }
        sources.append(source)
      }
    }
    if found.isEmpty { found = postcodes(shelf, filter, &notes) }
    codes = found.sorted()
    districts = Set(districts).sorted()
  }

  private static func rows(
    _ shelf: ImportShelf, _ source: Recognition, _ filter: RowFilter, _ notes: inout [Diagnostic]
  ) -> (areas: [AreaRow], districts: [String])? {
    shelf.attempt(source, &notes) { () throws(DataError) in
      try shelf.read(source, where: filter).table.read { columns in
        (
          areas: columns.areas(unique: false),
          districts: columns.has("districtName")
            ? columns.optionalText("districtName").compactMap { $0 } : []
        )
      }
    }
  }

  /// The areas that the council's postcodes lie in, where nothing lists them.
  private mutating func postcodes(
    _ shelf: ImportShelf, _ filter: RowFilter, _ notes: inout [Diagnostic]
  ) -> Set<String> {
    let key = year == 2021 ? "area2021" : "area2011"
    for source in shelf.all(.postcodeDirectory) where source.has(key) && source.has("district") {
      let table = shelf.attempt(source, &notes) { () throws(DataError) in
        try PostcodeTable(shelf.read(source, where: filter))
      }
      let codes = (table?.points ?? []).compactMap { year == 2021 ? $0.area2021 : $0.area2011 }
        .map(\.code)
      guard !codes.isEmpty else { continue }
      sources.append(source)
      return Set(codes)
    }
    return []
  }
}
