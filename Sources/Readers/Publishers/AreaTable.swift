public import Text

/// Any table of small places with columns of numbers: births, a council's ward profile.
public struct AreaTable: Sendable {
  /// Of what the figures of a row are; what the table does not say is nothing.
  public struct Row: Hashable, Sendable {
    /// The code of the place, or the name of a ward.
    public let place: String
    public let sex: String?
    public let age: String?
    /// A year, a date or a financial year, in the file's words.
    public let period: String?
  }

  public struct Column: Hashable, Sendable {
    /// As the file has it, with what stands above it where several are called alike.
    public let name: String
    /// A value for each row; nothing where a cell is empty or withheld.
    public let values: [Double?]
    /// The year that its name says.
    public let year: Int?
    /// Why it is no measure: a cell that is no number, where most are.
    public let fault: String?
  }

  public let rows: [Row]
  /// Columns of numbers; columns of words are left out.
  public let columns: [Column]
  /// The year that the sheet, the titles or the file's name say.
  public let year: Int?
  /// What the table is called: the title above it, its sheet, or its file without the ending.
  public let title: String

  public init(_ published: PublishedTable) throws(DataError) {
    try published.expect(.areaMeasures)
    let recognition = published.recognition
    let key = recognition.has("area") ? "area" : "wardName"
    let measures = recognition.columns.filter { $0.key.hasPrefix(MeasureName.prefix) }
    let table = published.table
    let (places, facets, cells) = try table.read { columns in
      (
        columns.optionalText(key),
        ["sex", "age", "period"].map { columns.has($0) ? columns.optionalText($0) : [] },
        measures.map { columns.optionalText($0.key) }
      )
    }
    func facet(_ facet: Int, _ row: Int) -> String? {
      facets[facet].isEmpty ? nil : facets[facet][row]
    }
    let used = places.indices.filter { places[$0] != nil }
    rows = used.map {
      Row(place: places[$0]!, sex: facet(0, $0), age: facet(1, $0), period: facet(2, $0))
    }
    columns = zip(measures, cells).compactMap { measure, cells in
      Self.column(measure.header, used.map { cells[$0] }) { table.line(of: used[$0]) }
    }
    year = recognition.facets.year
    title =
      recognition.titles.last { $0.count <= 80 } ?? recognition.part.sheet
      ?? recognition.file.split(separator: "/").last.map { name in
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
      } ?? recognition.file
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
