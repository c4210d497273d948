import Reports
import Text

/// A piece as HTML without style, which takes on that of the page or document it is pasted into.
enum PieceHTML {
  /// - Parameter bold: what the rows are that stand out.
  static func table(_ grid: WrittenGrid, bold: String) -> String {
    let heading = grid.columns.map { Markup.element("th", ["scope": "col"], Markup($0.title)) }
    let rows = grid.rows.enumerated().flatMap { index, row -> [Markup] in
      let cells = row.enumerated().map { column, cell -> Markup in
        let words =
          grid.marked.contains(index) ? Markup.element("strong", [:], Markup(cell)) : Markup(cell)
        return column == grid.nameColumn
          ? .element("th", ["scope": "row"], words) : .element("td", [:], words)
      }
      let own = Markup.element("tr", [:], Markup(cells))
      guard index < grid.groups.count, index == 0 || grid.groups[index] != grid.groups[index - 1]
      else { return [own] }
      let heading = Markup.element(
        "th", ["scope": "rowgroup", "colspan": String(grid.columns.count)],
        Markup(grid.groups[index]))
      return [.element("tr", [:], heading), own]
    }
    let table = Markup.element(
      "table", ["lang": "en-GB"],
      .lines([
        .element("caption", [:], Markup(grid.caption)),
        .element("thead", [:], .element("tr", [:], Markup(heading))),
        .element("tbody", [:], .lines(rows)),
      ]))
    let remarks = grid.remarks.map { $0.hasPrefix("◆ marks ") ? "Bold: \(bold)." : $0 }
    return ([table] + remarks.map { .element("p", [:], Markup($0)) })
      .map { $0.text + "\n" }.joined()
  }

  static func passage(_ texts: [String], isList: Bool) -> String {
    let items = texts.map { Markup.element(isList ? "li" : "p", [:], Markup($0)) }
    return isList
      ? Markup.element("ul", ["lang": "en-GB"], .lines(items)).text + "\n"
      : items.map { $0.text + "\n" }.joined()
  }
}
