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
    let setting = table.setting
    var pieces: [Markup] = [
      body.caption("Table", table.number, table.table.caption, anchor: table.table.id)
    ]
    for (number, part) in setting.parts.enumerated() {
      if let words = table.continuation(part: number) {
        pieces.append(body.paragraph(.caption, body.run(words)))
      }
      for (place, group) in setting.groups.enumerated() {
        if let heading = group.heading {
          pieces.append(body.paragraph(.tableGroup, body.run(heading)))
        }
        let isLast = number == setting.parts.count - 1 && place == setting.groups.count - 1
        let name = table.name(part: number, group: group)
        pieces.append(grid(part, group, name: name, isLast: isLast))
      }
    }
    return pieces + table.remarks.map { body.paragraph(.note, body.run($0)) }
  }

  /// - Parameter isLast: whether what stands below the table follows.
  private func grid(
    _ part: TableSetting.Part, _ group: TableSetting.Group, name: String, isLast: Bool
  ) -> Markup {
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
      .element("w:tblCaption", ["w:val": name]),
      .element("w:tblDescription", ["w:val": table.table.caption]))
    let columns = Markup.element(
      "w:tblGrid", [:], Markup(widths.map { .element("w:gridCol", ["w:w": "\($0)"]) }))
    let heading = row(
      isHeading: true,
      zip(part.columns, widths).map { column, width in
        cell(
          width, alignedAs: column, isHeading: true, isKept: true,
          body.run(table.table.columns[column].title))
      })
    let rows = group.rows.enumerated().map { place, index in
      let isMarked = table.table.emphasised.contains(index)
      // A small table stays on one sheet, and the last rows of any with what stands below them.
      let isEnd = place == group.rows.count - 1
      let isKept = isEnd ? isLast : group.isSmall || (isLast && place == group.rows.count - 2)
      return row(
        isHeading: false,
        zip(part.columns, widths).map { column, width in
          let words = table.table.words(row: index, column: column)
          return cell(
            width, alignedAs: column, isHeading: false, isKept: isKept,
            body.run(words, isMarked ? .strong : nil))
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
    _ width: Int, alignedAs column: Int, isHeading: Bool, isKept: Bool, _ content: Markup
  ) -> Markup {
    let isNumber = table.isNumber(column)
    let role: WordRole = isHeading ? .tableHeading : isNumber ? .tableNumber : .tableText
    let alignment = isHeading && isNumber ? "<w:jc w:val=\"right\"/>" : ""
    let keeping = isKept ? "<w:keepNext/>" : ""
    return .element(
      "w:tc", [:],
      Markup(trusted: "<w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"),
      body.paragraph(role, start: keeping + alignment, content))
  }
}
