import Reports
import Text

/// One thing on paper: what a document is, read from top to bottom.
enum PaperPiece {
  /// `level` is 1 for a section, of which the first of an appendix starts a sheet.
  case heading(String, level: Int, anchor: String, startsSheet: Bool = false)
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

/// A table with its number, how it is set, and what stands below it.
struct PaperTable {
  let table: Table
  let number: Int
  let setting: TableSetting
  /// What was left out, what is marked, notes, source.
  let remarks: [String]

  init(_ table: Table, number: Int, setting: TableSetting, beside: Companions) {
    self.table = table
    self.number = number
    self.setting = setting
    let shown = table.visibleRows.count
    var remarks: [String] = []
    if shown < table.rows.count {
      let place = beside.rows(of: CSVTable(table).path, number: number)
      remarks.append(
        "\(shown) of \(NumberStyle.count(table.rows.count)) rows are shown"
          + (place.map { "; all are \($0)." } ?? "."))
    }
    if !table.emphasised.isEmpty { remarks.append("◆ marks \(table.emphasis).") }
    self.remarks = remarks + table.notes + ["Source: \(table.source)"]
  }

  func isNumber(_ column: Int) -> Bool { table.columns[column].kind == .number }

  /// What stands above a part of it: its caption with its number comes first, and is not among these.
  func continuation(part: Int) -> String? {
    part == 0 ? nil : "Table \(number), further columns: \(table.caption)"
  }

  /// What the first of its parts is called, and each further one.
  func name(part: Int, group: TableSetting.Group) -> String {
    "Table \(number)" + (part == 0 ? "" : ", further columns")
      + (group.heading.map { ": \($0)" } ?? "")
  }
}

extension Table {
  /// A cell on paper; "◆ " stands before the name of a row that stands out.
  func words(row: Int, column: Int) -> String {
    let text = NumberStyle.text(rows[row][column])
    return emphasised.contains(row) && column == nameColumn ? "◆ " + text : text
  }

  /// The column that names the rows.
  var nameColumn: Int {
    columns.firstIndex { $0.kind == .rowHeader } ?? setColumns.first ?? 0
  }
}

/// A figure with its number, and where the same stands in numbers.
struct PaperFigure {
  let figure: Figure
  let number: Int
  let equalTable: PaperReference

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
