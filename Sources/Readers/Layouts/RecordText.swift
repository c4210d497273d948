internal import Spreadsheets

/// Records from any source, in UTF-8.
enum RecordText {
  /// The record with each cell in UTF-8, and whether any had to be taken for Windows-1252.
  ///
  /// Cells are judged one by one: some publishers mix both encodings in one file.
  static func decoded(_ raw: CSVRecord) -> (record: CSVRecord, wasRecoded: Bool) {
    guard raw.hasHighBytes else { return (raw, false) }
    let cells = (0..<raw.cellCount).map { raw.text[raw.range($0)] }
    let odd = cells.map { !TextEncoding.isUTF8($0) }
    guard odd.contains(true) else { return (raw, false) }
    var record = CSVRecord()
    record.clear(line: raw.line)
    for (cell, isOdd) in zip(cells, odd) {
      record.text += isOdd ? TextEncoding.utf8(fromWindows1252: cell) : Array(cell)
      record.ends.append(record.text.count)
    }
    return (record, true)
  }

  /// A sheet's row as a record.
  static func record(_ row: SheetRow) -> CSVRecord {
    var record = CSVRecord()
    record.line = row.number
    record.text = row.text
    record.ends = row.ends
    return record
  }

  /// The cells as strings.
  static func cells(_ record: CSVRecord) -> [String] {
    (0..<record.cellCount).map { String(decoding: record.text[record.range($0)], as: UTF8.self) }
  }
}
