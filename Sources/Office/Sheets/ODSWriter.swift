import Reports
import Spreadsheets
import Text

/// A workbook as an OpenDocument spreadsheet (ODF 1.3): strings and numbers with their types, one
/// database range for each table.
struct ODSWriter {
  private let book: TablesWorkbook

  init(_ book: TablesWorkbook) {
    self.book = book
  }

  /// The whole file.
  var bytes: [UInt8] {
    let kind = "application/vnd.oasis.opendocument.spreadsheet"
    return OpenDocument.archive(
      kind: kind, content: content, styles: Self.styles,
      title: book.title, subject: book.subject, author: book.author, pictures: [])
  }

  private var forms: [NumberForm] {
    var forms: [NumberForm] = []
    for case .number(_, let form) in book.sheets.flatMap(\.rows).joined()
    where !forms.contains(form) {
      forms.append(form)
    }
    return forms
  }

  private var content: String {
    let forms = forms
    let widths = Set(book.sheets.flatMap(\.widths)).sorted()
    let columns = widths.map { width in
      "<style:style style:name=\"co\(width)\" style:family=\"table-column\">"
        + "<style:table-column-properties style:column-width=\"\(SheetLength.text(width))\"/></style:style>"
    }
    let numbers = forms.enumerated().map { index, form in
      form.style(named: "n\(index)")
        + "<style:style style:name=\"cen\(index)\" style:family=\"table-cell\" style:parent-style-name=\"Default\" style:data-style-name=\"n\(index)\">"
        + "<style:table-cell-properties style:vertical-align=\"top\" fo:padding-right=\"2mm\"/>"
        + "<style:paragraph-properties fo:text-align=\"end\"/></style:style>"
    }
    let sheets = book.sheets.map { markup($0, forms) }
    let ranges = book.sheets.filter(\.hasTable).map { sheet in
      let end = XLSXParts.place(sheet.headerRow + sheet.rows.count, sheet.header.count - 1)
      let range = "\(sheet.name).\(XLSXParts.place(sheet.headerRow, 0)):\(sheet.name).\(end)"
      return
        "<table:database-range table:name=\"\(sheet.name.lowercased())_table\" table:target-range-address=\"\(range)\" table:contains-header=\"true\"/>"
    }
    return
      "<office:automatic-styles>\(columns.joined())\(numbers.joined())</office:automatic-styles>"
      + "<office:body><office:spreadsheet>\(sheets.joined())"
      + "<table:database-ranges>\(ranges.joined())</table:database-ranges>"
      + "</office:spreadsheet></office:body>"
  }

  private func markup(_ sheet: TablesWorkbook.Sheet, _ forms: [NumberForm]) -> String {
    let columns = sheet.widths.map {
      "<table:table-column table:style-name=\"co\($0)\" table:default-cell-style-name=\"Default\"/>"
    }
    let lines = sheet.lines.map { row([$0], forms) }
    let table =
      sheet.header.isEmpty
      ? []
      : ["<table:table-header-rows>\(row(sheet.header, forms))</table:table-header-rows>"]
        + sheet.rows.map { row($0, forms) }
    return "<table:table table:name=\"\(sheet.name)\">\(columns.joined())"
      + "\((lines + table).joined())</table:table>"
  }

  private func row(_ cells: [SheetCell], _ forms: [NumberForm]) -> String {
    "<table:table-row>\(cells.map { markup($0, forms) }.joined())</table:table-row>"
  }

  private func markup(_ cell: SheetCell, _ forms: [NumberForm]) -> String {
    switch cell {
    case .number(let value, let form):
      let isShare = if case .share = form { true } else { false }
      return
        "<table:table-cell table:style-name=\"cen\(forms.firstIndex(of: form) ?? 0)\" office:value-type=\"\(isShare ? "percentage" : "float")\" office:value=\"\(PlainNumber.text(value))\"><text:p>\(XMLText.escaped(form.shown(value)))</text:p></table:table-cell>"
    case .words(let words, let style):
      return
        "<table:table-cell table:style-name=\"\(style.odf)\" office:value-type=\"string\"><text:p>\(OpenDocument.text(words))</text:p></table:table-cell>"
    case .link(let words, let target):
      return
        "<table:table-cell table:style-name=\"Words\" office:value-type=\"string\"><text:p><text:a xlink:type=\"simple\" xlink:href=\"#\(target).A1\">\(OpenDocument.text(words))</text:a></text:p></table:table-cell>"
    }
  }

  private static let styles = """
    <office:styles><style:default-style style:family="table-cell"><style:text-properties \
    style:font-name="Arial" fo:font-family="Arial" fo:font-size="12pt" fo:language="en" \
    fo:country="GB" fo:color="#1b1f23"/></style:default-style>\
    <style:style style:name="Default" style:family="table-cell"><style:table-cell-properties \
    style:vertical-align="top"/></style:style>\
    \(SheetCell.Style.allCases.map(\.odfStyle).joined())</office:styles>\
    <office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties \
    fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" \
    style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>\
    <office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm"/>\
    </office:master-styles>
    """
}

/// Widths of columns.
private enum SheetLength {
  /// A character of Arial at 12 points is about 2.3 mm wide.
  static func text(_ characters: Int) -> String {
    let tenths = characters * 23
    return "\(tenths / 10).\(tenths % 10)mm"
  }
}

extension SheetCell.Style {
  /// The style's name in an OpenDocument file.
  fileprivate var odf: String {
    switch self {
    case .words: "Words"
    case .wrapped: "Wrapped_20_words"
    case .title: "Heading_20_1"
    case .heading: "Column_20_heading"
    case .numberHeading: "Number_20_heading"
    case .noNumber: "No_20_number"
    }
  }

  fileprivate var odfStyle: String {
    let display = odf.replacing("_20_", with: " ")
    return
      "<style:style style:name=\"\(odf)\" style:display-name=\"\(display)\" style:family=\"table-cell\" style:parent-style-name=\"Default\">"
      + "<style:table-cell-properties style:vertical-align=\"top\"\(isWrapped ? " fo:wrap-option=\"wrap\"" : "")\(isRight ? " fo:padding-right=\"2mm\"" : "")/>"
      + (isRight ? "<style:paragraph-properties fo:text-align=\"end\"/>" : "")
      + "<style:text-properties\(isBold ? " fo:font-weight=\"bold\"" : "")\(self == .title ? " fo:font-size=\"16pt\"" : "")/></style:style>"
  }
}

extension NumberForm {
  /// As people read it.
  fileprivate func shown(_ value: Double) -> String {
    switch self {
    case .plain: NumberStyle.count(Int(value)).replacing(",", with: "")
    case .sharedRank: "=" + NumberStyle.count(Int(value)).replacing(",", with: "")
    case .count: NumberStyle.count(Int(value))
    case .measure(let decimals): NumberStyle.measure(value, decimals: decimals)
    case .change(let decimals): NumberStyle.change(value, decimals: decimals)
    case .share(let decimals): NumberStyle.share(value, decimals: decimals)
    }
  }

  /// A data style of ODF.
  fileprivate func style(named name: String) -> String {
    let digits =
      "<number:number number:decimal-places=\"\(decimals)\" number:min-decimal-places=\"\(decimals)\" number:min-integer-digits=\"1\""
    switch self {
    case .plain:
      return "<number:number-style style:name=\"\(name)\">\(digits)/></number:number-style>"
    case .sharedRank:
      return
        "<number:number-style style:name=\"\(name)\"><number:text>=</number:text>\(digits)/></number:number-style>"
    case .count, .measure:
      return
        "<number:number-style style:name=\"\(name)\">\(digits) number:grouping=\"true\"/></number:number-style>"
    case .share:
      return
        "<number:percentage-style style:name=\"\(name)\">\(digits)/><number:text>%</number:text></number:percentage-style>"
    case .change:
      func part(_ suffix: String, _ sign: String, _ more: String) -> String {
        "<number:number-style style:name=\"\(name)\(suffix)\"\(suffix.isEmpty ? "" : " style:volatile=\"true\"")>"
          + (sign.isEmpty ? "" : "<number:text>\(sign)</number:text>")
          + "\(digits) number:grouping=\"true\"/>\(more)</number:number-style>"
      }
      let maps =
        "<style:map style:condition=\"value()&gt;0\" style:apply-style-name=\"\(name)P0\"/><style:map style:condition=\"value()&lt;0\" style:apply-style-name=\"\(name)P1\"/>"
      return part("P0", "+", "") + part("P1", "\u{2212}", "") + part("", "", maps)
    }
  }
}
