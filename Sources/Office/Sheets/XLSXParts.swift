import Reports
import Text

/// The parts of an XLSX file that tie sheets and tables together.
struct XLSXParts {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private let book: TablesWorkbook
  /// Which sheets have a table.
  private let tables: [Int]

  init(_ book: TablesWorkbook, tables: [Int]) {
    self.book = book
    self.tables = tables
  }

  var types: String {
    func override(_ part: String, _ type: String) -> String {
      "<Override PartName=\"/\(part)\" ContentType=\"\(type)\"/>"
    }
    let sheets = book.sheets.indices.map {
      override("xl/worksheets/sheet\($0 + 1).xml", Self.spreadsheet + ".worksheet+xml")
    }
    let marked = tables.indices.map {
      override("xl/tables/table\($0 + 1).xml", Self.spreadsheet + ".table+xml")
    }
    return "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + override("xl/workbook.xml", Self.spreadsheet + ".sheet.main+xml")
      + override("xl/styles.xml", Self.spreadsheet + ".styles+xml")
      + override("xl/sharedStrings.xml", Self.spreadsheet + ".sharedStrings+xml")
      + override(OfficeProperties.path, OfficeProperties.type) + sheets.joined() + marked.joined()
      + "</Types>"
  }

  var root: String {
    "<Relationships xmlns=\"\(Self.package)/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(Self.relation)/officeDocument\" Target=\"xl/workbook.xml\"/>"
      + "<Relationship Id=\"rId2\" Type=\"\(OfficeProperties.relationType)\""
      + " Target=\"\(OfficeProperties.path)\"/></Relationships>"
  }

  var workbook: String {
    let sheets = book.sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relation)\"><sheets>"
      + sheets.joined() + "</sheets>\(printTitles)</workbook>"
  }

  /// The header of a table stands on every sheet of paper.
  private var printTitles: String {
    let names = tables.map { index in
      let (sheet, row) = (book.sheets[index], book.sheets[index].headerRow + 1)
      return
        "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">\(sheet.name)!$\(row):$\(row)</definedName>"
    }
    return names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>"
  }

  var relations: String {
    let targets =
      book.sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
      + [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    let lines = targets.enumerated().map { index, target in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.relation)/\(target.0)\" Target=\"\(target.1)\"/>"
    }
    return
      "<Relationships xmlns=\"\(Self.package)/relationships\">\(lines.joined())</Relationships>"
  }

  static func relations(toTable number: Int) -> String {
    "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\""
      + " Type=\"\(relation)/table\" Target=\"../tables/table\(number).xml\"/></Relationships>"
  }

  /// A marked-up table: what its cells are, and the names of its columns.
  static func table(_ sheet: TablesWorkbook.Sheet, number: Int) -> String {
    let last = place(sheet.headerRow + sheet.rows.count, sheet.header.count - 1)
    let columns = sheet.header.enumerated().map { index, cell in
      guard case .words(let title, _) = cell else { return "" }
      return "<tableColumn id=\"\(index + 1)\" name=\"\(text(title))\"/>"
    }
    let name = sheet.name.lowercased()
    return
      "<table xmlns=\"\(main)\" id=\"\(number)\" name=\"\(name)\" displayName=\"\(name)_table\""
      + " ref=\"\(place(sheet.headerRow, 0)):\(last)\" totalsRowShown=\"0\">"
      + "<tableColumns count=\"\(columns.count)\">\(columns.joined())</tableColumns>"
      + "<tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\""
      + " showRowStripes=\"0\" showColumnStripes=\"0\"/></table>"
  }

  /// `B7`.
  static func place(_ row: Int, _ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }

  /// Words as a cell holds them: 32,767 characters at most, and none that is read as a number of one.
  static func text(_ words: String) -> String {
    let short =
      words.utf16.count > 32_000
      ? String(words.prefix(8_000)) + "… [cut: a cell holds no more]" : words
    return XMLText.escaped(short.replacing(/_(x[0-9A-Fa-f]{4}_)/) { "_x005F_" + $0.1 })
  }
}
