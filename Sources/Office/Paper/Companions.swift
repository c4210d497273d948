/// The files that are written beside a document: it names no others.
public struct Companions: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// A CSV for each table.
  public static let csv = Companions(rawValue: 1)
  /// A JSON for each table.
  public static let json = Companions(rawValue: 2)
  /// An SVG for each figure.
  public static let pictures = Companions(rawValue: 4)
  public static let xlsx = Companions(rawValue: 8)
  public static let ods = Companions(rawValue: 16)

  /// Where every row of a table is, as it completes "all are …"; nothing where no file has them.
  func rows(of path: String, number: Int) -> String? {
    if contains(.csv) { return "in \(path)" }
    guard contains(.xlsx) || contains(.ods) else { return nil }
    let book = Self.workbook + (contains(.xlsx) ? "xlsx" : "ods")
    return "on the worksheet \(Self.worksheet(number)) of \(book)"
  }

  /// The path of a workbook without its ending.
  static let workbook = "tables."

  /// The worksheet of a table.
  static func worksheet(_ number: Int) -> String { "Table_\(number)" }
}
