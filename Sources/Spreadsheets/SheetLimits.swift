/// How much of a spreadsheet is read: more than any publisher's has, less than exhausts a machine.
///
/// A file of a few kilobytes can ask for any amount: cells and rows are repeated by a number, and cells
/// share one long text.
enum SheetLimits {
  /// Bytes of text in a cell. Excel takes 32,767 letters.
  static let cell = 1 << 20
  /// Bytes of text in a row.
  static let row = 16 << 20
  /// Bytes of text in a sheet.
  static let sheet = 512 << 20
  /// Cells of a sheet, up to the last filled one of each row: twice a hundred columns for every output
  /// area of England and Wales.
  static let cells = 40_000_000
  /// How often a row that is not empty may stand in a sheet by a number alone.
  static let repeats = 10_000
  /// Bytes of all texts that cells share.
  static let strings = 512 << 20
  static let sheets = 1_000
  /// Bytes of XML in one part of a workbook.
  static let document = 1 << 30
  /// Bytes between two angle brackets.
  static let token = 16 << 20
  /// Bytes that the XML parser may hold, over all documents that are read at the time.
  static let parser = 512 << 20
}

/// Counts what a sheet hands on, and says when it is too much.
struct SheetMeter {
  private var text = 0
  private var cells = 0
  /// What is too much, where anything is.
  private(set) var refusal: String?

  /// Looks at a cell's text before it is added to its row.
  mutating func check(cell count: Int, in row: SheetRow) {
    if count > SheetLimits.cell {
      refuse("has a cell of more than 1 MB in row \(row.number)")
    } else if row.text.count + count > SheetLimits.row {
      refuse("has more than 16 MB of text in row \(row.number)")
    }
  }

  /// Counts a row that is handed on.
  mutating func count(_ row: SheetRow) {
    text += row.text.count
    cells += row.ends.count
    if text > SheetLimits.sheet { refuse("has more than 512 MB of text up to row \(row.number)") }
    if cells > SheetLimits.cells {
      refuse("has more than 40,000,000 cells up to row \(row.number)")
    }
  }

  mutating func refuse(_ reason: String) {
    refusal = refusal ?? reason
  }
}
