import Reports
import Text

/// The tables of a document as a workbook, to the guidance of the Government Analysis Function on
/// releasing statistics in spreadsheets: a cover, contents, notes, and one marked-up table a sheet.
///
/// No merged and no empty cells, one header row, notes as [note 1], numbers as numbers, and nothing that
/// is said by colour alone. Sheets, cells and styles are values; XLSX and ODS write them.
struct TablesWorkbook {
  let title: String
  let subject: String
  let author: String
  let sheets: [Sheet]

  /// One sheet: lines above, then one table, whose first row is its header.
  struct Sheet {
    let name: String
    /// One cell each; the first is the sheet's title.
    let lines: [SheetCell]
    let header: [SheetCell]
    let rows: [[SheetCell]]
    /// In characters.
    let widths: [Int]

    /// Where the table's header is, from 0.
    var headerRow: Int { lines.count }
    var hasTable: Bool { !header.isEmpty && !rows.isEmpty }

    /// How many lines the cells of each row take, the words above the table among them.
    var heights: [Int] {
      (lines.map { [$0] } + (header.isEmpty ? [] : [header]) + rows).map { cells in
        zip(cells, widths).map { $0.lines(across: $1) }.max() ?? 1
      }
    }
  }

  /// - Throws: ``ReportsError`` when an anchor or a link of the document is wrong.
  init(
    _ document: Document, author: String, beside: Companions = []
  ) throws(ReportsError) {
    let tables = try DocumentIndex(document).tables
    title = document.title
    subject = document.subtitle
    self.author = author
    var notes = SheetNotes()
    let pages = tables.enumerated().map { Self.sheet($1, number: $0 + 1, &notes) }
    sheets =
      [
        Self.cover(document, count: tables.count, beside), Self.contents(tables, notes),
        notes.sheet,
      ] + pages
  }

  private static func cover(
    _ document: Document, count: Int, _ beside: Companions
  ) -> Sheet {
    let about = [
      "This workbook holds \(NumberStyle.count(count, "table")), one on each worksheet, rounded as in the report.",
      "The worksheet Contents lists them; the worksheet Notes explains [note 1] and the like, and \(Shorthand.nothing).",
      "Where a cell has no value, square brackets say why."
        + (beside.contains(.json) ? " Full precision is in the JSON files of the report." : ""),
    ]
    let lines = [document.title, document.subtitle].filter { Shorthand.filled($0) == $0 }
    let words =
      lines.enumerated().map { SheetCell.words($1, $0 == 0 ? .title : .wrapped) }
      + (about + document.attribution.filter { Shorthand.filled($0) == $0 }).map {
        SheetCell.words($0, .wrapped)
      }
    return Sheet(name: "Cover", lines: words, header: [], rows: [], widths: [100])
  }

  private static func contents(_ tables: [Table], _ notes: SheetNotes) -> Sheet {
    Sheet(
      name: "Contents",
      lines: [
        .words("Contents", .title),
        .words("This worksheet contains one table, with links to the others."),
      ],
      header: [.words("Worksheet", .heading), .words("What it shows", .heading)],
      rows: [[.link("Notes", sheet: "Notes"), .words("Notes used in this workbook", .wrapped)]]
        + tables.enumerated().map { index, table in
          [
            .link(Companions.worksheet(index + 1), sheet: Companions.worksheet(index + 1)),
            .words(Shorthand.filled(table.caption), .wrapped),
          ]
        }, widths: [14, 100])
  }

  private static func sheet(_ table: Table, number: Int, _ notes: inout SheetNotes) -> Sheet {
    let marks = table.notes.map { notes.mark($0) }.joined(separator: " ")
    var lines: [SheetCell] = [
      .words(
        "Table \(number): "
          + ([table.caption, marks].filter { !$0.isEmpty }.joined(separator: " ")), .title),
      .words(
        table.rows.isEmpty
          ? "This worksheet contains one table, which has no rows."
          : marks.isEmpty
            ? "This worksheet contains one table."
            : "This worksheet contains one table. Notes are on the worksheet Notes."),
    ]
    lines += sentences("Source: \(table.source)").map { .words($0) }
    lines.append(.link("Back to the contents", sheet: "Contents"))
    let marked =
      table.emphasised.isEmpty ? nil : Self.free("Marked", among: table.columns.map(\.title))
    if let marked {
      lines.insert(.words("The column \(marked) says which rows are \(table.emphasis)."), at: 2)
    }
    let titles = distinct(table.columns.map { Shorthand.filled(SafeText.shown($0.title)) })
    let header = zip(titles, table.columns).map { title, column in
      SheetCell.words(title, column.kind == .number ? .numberHeading : .heading)
    }
    let rows = table.rows.enumerated().map { index, row in
      zip(row, table.columns).map { SheetCell.of($0, in: $1) }
        + (marked == nil ? [] : [.words(table.emphasised.contains(index) ? "yes" : "no")])
    }
    let whole = header + (marked.map { [.words($0, .heading)] } ?? [])
    return Sheet(
      name: Companions.worksheet(number), lines: lines, header: whole, rows: rows,
      widths: whole.indices.map { width(of: $0, whole, rows) })
  }

  /// A line for each sentence, as words above a table are not wrapped.
  private static func sentences(_ text: String) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: /\.\s+(?=\p{Lu})/) {
      if !lines.isEmpty { lines[lines.count - 1] += "." }
      lines.append(String(part))
    }
    return lines
  }

  /// Wide enough for every number and most words; longer words wrap.
  private static func width(of column: Int, _ header: [SheetCell], _ rows: [[SheetCell]]) -> Int {
    let cells = rows.map { $0[column].length }.max() ?? 0
    return min(max(min(header[column].length, 18), cells) + 3, 48)
  }

  private static func free(_ wanted: String, among titles: [String]) -> String {
    distinct(titles + [wanted]).last ?? wanted
  }

  /// Titles as the columns of a marked-up table must be: each once, whatever its capitals.
  private static func distinct(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.map { title in
      var name = String(title.prefix(240))
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(title.prefix(240)) (\(number))"
        number += 1
      }
      return name
    }
  }
}
