import Reports
import Spreadsheets
import Text

/// A workbook as XLSX (ECMA-376). Cells are strings and numbers only: there is no formula in it, and
/// words that would become one when edited are marked as words.
struct XLSXWriter {
  private let book: TablesWorkbook
  private let forms: [NumberForm]
  private var strings: [String] = []
  private var places: [String: Int] = [:]

  init(_ book: TablesWorkbook) {
    self.book = book
    var forms: [NumberForm] = []
    for case .number(_, let form) in book.sheets.flatMap(\.rows).joined()
    where !forms.contains(form) {
      forms.append(form)
    }
    self.forms = forms
  }

  /// The whole file.
  static func bytes(_ book: TablesWorkbook) -> [UInt8] {
    var writer = XLSXWriter(book)
    return writer.bytes()
  }

  private mutating func bytes() -> [UInt8] {
    let sheets = book.sheets.map { markup($0) }
    let tables = book.sheets.indices.filter { book.sheets[$0].hasTable }
    let parts = XLSXParts(book, tables: tables)
    var archive = ZipWriter()
    func add(_ name: String, _ text: String) { archive.add(name, XLSXParts.declaration + text) }
    add("[Content_Types].xml", parts.types)
    add("_rels/.rels", parts.root)
    add(
      "docProps/core.xml",
      String(
        OfficeProperties.text(title: book.title, subject: book.subject, author: book.author)
          .dropFirst(XLSXParts.declaration.count)))
    add("xl/workbook.xml", parts.workbook)
    add("xl/_rels/workbook.xml.rels", parts.relations)
    add("xl/styles.xml", XLSXStyles(forms).text)
    add("xl/sharedStrings.xml", sharedStrings)
    for (index, sheet) in sheets.enumerated() {
      add("xl/worksheets/sheet\(index + 1).xml", sheet)
      guard let number = tables.firstIndex(of: index) else { continue }
      add(
        "xl/worksheets/_rels/sheet\(index + 1).xml.rels", XLSXParts.relations(toTable: number + 1))
      add(
        "xl/tables/table\(number + 1).xml", XLSXParts.table(book.sheets[index], number: number + 1))
    }
    return archive.bytes
  }

  private mutating func markup(_ sheet: TablesWorkbook.Sheet) -> String {
    let lines = sheet.lines.map { [$0] }
    let table = sheet.header.isEmpty ? [] : [sheet.header] + sheet.rows
    let heights = sheet.heights
    var rows = ""
    var links = ""
    for (row, cells) in (lines + table).enumerated() {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let place = XLSXParts.place(row, column)
        line += markup(cell, at: place)
        if case .link(_, let target) = cell {
          links +=
            "<hyperlink ref=\"\(place)\" location=\"'\(target)'!A1\" display=\"\(XMLText.escaped(target))\"/>"
        }
      }
      rows += "<row r=\"\(row + 1)\"\(Self.height(of: cells, lines: heights[row]))>\(line)</row>"
    }
    let columns = sheet.widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    let isFirst = sheet.name == book.sheets.first?.name
    return "<worksheet xmlns=\"\(XLSXParts.main)\" xmlns:r=\"\(XLSXParts.relation)\">"
      + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + "<sheetViews><sheetView \(isFirst ? "tabSelected=\"1\" " : "")workbookViewId=\"0\"/></sheetViews>"
      + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>\(columns.joined())</cols>"
      + "<sheetData>\(rows)</sheetData>"
      + (links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>")
      + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
      + "<pageSetup paperSize=\"9\" orientation=\"\(sheet.widths.reduce(0, +) > 95 ? "landscape" : "portrait")\" fitToHeight=\"0\"/>"
      + (sheet.hasTable ? "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>" : "")
      + "</worksheet>"
  }

  /// Of a row with more than one line, as not every program works it out.
  private static func height(of cells: [SheetCell], lines: Int) -> String {
    let isTitle = if case .words(_, .title)? = cells.first { true } else { false }
    guard lines > 1 || isTitle else { return "" }
    // Excel knows no row higher than 409 points.
    return " ht=\"\(isTitle ? 22 : min(409, lines * 16))\" customHeight=\"1\""
  }

  private mutating func markup(_ cell: SheetCell, at place: String) -> String {
    switch cell {
    case .number(let value, let form):
      let style = XLSXStyles.index(of: form, among: forms)
      return "<c r=\"\(place)\" s=\"\(style)\"><v>\(PlainNumber.text(value))</v></c>"
    case .words(let words, let style):
      let index = XLSXStyles.index(of: style, isQuoted: SafeText.isFormula(words))
      return "<c r=\"\(place)\" s=\"\(index)\" t=\"s\"><v>\(string(words))</v></c>"
    case .link(let words, _):
      return "<c r=\"\(place)\" s=\"\(XLSXStyles.link)\" t=\"s\"><v>\(string(words))</v></c>"
    }
  }

  private mutating func string(_ words: String) -> Int {
    if let place = places[words] { return place }
    places[words] = strings.count
    strings.append(words)
    return strings.count - 1
  }

  private var sharedStrings: String {
    let items = strings.map { words in
      "<si><t xml:space=\"preserve\">\(XLSXParts.text(words))</t></si>"
    }
    return
      "<sst xmlns=\"\(XLSXParts.main)\" uniqueCount=\"\(strings.count)\">\(items.joined())</sst>"
  }
}
