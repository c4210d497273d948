import Imports
import Readers
import Spreadsheets
import Testing
import Text

/// A made-up council of two small areas, with a file of each kind that a study needs.
enum Council {
  static let files: [String: String] = [
    "index.csv": """
    LSOA code (2021),LSOA name (2021),Local Authority District code (2024),\
    Local Authority District name (2024),Index of Multiple Deprivation (IMD) Rank (where 1 is most \
    deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs),\
    Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived),\
    Income Deprivation Affecting Children Index (IDACI) Decile (where 1 is most deprived 10% of LSOAs)
    E01888001,Marsh 001A,E06888888,Marsh,400,1,300,1
    E01888002,Marsh 001B,E06888888,Marsh,20000,6,21000,7

    """,
    "centroids.csv": "LSOA21CD,x,y\nE01888001,500000,200000\nE01888002,503000,200000\n",
    "census.csv": """
    date,geography,geography code,Age: Total,Age: Aged 4 years and under
    2021,Marsh 001A,E01888001,1400,90
    2021,Marsh 001B,E01888002,1700,110

    """,
    "codes.csv": "postcode,easting,northing\nYY1 1AA,500200,200100\nYY1 1AB,503100,200100\n",
    "hubs.csv": "name,role,postcode\nMill Hub,hub,YY1 1AA\nQuay Hub,hub,YY1 1AB\n",
  ]

  /// What an import makes of its files and others.
  static func study(
    _ others: [String: String] = [:], without: Set<String> = [], asked: Set<String> = ["E06888888"],
    words: SiteVocabulary = .usual, bytes: [String: [UInt8]] = [:]
  ) throws -> ImportedStudy {
    var files: [PublisherFile] = []
    for (name, text) in Self.files.merging(others, uniquingKeysWith: { $1 })
    where !without.contains(name) {
      files.append(try PublisherFile(name: name, bytes: FileBytes(Array(text.utf8))))
    }
    for (name, bytes) in bytes {
      files.append(try PublisherFile(name: name, bytes: FileBytes(bytes)))
    }
    return FolderImport.study(
      from: files,
      for: ImportRequest(id: "marsh", councils: asked, decision: "Cabinet, 2027", words: words))
  }
}

extension ImportedStudy {
  /// A column of one of its tables, cell by cell.
  func column(_ name: String, of path: String) throws -> [String] {
    let file = try #require(files.first { $0.path == path })
    let table = try SourceTable(file: path, bytes: file.bytes)
    return try #require(table.texts(name))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  /// What it says to look at.
  var remarks: [String] { diagnostics.map(\.description) }

  func says(_ words: String) -> Bool { remarks.contains { $0.contains(words) } }
}
