import Reports
import Text

/// A table of a Word document: its caption, one header row that is repeated on each page, no merged
/// cells, and what stands below it.
struct WordTable {
  private let table: PaperTable
  private let body: WordBody

  init(_ table: PaperTable, body: WordBody) {
    self.table = table
    self.body = body
  }

  var markup: [Markup] {
    let parts = table.setting.parts
    let caption = table.table.caption
    return parts.indices.flatMap { index -> [Markup] in
      let heading =
        index == 0
        ? body.caption("Table", table.number, caption, anchor: table.table.id)
        : body.paragraph(
          .caption, body.run("Table \(table.number), further columns: \(caption)"))
      return [heading, grid(parts[index])]
    } + table.remarks.map { body.paragraph(.note, body.run($0)) }
  }

  private func grid(_ part: TableSetting.Part) -> Markup {
    let widths = part.widths.map { Int(($0 * 20).rounded()) }
    let style = body.template.styles[.table] ?? ""
    let properties = Markup.element(
      "w:tblPr", [:],
      Markup(
        trusted: """
          <w:tblStyle w:val="\(style)"/><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
          <w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" \
          w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>
          """),
      .element("w:tblCaption", ["w:val": "Table \(table.number)"]),
      .element("w:tblDescription", ["w:val": table.table.caption]))
    let columns = Markup.element(
      "w:tblGrid", [:], Markup(widths.map { .element("w:gridCol", ["w:w": "\($0)"]) }))
    let heading = row(
      isHeading: true,
      zip(part.columns, widths).map { column, width in
        cell(width, alignedAs: column, isHeading: true, body.run(table.table.columns[column].title))
      })
    let rows = table.table.visibleRows.map { index in
      let isMarked = table.table.emphasised.contains(index)
      return row(
        isHeading: false,
        zip(part.columns, widths).map { column, width in
          let words = table.text(row: index, column: column)
          return cell(
            width, alignedAs: column, isHeading: false, body.run(words, isMarked ? .strong : nil))
        })
    }
    return .element("w:tbl", [:], .lines([properties, columns, heading] + rows))
  }

  private func row(isHeading: Bool, _ cells: [Markup]) -> Markup {
    let properties = "<w:cantSplit/>" + (isHeading ? "<w:tblHeader/>" : "")
    return .element(
      "w:tr", [:], Markup(trusted: "<w:trPr>\(properties)</w:trPr>"), Markup(cells))
  }

  private func cell(
    _ width: Int, alignedAs column: Int, isHeading: Bool, _ content: Markup
  ) -> Markup {
    let isNumber = table.isNumber(column)
    let role: WordRole = isHeading ? .tableHeading : isNumber ? .tableNumber : .tableText
    let alignment = isHeading && isNumber ? "<w:jc w:val=\"right\"/>" : ""
    return .element(
      "w:tc", [:],
      Markup(trusted: "<w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"),
      body.paragraph(role, start: alignment, content))
  }
}
