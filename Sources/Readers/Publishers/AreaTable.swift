public import Text

/// Any table of small places with columns of numbers: births, a council's ward profile.
public struct AreaTable: Sendable {
  public struct Column: Hashable, Sendable {
    /// As the file has it.
    public let name: String
    /// Nothing where a cell is empty or withheld.
    public let values: [Double?]
    /// The year that its name says.
    public let year: Int?
    /// Why it is no measure: a cell that is no number, where most are.
    public let fault: String?
  }

  /// The code of each row's place, or the name of a ward.
  public let places: [String]
  /// Columns of numbers; columns of words are left out.
  public let columns: [Column]
  /// The year that the sheet, the titles or the file's name say.
  public let year: Int?

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.areaMeasures)
    let recognition = published.recognition
    let key = recognition.has("area") ? "area" : "wardName"
    let measures = recognition.columns.filter { $0.key.hasPrefix(MeasureName.prefix) }
    let table = published.table
    let (places, cells) = try table.read { columns in
      (columns.optionalText(key), measures.map { columns.optionalText($0.key) })
    }
    let rows = places.indices.filter { places[$0] != nil }
    self.places = rows.compactMap { places[$0] }
    columns = zip(measures, cells).compactMap { measure, cells in
      Self.column(measure.header, rows.map { cells[$0] }) { table.line(of: rows[$0]) }
    }
    year = recognition.facets.year
  }

  /// Nothing where fewer than half of the cells are numbers.
  private static func column(
    _ name: String, _ cells: [String?], line: (Int) -> Int
  ) -> Column? {
    let values = cells.map { $0.flatMap { ShareText.number($0) } }
    let filled = cells.indices.filter { cells[$0] != nil }
    let strange = filled.filter { values[$0] == nil }
    guard !filled.isEmpty, strange.count * 2 <= filled.count else { return nil }
    return Column(
      name: name, values: values, year: TableFacets.year(in: name),
      fault: strange.first.map {
        "'\(SafeText.shown(cells[$0]!.prefix(40).description))' on row \(line($0)) is no number"
      })
  }
}
