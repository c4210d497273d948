/// What a file, or a part of it, was recognised as, and by what.
public struct Recognition: Hashable, Sendable {
  public let publication: Publication
  /// The file, with the archive's entry or the sheet where there are several.
  public let file: String
  let part: PublisherFile.Part
  /// The row of the header; nothing where the file has none.
  public let headerRow: Int?
  /// The delimiter of a text file.
  let delimiter: UInt8
  /// The columns that are read; all others are left out.
  public let columns: [MatchedColumn]
  /// Names that several columns have with nothing to tell them apart, so that none of them is read: of a
  /// table of any measures the others are, and no other table is read at all.
  public var repeated: [String] = []
  /// Columns of personal data that the file has, dropped on read.
  public let personal: [String]
  let labelRows: Int
  /// How many columns the header names, up to the last.
  let columnCount: Int
  /// How many cells its row has, those without a name included.
  let headerWidth: Int
  /// Whether the row above the header says which of several columns of one name is which.
  var hasGroups = false
  /// Whether the row below it belongs to it.
  var hasLabels = false
  /// What stands above the header.
  let titles: [String]

  /// Whether it is a layer of features, not a table.
  public var isLayer: Bool { delimiter == 0 }

  /// What its sheet, titles and file's name say of its figures.
  var facets: TableFacets {
    TableFacets((part.sheet.map { [$0] } ?? []) + titles + [file])
  }

  /// The vintage of a column's name, as a full year.
  public func year(of key: String) -> Int? { columns.first { $0.key == key }?.year }

  public func has(_ key: String) -> Bool { columns.contains { $0.key == key } }

  /// One sentence for the log of an import.
  public var sentence: String {
    let names = columns.prefix(3).map { "'\($0.header)'" }.joined(separator: ", ")
    let more = columns.count > 3 ? " and \(columns.count - 3) more" : ""
    let by =
      if publication == .boundaries {
        "by the property \(names)"
      } else if let headerRow {
        "by \(names)\(more) on row \(headerRow)"
      } else {
        "by the shape of its first row, as it has no header"
      }
    return "\(file): \(title), \(by)"
  }

  /// What it is, with its edition as far as that is known.
  public var title: String { publication.rawValue + (edition.map { ", \($0)" } ?? "") }

  /// The edition as far as the header or the sheet's name tells it.
  public var edition: String? {
    switch publication {
    case .indicesOfDeprivation:
      let editions = [2013: 2015, 2019: 2019, 2024: 2025]
      let told = year(of: "district").flatMap { editions[$0] }
      let named = facets.year.flatMap { editions.values.contains($0) ? $0 : nil }
      // Only the edition of 2025 is on areas of 2021.
      return (told ?? named ?? (year(of: "area") == 2021 ? 2025 : nil)).map { "IoD \($0)" }
    case .populationByAge: return facets.year.map { "mid-\($0)" }
    default:
      return year(of: "area").map { "areas of \($0)" }
    }
  }
}

/// A publication's table: only the columns that are recognised, under their keys.
public struct PublishedTable: Sendable {
  public let recognition: Recognition
  public let table: SourceTable
  /// How many rows of data the file has, kept or not.
  public let rowsInFile: Int
}
