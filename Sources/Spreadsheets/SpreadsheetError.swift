/// Why an archive or a spreadsheet cannot be read: one plain sentence each.
public enum SpreadsheetError: Error, Equatable, Sendable, CustomStringConvertible {
  case notAnArchive
  case notASpreadsheet
  case tooLarge(entry: String, limit: Int)
  case damaged(entry: String, reason: String)
  case unsupported(entry: String, reason: String)
  /// More of something than a table needs: see `SheetLimits`.
  case unreasonable(entry: String, reason: String)
  case noSuchEntry(String)
  case noSuchSheet(String, there: [String])

  public var description: String {
    switch self {
    case .notAnArchive: "is not a ZIP archive or is cut off; download it again"
    case .notASpreadsheet: "is not an XLSX or ODS spreadsheet; save it as XLSX"
    case .tooLarge(let entry, let limit):
      "'\(entry)' is larger than \(limit >> 30 > 0 ? "\(limit >> 30) GB" : "\(limit >> 20) MB"); unpack it first"
    case .damaged(let entry, let reason): "'\(entry)' is damaged (\(reason)); download it again"
    case .unsupported(let entry, let reason): "'\(entry)' \(reason); unpack it and save it again"
    case .unreasonable(let entry, let reason):
      "'\(entry)' \(reason), and no table needs that; save the table that you want as CSV"
    case .noSuchEntry(let name): "holds no '\(name)'; it is not a complete spreadsheet"
    case .noSuchSheet(let name, let there):
      "has no sheet '\(name)'; its sheets are " + there.map { "'\($0)'" }.joined(separator: ", ")
    }
  }
}
