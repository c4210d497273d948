internal import Spreadsheets
import Text

/// Records from any source, in UTF-8.
enum RecordText {
  /// The record with each cell in UTF-8, and whether any had to be taken for Windows-1252.
  ///
  /// Cells are judged one by one: some publishers mix both encodings in one file.
  static func decoded(_ raw: CSVRecord) -> (record: CSVRecord, wasRecoded: Bool) {
    guard raw.hasHighBytes else { return (raw, false) }
    let cells = raw.cells.map { raw.text[$0] }
    let odd = cells.map { !TextEncoding.isUTF8($0) }
    guard odd.contains(true) else { return (raw, false) }
    var record = CSVRecord()
    record.clear(line: raw.line)
    for (cell, isOdd) in zip(cells, odd) {
      record.text += isOdd ? TextEncoding.utf8(fromWindows1252: cell) : Array(cell)
      record.endCell()
    }
    return (record, true)
  }

  /// A sheet's row as a record.
  static func record(_ row: SheetRow) -> CSVRecord {
    var record = CSVRecord()
    record.line = row.number
    record.text = row.text
    record.cells = row.ends.indices.map { ($0 == 0 ? 0 : row.ends[$0 - 1])..<row.ends[$0] }
    return record
  }

  /// The cells as strings.
  static func cells(_ record: CSVRecord) -> [String] {
    record.cells.map { String(decoding: record.text[$0], as: UTF8.self) }
  }
}
