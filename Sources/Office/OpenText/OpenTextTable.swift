import Reports
import Text

/// A table of an OpenDocument text: one header row, repeated on each page, no merged cells.
struct OpenTextTable {
  private let table: PaperTable
  private let part: TableSetting.Part
  private let name: String

  init(_ table: PaperTable, part: TableSetting.Part, number: Int) {
    self.table = table
    self.part = part
    name = "Table\(table.number)" + (number == 0 ? "" : "-\(number + 1)")
  }

  /// Its width, and the widths of its columns.
  var styles: String {
    let columns = part.widths.enumerated().map { index, width in
      "<style:style style:name=\"\(name).\(index)\" style:family=\"table-column\">"
        + "<style:table-column-properties style:column-width=\"\(OpenTextBody.number(width))pt\"/></style:style>"
    }
    let width = OpenTextBody.number(part.widths.reduce(0, +))
    return "<style:style style:name=\"\(name)\" style:family=\"table\"><style:table-properties"
      + " style:width=\"\(width)pt\" table:align=\"left\" style:may-break-between-rows=\"true\"/></style:style>"
      + columns.joined()
  }

  /// What cells and rows of every table look like.
  static let cells = """
    <style:style style:name="cell" style:family="table-cell"><style:table-cell-properties \
    fo:padding-left="4pt" fo:padding-right="4pt" fo:border-bottom="0.5pt solid #c9ced2"/></style:style>\
    <style:style style:name="heading" style:family="table-cell"><style:table-cell-properties \
    fo:padding-left="4pt" fo:padding-right="4pt" fo:border-top="1pt solid #1b1f23" \
    fo:border-bottom="1pt solid #1b1f23" style:vertical-align="bottom"/></style:style>\
    <style:style style:name="row" style:family="table-row"><style:table-row-properties \
    fo:keep-together="always"/></style:style>
    """

  var markup: Markup {
    let columns = part.columns.indices.map {
      Markup.element("table:table-column", ["table:style-name": "\(name).\($0)"])
    }
    let heading = row(
      part.columns.map { column in
        cell(
          "heading", table.isNumber(column) ? "Table Number Heading" : "Table Heading",
          Markup(table.table.columns[column].title))
      })
    let rows = table.table.visibleRows.map { index in
      let isMarked = table.table.emphasised.contains(index)
      return row(
        part.columns.map { column in
          let words = Markup(table.text(row: index, column: column))
          return cell(
            "cell", table.isNumber(column) ? "Table Number" : "Table Text",
            isMarked ? .element("text:span", ["text:style-name": "Strong"], words) : words)
        })
    }
    return .element(
      "table:table", ["table:name": name, "table:style-name": name],
      .lines(
        [
          .element("table:title", [:], Markup("Table \(table.number)")),
          .element("table:desc", [:], Markup(table.table.caption)),
        ] + columns + [.element("table:table-header-rows", [:], heading)] + rows))
  }

  private func row(_ cells: [Markup]) -> Markup {
    .element("table:table-row", ["table:style-name": "row"], Markup(cells))
  }

  private func cell(_ style: String, _ paragraph: String, _ content: Markup) -> Markup {
    .element(
      "table:table-cell",
      ["table:style-name": style, "office:value-type": "string"],
      .element("text:p", ["text:style-name": OpenTextStyles.id(paragraph)], content))
  }
}
