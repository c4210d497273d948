/// Which cells of a file make a table: any CSV, XLSX or ODS, whatever its columns are called.
public struct TableMapping: Hashable, Sendable {
  public enum Encoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
  }

  /// What the cells of a column hold.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case text
    case number
    /// A day, written in any of the usual orders with the day or the year first; read as `2016-10-12`.
    case date
  }

  public struct Column: Hashable, Sendable {
    /// What the study calls it.
    public let name: String
    /// Its name in the file.
    public let header: String
    /// Nothing where the reader of the column decides.
    public let kind: Kind?

    public init(name: String, header: String, kind: Kind? = nil) {
      self.name = name
      self.header = header
      self.kind = kind
    }
  }

  /// The file's name in messages.
  public let file: String
  /// The sheet of a spreadsheet, or the file in an archive, where there are several.
  public let sheet: String?
  /// The row of the header, from 1; where nothing is said, the first row that has every column.
  public let headerRow: Int?
  public let columns: [Column]
  /// Nothing: UTF-8, and cells that are not UTF-8 as Windows-1252, with a note.
  public let encoding: Encoding?
  /// Whether numbers have a decimal comma, and points between thousands.
  public let hasDecimalComma: Bool
  /// How a missing value is written, apart from an empty cell.
  public let missing: Set<String>

  public init(
    file: String, sheet: String? = nil, headerRow: Int? = nil, columns: [Column],
    encoding: Encoding? = nil, hasDecimalComma: Bool = false, missing: Set<String> = []
  ) {
    self.file = file
    self.sheet = sheet
    self.headerRow = headerRow
    self.columns = columns
    self.encoding = encoding
    self.hasDecimalComma = hasDecimalComma
    self.missing = missing
  }
}
