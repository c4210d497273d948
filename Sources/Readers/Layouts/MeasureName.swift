/// Names of columns that may hold a measure of places.
enum MeasureName {
  /// What every such column is called in code, before its name.
  static let prefix = "measure "

  private static let others: Set<String> = [
    "objectid", "fid", "globalid", "id", "x", "y", "lat", "long", "latitude", "longitude", "bng_e",
    "bng_n", "easting", "northing", "year", "date", "period", "time period", "%", "rank", "source",
    "notes", "note", "geography", "area", "ward", "local authority", "district", "council",
    "region", "chgind",
  ]
  private static let places = ["lsoa", "msoa", "wd", "lad", "oa", "rgn", "ctry", "utla", "ltla"]

  /// What a column of that name in small letters is called in code; nothing for codes, names, dates
  /// and shapes.
  static func key(_ name: String) -> String? {
    let isShape = ["shape_", "st_area", "st_length"].contains(where: name.hasPrefix)
    let isPlace =
      places.contains(where: name.hasPrefix)
      && ["cd", "nm", "nmw", "code", "name"].contains(where: name.hasSuffix)
    let isCode = [" code", "_code", " name", "_name"].contains(where: name.hasSuffix)
    return others.contains(name) || isShape || isPlace || isCode ? nil : prefix + name
  }
}
