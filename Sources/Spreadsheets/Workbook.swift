/// A spreadsheet file, XLSX (ECMA-376) or ODS (OpenDocument 1.2), read row by row.
public struct Workbook: Sendable {
  /// The sheets' names, in order.
  public let sheets: [String]
  /// Those that a spreadsheet program does not show.
  public let hidden: Set<String>
  private let archive: ZipArchive
  private let kind: Kind

  private enum Kind {
    /// The archive's entry for each sheet, and whether days count from 1904.
    case xlsx([ZipArchive.Entry], from1904: Bool)
    case ods(ZipArchive.Entry)
  }

  /// - Throws: ``SpreadsheetError`` when it is no spreadsheet or is damaged.
  public init(_ bytes: FileBytes) throws(SpreadsheetError) {
    try self.init(ZipArchive(bytes))
  }

  public init(_ archive: ZipArchive) throws(SpreadsheetError) {
    self.archive = archive
    if archive.entries.contains(where: { $0.name == "xl/workbook.xml" }) {
      let parts = try XLSXParts(archive)
      sheets = parts.sheets.map(\.name)
      hidden = parts.hidden
      kind = .xlsx(parts.sheets.map(\.entry), from1904: parts.from1904)
    } else if let content = archive.entries.first(where: { $0.name == "content.xml" }) {
      let names = ODSSheetNames()
      try archive.parse(content, with: names)
      sheets = names.names
      hidden = names.hidden
      kind = .ods(content)
    } else {
      throw .notASpreadsheet
    }
    guard sheets.count <= SheetLimits.sheets else {
      throw .unreasonable(entry: "the workbook", reason: "has more than 1,000 sheets")
    }
  }

  /// The sheets that a spreadsheet program shows, in order.
  public var visible: [String] { sheets.filter { !hidden.contains($0) } }

  /// Hands on the rows of a sheet that hold anything, until `take` says that it has enough.
  ///
  /// Linear in the sheet; holds one row at a time and, for XLSX, the table of shared strings.
  public func rows(
    of sheet: String, take: @escaping (SheetRow) -> Bool
  ) throws(SpreadsheetError) {
    guard let index = sheets.firstIndex(of: sheet) else {
      throw .noSuchSheet(sheet, there: sheets)
    }
    switch kind {
    case .xlsx(let entries, let from1904):
      let strings = XLSXStrings()
      if let entry = archive.entries.first(where: { $0.name == "xl/sharedStrings.xml" }) {
        try archive.parse(entry, with: strings)
      }
      let styles = XLSXStyles()
      if let entry = archive.entries.first(where: { $0.name == "xl/styles.xml" }) {
        try archive.parse(entry, with: styles)
      }
      try archive.parse(
        entries[index],
        with: XLSXSheet(strings: strings, styles: styles, from1904: from1904, take: take))
    case .ods(let content):
      try archive.parse(content, with: ODSSheet(index: index, take: take))
    }
  }
}
