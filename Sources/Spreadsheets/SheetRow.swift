/// One row of a sheet: its cells' text in UTF-8, end to end.
///
/// Numbers stand as the file writes them, days in ISO 8601 (`2016-10-12`, `2016-10-12T09:30:00`).
public struct SheetRow: Sendable {
  /// From 1, as a spreadsheet program numbers it.
  public internal(set) var number = 0
  public internal(set) var text: [UInt8] = []
  /// Where each cell ends in `text`.
  public internal(set) var ends: [Int] = []

  /// The most columns that a spreadsheet has.
  static let columnLimit = 16_384
  /// The most rows that a spreadsheet has.
  static let rowLimit = 1_048_576

  /// The cells as strings.
  public var cells: [String] {
    ends.indices.map { cell in
      String(decoding: text[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]], as: UTF8.self)
    }
  }

  mutating func clear(number: Int) {
    self.number = number
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds empty cells until there are `count`.
  mutating func pad(to count: Int) {
    while ends.count < min(count, Self.columnLimit) { ends.append(text.count) }
  }

  /// Ends a cell at the text so far.
  mutating func endCell() {
    if ends.count < Self.columnLimit { ends.append(text.count) }
  }
}
