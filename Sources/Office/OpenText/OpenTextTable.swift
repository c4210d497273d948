import Reports
import Text

/// A table of an OpenDocument text: one header row, repeated on each page, no merged cells.
struct OpenTextTable {
  /// What stands above it, where it has further columns of a table.
  let continuation: String?
  /// What its rows have in common.
  let heading: String?
  private let table: PaperTable
  private let part: TableSetting.Part
  private let group: TableSetting.Group
  private let title: String
  private let name: String
  /// Whether what stands below the table follows.
  private let isLast: Bool

  /// The tables that one is set as, one below the other.
  static func all(of table: PaperTable) -> [OpenTextTable] {
    let setting = table.setting
    return setting.parts.indices.flatMap { part in
      setting.groups.indices.map { OpenTextTable(table, part: part, group: $0) }
    }
  }

  private init(_ table: PaperTable, part: Int, group: Int) {
    let setting = table.setting
    self.table = table
    self.part = setting.parts[part]
    self.group = setting.groups[group]
    continuation = group == 0 ? table.continuation(part: part) : nil
    heading = self.group.heading
    title = table.name(part: part, group: self.group)
    let number = part * setting.groups.count + group
    name = "Table\(table.number)" + (number == 0 ? "" : "-\(number + 1)")
    isLast = number == setting.parts.count * setting.groups.count - 1
  }

  /// Its width, and the widths of its columns.
  var styles: String {
    let columns = part.widths.enumerated().map { index, width in
      "<style:style style:name=\"\(name).\(index)\" style:family=\"table-column\">"
        + "<style:table-column-properties style:column-width=\"\(OpenTextBody.number(width))pt\"/></style:style>"
    }
    let width = OpenTextBody.number(part.widths.reduce(0, +))
    return "<style:style style:name=\"\(name)\" style:family=\"table\"><style:table-properties"
      + " style:width=\"\(width)pt\" table:align=\"left\""
      + " style:may-break-between-rows=\"\(!group.isSmall)\""
      + (group.isSmall && isLast ? " fo:keep-with-next=\"always\"" : "") + "/></style:style>"
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
    let rows = group.rows.map { index in
      let isMarked = table.table.emphasised.contains(index)
      return row(
        part.columns.map { column in
          let words = Markup(table.table.words(row: index, column: column))
          return cell(
            "cell", table.isNumber(column) ? "Table Number" : "Table Text",
            isMarked ? .element("text:span", ["text:style-name": "Strong"], words) : words)
        })
    }
    return .element(
      "table:table", ["table:name": name, "table:style-name": name],
      .lines(
        [
          .element("table:title", [:], Markup(title)),
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
