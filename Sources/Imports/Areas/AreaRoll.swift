internal import Places
import Readers
import Text

/// The council's small areas of one census year: codes, names and wards.
struct AreaRoll {
  /// In order.
  private(set) var codes: [String] = []
  private(set) var names: [String: String] = [:]
  /// The name of each area's ward.
  private(set) var wards: [String: String] = [:]
  private(set) var wardYear: Int?
  private(set) var councilName: String?
  private(set) var sources: [Recognition] = []

  /// Takes the codes from any file that has a district column, wards from the newest look-up.
  init(_ shelf: ImportShelf, year: Int, councils: Set<String>) throws(DataError) {
    let filter = RowFilter("district", in: councils)
    var found = Set<String>()
    let lookups = shelf.all(.areaWards).filter { $0.year(of: "area") == year && $0.has("district") }
    let newestFirst = lookups.sorted { ($0.year(of: "ward") ?? 0) > ($1.year(of: "ward") ?? 0) }
    for source in newestFirst where wards.isEmpty {
      let table = try AreaWardLookup(shelf.read(source, where: filter))
      for row in table.rows {
        found.insert(row.area.code)
        wards[row.area.code] = row.wardName ?? row.ward
      }
      guard !table.rows.isEmpty else { continue }
      wardYear = table.wardYear
      councilName = councilName ?? Self.joined(table.rows.compactMap(\.districtName))
      sources.append(source)
    }
    for source in shelf.all(.indicesOfDeprivation)
    where source.year(of: "area") == year && source.has("district") {
      let published = try shelf.read(source, where: filter)
      let areas = try published.table.read { columns in
        (areas: columns.areas(), districts: Self.districts(&columns))
      }
      for area in areas.areas {
        found.insert(area.id.code)
        names[area.id.code] = names[area.id.code] ?? area.name
      }
      councilName = councilName ?? Self.joined(areas.districts)
      if found.isEmpty == false, !sources.contains(source) { sources.append(source) }
    }
    codes = found.sorted()
  }

  private static func districts(_ columns: inout ColumnReader) -> [String] {
    columns.has("districtName") ? columns.optionalText("districtName").compactMap { $0 } : []
  }

  private static func joined(_ names: [String]) -> String? {
    let distinct = Set(names).sorted()
    return distinct.isEmpty ? nil : distinct.joined(separator: ", ")
  }
}
