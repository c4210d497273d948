import Reports
import Text

/// A piece as Markdown, with a table as GitHub has it.
enum PieceMarkdown {
  static func table(_ grid: WrittenGrid) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    let rule = grid.columns.map { $0.isNumber ? "---:" : "---" }
    let rows = grid.rows.enumerated().map { index, row in
      line(
        row.map { cell in
          grid.marked.contains(index) && !cell.isEmpty ? "**\(escaped(cell))**" : escaped(cell)
        })
    }
    let remarks = grid.remarks.map { "\n\(escaped($0))\n" }
    return "**\(escaped(grid.caption))**\n\n" + line(grid.columns.map { escaped($0.title) })
      + line(rule) + rows.joined() + remarks.joined()
  }

  /// Signs that Markdown or HTML would take for its own stand for themselves.
  static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in SafeText.shown(words).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "!": result += "\\"
      case "\n", "\r", "\t":
        result += " "
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

/// A piece as HTML without style, which takes on that of the page or document it is pasted into.
enum PieceHTML {
  static func table(_ grid: WrittenGrid) -> String {
    let heading = grid.columns.map { Markup.element("th", ["scope": "col"], Markup($0.title)) }
    let rows = grid.rows.enumerated().map { index, row in
      let cells = row.enumerated().map { column, cell -> Markup in
        let words =
          grid.marked.contains(index) ? Markup.element("strong", [:], Markup(cell)) : Markup(cell)
        return column == grid.nameColumn
          ? .element("th", ["scope": "row"], words) : .element("td", [:], words)
      }
      return Markup.element("tr", [:], Markup(cells))
    }
    let table = Markup.element(
      "table", ["lang": "en-GB"],
      .lines([
        .element("caption", [:], Markup(grid.caption)),
        .element("thead", [:], .element("tr", [:], Markup(heading))),
        .element("tbody", [:], .lines(rows)),
      ]))
    return ([table] + grid.remarks.map { .element("p", [:], Markup($0)) })
      .map { $0.text + "\n" }.joined()
  }

  static func passage(_ texts: [String], isList: Bool) -> String {
    let items = texts.map { Markup.element(isList ? "li" : "p", [:], Markup($0)) }
    return isList
      ? Markup.element("ul", ["lang": "en-GB"], .lines(items)).text + "\n"
      : items.map { $0.text + "\n" }.joined()
  }
}
