import Text

/// A table as HTML: a region that scrolls by itself when narrow, then notes, source and download.
struct HTMLTable {
  let table: Table
  let files: HTMLPage.Files

  init(_ table: Table, files: HTMLPage.Files) {
    self.table = table
    self.files = files
  }

  /// Where no file has the other rows, the page has all of them.
  private var visibleRows: [Int] {
    files == .beside ? table.visibleRows : Array(table.rows.indices)
  }

  var markup: Markup {
    let caption = "page-caption-" + table.id
    let whole = Markup.element(
      "table", [:],
      .lines(
        [
          .element("caption", [:], .element("span", ["id": caption], Markup(table.caption))),
          .element("thead", [:], .element("tr", [:], Markup(table.setColumns.map(heading)))),
        ] + bodies))
    let region = Markup.element(
      "div",
      ["class": "scroll", "role": "region", "aria-labelledby": caption, "tabindex": "0"], whole)
    let classes =
      ["table"] + (isLong ? ["long"] : [])
      + (table.setColumns.count > Self.mostColumns ? ["many"] : [])
    return .element(
      "div", ["class": classes.joined(separator: " "), "id": table.id], .lines([region, foot]))
  }

  /// A table with more columns is set smaller on paper.
  private static let mostColumns = 7

  /// Whether it has rows enough that readers want them in another order, and all of them: of a part of the
  /// rows no order says anything.
  private var isLong: Bool {
    visibleRows.count == table.rows.count && visibleRows.count >= 12
      && table.groups(of: visibleRows).allSatisfy { $0.heading == nil }
  }

  private func heading(_ column: Int) -> Markup {
    .element(
      "th", ["scope": "col", "class": style(column)], Markup(table.columns[column].title))
  }

  /// The rows, a body for each group.
  private var bodies: [Markup] {
    table.groups(of: visibleRows).map { group in
      let heading = group.heading.map { words in
        Markup.element(
          "tr", ["class": "group"],
          .element(
            "th", ["scope": "rowgroup", "colspan": String(table.setColumns.count)], Markup(words)))
      }
      return .element("tbody", [:], .lines([heading].compactMap(\.self) + rows(group.rows)))
    }
  }

  private func rows(_ visible: [Int]) -> [Markup] {
    visible.indices.map { place in
      let row = visible[place]
      let isGap = place > 0 && row > visible[place - 1] + 1
      let isMarked = table.emphasised.contains(row)
      let classes = (isMarked ? ["marked"] : []) + (isGap ? ["gap"] : [])
      let cells = table.setColumns.map { column in
        cell(table.rows[row][column], column, isMarked: isMarked && column == nameColumn)
      }
      return .element("tr", ["class": classes.joined(separator: " ")], Markup(cells))
    }
  }

  /// The column that names the rows; the marker stands there.
  private var nameColumn: Int { table.columns.firstIndex { $0.kind == .rowHeader } ?? 0 }

  private func cell(_ cell: Cell, _ column: Int, isMarked: Bool) -> Markup {
    let words = Markup(NumberStyle.text(cell))
    let content = isMarked ? Self.marker + words : words
    var style = style(column)
    switch cell {
    case .absent: style += " absent"
    case .text, .named, .names: if table.columns[column].kind == .number { style += " listed" }
    case .count, .rank, .measure, .change, .share: break
    }
    if table.columns[column].kind == .rowHeader {
      return .element("th", ["scope": "row", "class": style], content)
    }
    return .element("td", ["class": style], content)
  }

  /// The row's name, its first row header, stays in sight when a narrow screen scrolls the rest.
  private func style(_ column: Int) -> String {
    switch table.columns[column].kind {
    case .number: "number"
    case .text: "words"
    case .rowHeader: column == nameColumn ? "words name" : "words"
    }
  }

  private var foot: Markup {
    let path = CSVTable(table).path
    var remarks: [Markup] = []
    let shown = visibleRows.count
    if shown < table.rows.count {
      let left = "\(shown) of \(NumberStyle.count(table.rows.count)) rows are shown; all are in "
      remarks.append(Markup(left) + Self.link(to: path) + Markup("."))
    }
    if !table.emphasised.isEmpty { remarks.append(Markup("◆ marks \(table.emphasis).")) }
    remarks += table.notes.map { Markup($0) }
    let source =
      Markup("Source: \(table.source)") + (files == .beside ? Self.download(path) : Markup(""))
    return .element(
      "div", ["class": "foot"], .lines((remarks + [source]).map { .element("p", [:], $0) }))
  }

  /// A link, after a source line, to a file that is beside the page.
  static func download(_ path: String) -> Markup {
    .element("span", ["class": "download"], Markup(" · Download ") + link(to: path))
  }

  private static func link(to path: String) -> Markup {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return .element("a", ["href": path], Markup(name))
  }

  private static let marker = Markup(
    trusted: "<span class=\"marker\"><span aria-hidden=\"true\">◆</span>"
      + "<span class=\"unseen\">Marked row:</span> </span>")
}
