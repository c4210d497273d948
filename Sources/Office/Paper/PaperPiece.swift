import Reports
import Text

/// One thing on paper: what a document is, read from top to bottom.
enum PaperPiece {
  /// `level` is 1 for a section.
  case heading(String, level: Int, anchor: String)
  case paragraph(Prose)
  /// Something that changes how the rest must be read.
  case notice(Prose)
  case bullets([Prose])
  case keyFigures([KeyFigure])
  case table(PaperTable)
  case figure(PaperFigure)

  /// Whether it needs a sheet on its side.
  var isWide: Bool {
    if case .table(let table) = self { table.setting.isWide } else { false }
  }

  /// Whether it belongs on the sheet of what follows.
  var isLeadIn: Bool {
    switch self {
    case .heading, .paragraph, .notice: true
    case .bullets, .keyFigures, .table, .figure: false
    }
  }
}

/// A table with its number, and how it is set.
struct PaperTable {
  let table: Table
  let number: Int
  let setting: TableSetting

  /// "◆ " stands before the name of a row that stands out.
  func text(row: Int, column: Int) -> String {
    let text = NumberStyle.text(table.rows[row][column])
    return table.emphasised.contains(row) && column == nameColumn ? "◆ " + text : text
  }

  /// The column that names the rows.
  var nameColumn: Int { table.columns.firstIndex { $0.kind == .rowHeader } ?? 0 }

  func isNumber(_ column: Int) -> Bool { table.columns[column].kind == .number }

  /// What stands below it: what was left out, what is marked, notes, source.
  var remarks: [String] {
    let left = table.visibleRows.count
    let all = NumberStyle.count(table.rows.count)
    return
      (left < table.rows.count
      ? ["\(left) of \(all) rows are shown; all are in \(CSVTable(table).path)."] : [])
      + (table.emphasised.isEmpty ? [] : ["◆ marks \(table.emphasis)."]) + table.notes
      + ["Source: \(table.source)"]
  }
}

/// A figure with its number, and where the same stands in numbers.
struct PaperFigure {
  let figure: Figure
  let number: Int
  let equalTable: PaperReference

  /// The drawing, without the words that stand round it.
  var svg: String { figure.picture.svg(.beside) }

  /// What stands below it, after the pointer to the equal table.
  var remarks: [String] {
    (figure.caption.isEmpty ? [] : [figure.caption]) + ["Source: \(figure.source)"]
  }
}

/// A table, as other parts of the document point to it.
struct PaperReference {
  let anchor: String
  /// "Table 3".
  let name: String
  let caption: String
}
