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
    /// Whether its cells have a sign of per cent.
    public let isPercent: Bool
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
    try Self.refuseNameless(places, cells, table)
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

  /// Rows without a place above and below those with one are no totals: where cells are merged, they are
  /// further rows of the place above.
  ///
  /// - Throws: ``DataError/refused(_:)`` for the first of them.
  private static func refuseNameless(
    _ places: [String?], _ cells: [[String?]], _ table: SourceTable
  ) throws(DataError) {
    guard let first = places.firstIndex(where: { $0 != nil }),
      let last = places.lastIndex(where: { $0 != nil }),
      let row = (first..<last).first(where: { row in
        places[row] == nil && cells.contains { $0[row].flatMap(ShareText.number) != nil }
      })
    else { return }
    throw .refused([
      Diagnostic(
        .error, at: .init(file: table.file, row: table.line(of: row)),
        "the row has numbers and names no place: it may be of the place above it, or a total",
        whatToDo: "write the place in every row, and take totals between them out")
    ])
  }

  /// Nothing where fewer than half of the cells are numbers, with a decimal comma or without.
  private static func column(
    _ name: String, _ cells: [String?], line: (Int) -> Int
  ) -> Column? {
    let values = cells.map { $0.flatMap { ShareText.number($0) } }
    let filled = cells.indices.filter { cells[$0] != nil && !isWithheld(cells[$0]!) }
    let strange = filled.filter { values[$0] == nil }
    let commas = strange.filter { hasDecimalComma(cells[$0]!) }
    guard (strange.count - commas.count) * 2 <= filled.count else { return nil }
    let signed = filled.filter { cells[$0]!.hasSuffix("%") }
    func shown(_ row: Int) -> String {
      "'\(SafeText.shown(cells[row]!.prefix(40).description))' on row \(line(row))"
    }
    let fault =
      commas.first.map { "\(shown($0)) has a decimal comma: write a point" }
      ?? strange.first.map { "\(shown($0)) is no number" }
      ?? (signed.count < filled.count
        ? signed.first.map { "\(shown($0)) has a sign of per cent, and other cells have none" }
        : nil)
    return Column(
      name: name, values: values, isPercent: !signed.isEmpty, year: TableFacets.year(in: name),
      fault: fault)
  }

  /// A number as it is written on the Continent: `12,5`.
  private static func hasDecimalComma(_ cell: String) -> Bool {
    cell.wholeMatch(of: #/[-−]?[0-9]+,[0-9]+ ?%?/#) != nil
  }

  /// A small count that is not told: `<5`, `fewer than 10`.
  private static func isWithheld(_ cell: String) -> Bool {
    cell.wholeMatch(of: #/(<|≤|fewer than|less than|under) ?[0-9]{1,2}/#.ignoresCase()) != nil
  }
}
