import Readers
import Spreadsheets
import Testing
import Text

/// A way to read a text file, with a sound file of its own.
struct TextReader: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Lines that end in LF, the last too; no cell is in quotes.
  let sound: String
  /// What was read, whatever it was read into.
  let read: @Sendable ([UInt8]) throws(DataError) -> [String]

  /// The name that every reader here knows its file by.
  static let file = "t.csv"

  /// What the reader says against some bytes; nothing where it takes them.
  func refusals(_ bytes: [UInt8]) -> [String] {
    errors { () throws(DataError) in try read(bytes) }
  }

  static let all = [plain, mapped, longTravel, wideTravel] + publications

  private static let plain = TextReader(
    testDescription: "a table", sound: "id,name\na,Ash\nb,Birch\n"
  ) { (bytes) throws(DataError) in rows(try SourceTable(file: file, bytes: bytes)) }

  private static let mapped = TextReader(
    testDescription: "a mapped table", sound: "Ref No,Centre Name\na,Ash\nb,Birch\n"
  ) { (bytes) throws(DataError) in
    let mapping = TableMapping(
      file: file,
      columns: [.init(name: "id", header: "Ref No"), .init(name: "name", header: "Centre Name")])
    return rows(try SourceTable(mapping: mapping, bytes: FileBytes(bytes)))
  }

  private static let longTravel = travel(
    "travel, a row a pair", "from,to,minutes\nA,x,12\nA,y,7.5\nB,x,1\nB,y,31\n",
    .long(to: "to", value: "minutes"))

  private static let wideTravel = travel(
    "travel, a column a site", "from,x,y\nA,12,7.5\nB,1,31\n", .wide)

  private static func travel(
    _ name: String, _ sound: String, _ shape: TravelLayout.Shape
  ) -> TextReader {
    TextReader(testDescription: name, sound: sound) { (bytes) throws(DataError) in
      let travel = try MeasuredTravel(
        file: file, bytes: FileBytes(bytes), layout: TravelLayout(from: "from", shape: shape),
        areas: ["A", "B"], sites: ["x", "y"])
      return travel.values.map { "\($0)" }
    }
  }

  /// One for each family of published layouts.
  private static let publications = [
    """
    LSOA code (2011),LSOA name (2011),Local Authority District code (2019),\
    Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)
    E01000001,City 001A,E09000001,29199
    E01000002,City 001B,E09000001,5

    """,
    """
    date,geography,geography code,Rural Urban,Age: All usual residents; measures: Value,\
    Age: Age 0 to 4; measures: Value
    2011,Little 001A,E01000001,Total,1500,100
    2011,Little 001B,E01000002,Total,1500,80

    """,
    """
    X,Y,objectid,lsoa11cd,lsoa11nm
    560000,178000,1,E01000001,Little 001A
    561000,178000,2,E01000002,Little 001B

    """,
    "LSOA11CD,LSOA21CD,CHGIND\nE01000001,E01000001,U\nE01000002,E01033001,S\n",
    """
    FID,LSOA11CD,LSOA11NM,WD19CD,WD19NM,LAD19CD,LAD19NM
    1,E01000001,Little 001A,E05000001,North,E06000099,Little
    2,E01000002,Little 001B,E05000001,North,E06000099,Little

    """,
    """
    pcds,doterm,oseast1m,osnrth1m,osgrdind,oslaua,lsoa21
    AB1 1AA,,560100,178100,1,E06000099,E01000001
    AB1 1AB,,561900,178100,1,E06000099,E01000003

    """,
    """
    URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (code),\
    EstablishmentStatus (name),Postcode
    20001,999,Little,North Children's Centre,47,Open,AB1 1AA
    20002,999,Little,South Children's Centre,47,Open,AB1 1AB

    """,
    """
    Reporting Library Service,Name,Address 1,Postcode,Type,Year Permanently Closed,\
    Total Open Hours Per Week
    Little,Central Library,1 High Street,AB1 1AA,Static Library,,38
    Little,Old Library,2 High Street,AB1 1AA,Static Library,2013,10

    """,
    """
    date,geography,geography code,Number of cars or vans: Total: All households,\
    Number of cars or vans: No cars or vans in household
    2021,Little 001A,E01000001,120,30
    2021,Little 001B,E01000002,300,90

    """,
    """
    Local Authority,Area Code,Ward,Area Code,Number of children FYE 2024,\
    Percentage of children FYE 2024 (%)
    Little,E06000099,North,E05000001,100,20.1
    Little,E06000099,South,E05000002,20,5

    """,
    "Ward,Not ready for school (%)\nNorth,31.5\nSouth,12\n",
    "name,role,postcode\nTown Hall,hub,AB1 1AA\nAnnexe,outreach,AB1 1AB\n",
  ].map { text in
    TextReader(
      testDescription: "a publication: \(text.prefix { $0 != "," })…", sound: text
    ) { (bytes) throws(DataError) in
      let publisher = try PublisherFile(name: file, bytes: FileBytes(bytes))
      guard let recognition = try publisher.recognise().first?.recognition else {
        throw .refused([Diagnostic(.error, at: .init(file: file), "is not recognised")])
      }
      return rows(try publisher.read(recognition).table)
    }
  }

  private static func rows(_ table: SourceTable) -> [String] {
    (0..<table.rowCount).map { row in
      table.header.indices.map { table[row, $0] }.joined(separator: "|")
    }
  }
}
