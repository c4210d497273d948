import Imports
import Readers
import Spreadsheets
import Testing
import Text

/// A made-up council of three LSOAs in two MSOAs and two wards, to which files of measures are added.
///
/// LSOAs 1 and 2 are MSOA 1 and ward North, LSOA 3 is MSOA 2 and ward South. Under-fives: 100, 300
/// and 200.
enum PublishedTown {
  static let files: [String: String] = [
    "wards.csv": """
    LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM
    E01777001,Town 001A,E05777001,North,E06777777,Town
    E01777002,Town 001B,E05777001,North,E06777777,Town
    E01777003,Town 002A,E05777002,South,E06777777,Town

    """,
    "output-areas.csv": """
    OA21CD,LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,LAD22CD
    E00777001,E01777001,Town 001A,E02777001,Town 001,E06777777
    E00777002,E01777001,Town 001A,E02777001,Town 001,E06777777
    E00777003,E01777002,Town 001B,E02777001,Town 001,E06777777
    E00777004,E01777003,Town 002A,E02777002,Town 002,E06777777
    E00999999,E01999999,Elsewhere 001A,E02999999,Elsewhere 001,E06999999

    """,
    "centroids.csv": """
    LSOA21CD,x,y
    E01777001,500000,200000
    E01777002,502000,200000
    E01777003,504000,200000

    """,
    "census.csv": """
    date,geography,geography code,Age: Total,Age: Aged 4 years and under
    2021,Town 001A,E01777001,1400,100
    2021,Town 001B,E01777002,1700,300
    2021,Town 002A,E01777003,1500,200

    """,
    "codes.csv": "postcode,easting,northing\nYY1 1AA,500200,200100\nYY1 1AB,503100,200100\n",
    "hubs.csv": "name,role,postcode\nMill Hub,hub,YY1 1AA\nQuay Hub,hub,YY1 1AB\n",
  ]

  /// What an import makes of its files and others.
  static func study(
    _ others: [String: String] = [:], without: Set<String> = [],
    choices: [String: [String]] = [:], bytes: [String: [UInt8]] = [:]
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
      for: ImportRequest(id: "town", councils: ["E06777777"], decision: "2027", choices: choices))
  }

  static let fingertipsHeader = """
    Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,\
    Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,\
    Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,\
    Compared to England value or percentiles,Compared to Counties value or percentiles,\
    Time period Sortable,New data,Compared to goal,Time period range

    """

  /// One row of an export of Fingertips.
  static func row(
    _ area: String, _ value: String, of count: String = "", _ people: String = "",
    id: String = "93106", name: String = "Excess weight", sex: String = "Persons",
    age: String = "4-5 yrs", period: String = "2021/22", note: String = "",
    judgement: String = "Not compared", category: String = "", lower: String = "",
    upper: String = ""
  ) -> String {
    let sortable = "\(period.prefix(4))0000"
    return """
      \(id),\(name),E92000001,England,\(area),Name,Kind,\(sex),\(age),\(category),\(category),\
      \(period),\(value),\(lower),\(upper),,,\(count),\(people),\(note),,\(judgement),,\
      \(sortable),,,1y

      """
  }
}

extension ImportedStudy {
  /// The lines of an indicator's entry in the study file.
  func entry(_ id: String) throws -> String {
    let lines = try text("study.yaml").split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "  \(id):" }, "no indicator \(id)")
    return lines[start...].prefix { $0 == lines[start] || $0.hasPrefix("    ") }
      .joined(separator: "\n")
  }

  /// Why a measure made no indicator.
  func refusal(of words: String) -> String? {
    withoutIndicator.map(\.description).first { $0.contains(words) }
  }
}
