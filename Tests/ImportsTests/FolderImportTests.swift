import Foundation
import Imports
import Places
import Readers
import Spreadsheets
import TestSupport
import Testing
import Text

struct FolderImportTests {
  /// Files of a council with three small areas, written to the published layouts.
  private static let files = [
    "iod.csv": """
    LSOA code (2011),LSOA name (2011),Local Authority District code (2019),\
    Local Authority District name (2019),Index of Multiple Deprivation (IMD) Rank (where 1 is most \
    deprived),Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived),\
    Income Deprivation Affecting Children Index (IDACI) Decile (where 1 is most deprived 10% of LSOAs)
    E01000001,Little 001A,E06000099,"Little, Borough of",29199.00,100.00,1.00
    E01000002,Little 001B,E06000099,"Little, Borough of",14000.00,20000.00,7.00
    E01000003,Little 001C,E06000099,"Little, Borough of",5.00,6000.00,2.00
    E01000004,Other 001A,E06000098,Other,6.00,30000.00,10.00

    """,
    "wards.csv": """
    FID,LSOA11CD,LSOA11NM,WD19CD,WD19NM,LAD19CD,LAD19NM
    1,E01000001,Little 001A,E05000001,North,E06000099,"Little, Borough of"
    2,E01000002,Little 001B,E05000001,North,E06000099,"Little, Borough of"
    3,E01000003,Little 001C,E05000002,South,E06000099,"Little, Borough of"

    """,
    "centroids.csv": """
    X,Y,objectid,lsoa11cd,lsoa11nm
    560000.4,178000.6,1,E01000001,Little 001A
    561000,178000,2,E01000002,Little 001B
    562000,178000,3,E01000003,Little 001C
    570000,178000,4,E01000004,Other 001A

    """,
    "ages.csv": """
    date,geography,geography code,Rural Urban,Age: All usual residents; measures: Value,\
    Age: Age 0 to 4; measures: Value
    2011,Little 001A,E01000001,Total,1500,100
    2011,Little 001B,E01000002,Total,1500,80
    2011,Little 001C,E01000003,Total,1500,120

    """,
    "codepoint.csv": """
    "AB1 1AA",10,560100,178100,"E92000001","","","","E06000099","E05000001"
    "AB1 1AB",10,561900,178100,"E92000001","","","","E06000099","E05000002"

    """,
    "register.csv": """
    "URN","LA (code)","LA (name)","EstablishmentName","TypeOfEstablishment (code)",\
    "TypeOfEstablishment (name)","EstablishmentStatus (code)","EstablishmentStatus (name)",\
    "OpenDate","Street","Town","Postcode","TelephoneNum","HeadFirstName","HeadLastName"
    "20001","999","Little","North Children's Centre","47","Children's Centre","1","Open",\
    "18-12-2009","High Street","Little","AB1 1AA","01","Ada","Example"
    "20002","999","Little","South Children's Centre","47","Children's Centre","1","Open",\
    "18-12-2009","Low Street","Little","AB1 1AB","02","Ben","Example"
    "20003","999","Little","Lost Children's Centre","47","Children's Centre","1","Open","","","",\
    "AB9 9ZZ","03","Cid","Example"
    "20004","998","Other","Elsewhere","47","Children's Centre","1","Open","","","","AB1 1AA","","",""

    """,
    "outlines.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"LSOA11CD":"E01000001"},"geometry":{"type":"Polygon",\
    "coordinates":[[[0.3,51.5],[0.31,51.5],[0.31,51.51],[0.3,51.5]]]}},
    {"type":"Feature","properties":{"LSOA11CD":"E01000002"},"geometry":{"type":"Polygon",\
    "coordinates":[[[0.31,51.5],[0.32,51.5],[0.32,51.51],[0.31,51.5]]]}},
    {"type":"Feature","properties":{"LSOA11CD":"E01000003"},"geometry":{"type":"Polygon",\
    "coordinates":[[[0.32,51.5],[0.33,51.5],[0.33,51.51],[0.32,51.5]]]}}]}
    """,
  ]

  private func study(
    without: String? = nil, with extra: [String: String] = [:]
  ) throws(DataError) -> ImportedStudy {
    var publisher: [PublisherFile] = []
    for (name, text) in Self.files.merging(extra, uniquingKeysWith: { $1 }) where name != without {
      publisher.append(try PublisherFile(name: name, bytes: FileBytes(Array(text.utf8))))
    }
    return FolderImport.study(
      from: publisher, for: ImportRequest(id: "little-2026", councils: ["E06000099"]))
  }

  private func text(_ path: String, of study: ImportedStudy) throws -> String {
    String(decoding: try #require(study.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  private func package(of study: ImportedStudy) throws(DataError) -> DataPackage {
    let files = Dictionary(uniqueKeysWithValues: study.files.map { ($0.path, $0.bytes) })
    return try DataPackage { path in
      guard let bytes = files[path] else {
        throw DataError.unreadable(file: path, reason: "there is no such file")
      }
      return bytes
    }
  }

  @Test func `the package keeps its own promises`() throws {
    let package = try package(of: try study())
    #expect(Set(try package.tables().keys) == ["areas", "sites"])
    #expect(
      try package.resource("areas").sources.map(\.title).first
        == "Office for National Statistics, LSOA to ward look-up, areas of 2011 (wards.csv)")
  }

  @Test func `only the council's areas are kept, to the metre`() throws {
    #expect(
      try text("areas.csv", of: study()) == """
        area_code,area_name,ward_name,easting,northing,under5_census2011,population_census2011,\
        imd19_rank,idaci19_rank,idaci19_decile
        E01000001,Little 001A,North,560000,178001,100,1500,29199,100,1
        E01000002,Little 001B,North,561000,178000,80,1500,14000,20000,7
        E01000003,Little 001C,South,562000,178000,120,1500,5,6000,2

        """)
  }

  @Test func `sites are the authority's, located by postcode, without staff`() throws {
    let sites = try text("sites.csv", of: study())
    #expect(sites.split(separator: "\n").count == 4)
    #expect(sites.contains("north,North,North Children's Centre,hub,children's centre,20001"))
    #expect(!sites.contains("Elsewhere"))
    #expect(!sites.contains("Ada"))
  }

  @Test func `a site that cannot be located is said, never guessed`() throws {
    let study = try study()
    #expect(
      study.diagnostics.map(\.description).contains(
        "sites.csv: 'Lost Children's Centre': Not located: AB9 9ZZ is in none of the postcode"
          + " tables: retired, new or wrong. Give its coordinates by hand."))
    #expect(try text("study.yaml", of: study).contains("    open:\n      - north\n      - south\n"))
  }

  @Test func `sub-domains are indicators beside the index, not in it`() throws {
    let lines = Self.files["iod.csv"]!.split(separator: "\n")
    let ranks =
      [
        "Income Rank (where 1 is most deprived),Crime Rank (where 1 is most deprived),"
          + "Children and Young People Sub-domain Rank (where 1 is most deprived),"
          + "Outdoors Sub-domain Rank (where 1 is most deprived)"
      ]
      + ["1,9,11,21", "30000,7,12,22", "200,12,13,23", "3,4,14,24"]
    let study = try study(with: ["iod.csv": zip(lines, ranks).map { "\($0),\($1)\n" }.joined()])
    let yaml = try text("study.yaml", of: study)
    #expect(yaml.contains("  children-and-young-people:\n"))
    #expect(yaml.contains("    value: outdoors19_rank\n    more-need: lower"))
    #expect(
      yaml.contains("      income: 22.5\n      crime: 9.3\n\n")
        && yaml.contains("such as:   children-and-young-people: 10\n"))
    #expect(
      try text("areas.csv", of: study).contains("children_and_young_people19_rank,outdoors19_rank"))
    #expect(
      study.indicators == [
        "2 domains and 2 sub-domains and supplementary indices of IoD 2019, Ministry of Housing,"
          + " Communities and Local Government"
      ])
  }

  @Test func `an index over the domains of the Indices comes with them`() throws {
    let lines = Self.files["iod.csv"]!.split(separator: "\n")
    let ranks =
      ["Income Rank (where 1 is most deprived),Crime Rank (where 1 is most deprived)"]
      + ["1.00,9.00", "30000.00,7.00", "200.00,12.00", "3.00,4.00"]
    let whole = zip(lines, ranks).map { "\($0),\($1)\n" }.joined()
    let study = try study(with: ["iod.csv": whole])
    let yaml = try text("study.yaml", of: study)
    #expect(
      yaml.contains("  income:\n    label: \"Income, national rank\"\n    value: income19_rank"))
    #expect(
      yaml.contains("standardise: exponential\n    weights:\n      income: 22.5\n      crime: 9.3"))
    #expect(
      try text("areas.csv", of: study).contains(
        "E01000003,Little 001C,South,562000,178000,120,1500,5,6000,2,200,12"))
    // The file of the two indices alone has no domains, and no index comes of it.
    #expect(try !text("study.yaml", of: self.study()).contains("indices:"))
  }

  @Test func `a council's own list overrides the register`() throws {
    let own = "id,name,role,easting,northing\n1,Town Hall,hub,560500,178500\n"
    let study = try study(with: ["own.csv": own])
    #expect(
      try text("sites.csv", of: study).contains("town_hall,Town Hall,Town Hall,hub,family hub,1"))
    #expect(
      study.diagnostics.map(\.description).contains(
        "register.csv: not used for the sites, as 'own.csv' comes first"))
  }

  /// The same council on the areas of 2021, of which the second was split.
  private static let files2021 = [
    "iod2025.csv": """
    LSOA code (2021),LSOA name (2021),Local Authority District code (2024),\
    Local Authority District name (2024),Income Deprivation Affecting Children Index (IDACI) Rank \
    (where 1 is most deprived)
    E01000001,Little 001A,E06000099,Little,100
    E01033001,Little 001D,E06000099,Little,20000
    E01033002,Little 001E,E06000099,Little,21000
    E01000003,Little 001C,E06000099,Little,6000

    """,
    "centroids2021.csv": """
    FID,LSOA21CD,x,y
    1,E01000001,560000,178000
    2,E01033001,561000,178000
    3,E01033002,561200,178000
    4,E01000003,562000,178000

    """,
    "changes.csv": """
    LSOA11CD,LSOA21CD,CHGIND
    E01000001,E01000001,U
    E01000002,E01033001,S
    E01000002,E01033002,S
    E01000003,E01000003,U

    """,
    "directory.csv": """
    pcds,doterm,oseast1m,osnrth1m,osgrdind,oslaua,lsoa21
    AB1 1AA,,560100,178100,1,E06000099,E01000001
    AB1 1AB,,561900,178100,1,E06000099,E01000003
    AB1 1AC,,561000,178100,1,E06000099,E01033001
    AB1 1AD,,561200,178100,1,E06000099,E01033002
    AB1 1AE,201501,561300,178100,1,E06000099,E01033002

    """,
  ]

  @Test func `under-fives of 2011 are carried over to areas of 2021, and said to be`() throws {
    let study = try study(with: Self.files2021)
    #expect(
      try text("areas.csv", of: study) == """
        area_code,area_name,easting,northing,under5_census2011_carried,idaci25_rank
        E01000001,Little 001A,560000,178000,100,100
        E01000003,Little 001C,562000,178000,120,6000
        E01033001,Little 001D,561000,178000,40,20000
        E01033002,Little 001E,561200,178000,40,21000

        """)
    #expect(
      try text("study.yaml", of: study).contains(
        "label: \"Under-fives, Census 2011, carried over from areas of 2011; 2 areas with an equal"
          + " share of one that was split\""))
  }

  @Test func `an area that was split is shared out by the children of its parts`() throws {
    var files = Self.files2021
    files["file6.csv"] = """
      LSOA code (2021),LSOA name (2021),Local Authority District code (2024),\
      Local Authority District name (2024),Total population: mid 2022,\
      Dependent Children aged 0-15: mid 2022
      E01000001,Little 001A,E06000099,Little,1500,300
      E01000003,Little 001C,E06000099,Little,1500,300
      E01033001,Little 001D,E06000099,Little,1000,90
      E01033002,Little 001E,E06000099,Little,1000,30

      """
    let study = try study(with: files)
    let rows = try text("areas.csv", of: study).split(separator: "\n").map { row in
      row.split(separator: ",")[4]
    }
    #expect(rows.dropFirst().map(String.init) == ["100", "120", "60", "20"])
    #expect(
      try text("study.yaml", of: study).contains(
        "2 areas with a share by children under 16 of IoD 2025 of one that was split"))
  }

  @Test func `without outlines the postcodes in use draw the map`() throws {
    let study = try study(with: Self.files2021)
    #expect(try package(of: study).table("postcodes").rowCount == 4)
    #expect(try text("study.yaml", of: study).contains("points: { table: postcodes,"))
  }

  @Test func `the same files give the same bytes`() throws {
    #expect(try study().files == study().files)
  }

  @Test func `what was recognised and what was not is said`() throws {
    let findings = try study(with: ["notes.csv": "a,b\n1,2\n"]).findings.map(\.sentence)
    #expect(findings.count == 8)
    #expect(
      findings.contains(
        "notes.csv: no header that Hubward knows in its first 20 rows"
          + " (it begins with 'a', 'b')"))
    #expect(
      findings.contains("outlines.geojson: Boundaries, areas of 2011, by the property 'LSOA11CD'"))
  }

  @Test func `a study file that was edited is kept, one that was not is renewed`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hubward-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try study()
    #expect(
      try ImportFolder.write(first.files, to: folder.path).allSatisfy { $0.state == .written })
    #expect(
      try ImportFolder.write(first.files, to: folder.path).allSatisfy { $0.state == .unchanged })

    let own = "id,name,role,easting,northing\n1,Town Hall,hub,560500,178500\n"
    let second = try study(with: ["own.csv": own])
    #expect(
      try ImportFolder.write(second.files, to: folder.path).map(\.description)
        .contains("study.yaml: written"))

    let file = folder.appendingPathComponent("study.yaml")
    try (String(contentsOf: file, encoding: .utf8) + "# mine\n")
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(
      try ImportFolder.write(first.files, to: folder.path).map(\.description).contains(
        "study.yaml: kept, as it was edited; the new one is study.new.yaml"))
    #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix("# mine\n"))
  }

  @Test func `a table that somebody completed is kept, described as it is, and the study opens`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hubward-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = "id,name,role,easting,northing\n1,Town Hall,hub,560500,178500\n"
    let imported = try study(with: ["own.csv": own])
    _ = try ImportFolder.write(imported.files, to: folder.path)
    try "ask Jo".write(
      to: folder.appendingPathComponent("notes.txt"), atomically: true, encoding: .utf8)
    let sites = folder.appendingPathComponent("sites.csv")
    let completed = try String(contentsOf: sites, encoding: .utf8)
      .replacing("Town Hall", with: "Old Town Hall")
    try completed.write(to: sites, atomically: true, encoding: .utf8)

    let again = try ImportFolder.write(imported.files, to: folder.path).map(\.description)
    #expect(again.contains("sites.csv: kept, as it was edited; the new one is sites.new.csv"))
    #expect(try String(contentsOf: sites, encoding: .utf8) == completed)
    let beside = folder.appendingPathComponent("sites.new.csv")
    #expect(try String(contentsOf: beside, encoding: .utf8).contains("Town Hall"))
    #expect(
      try String(contentsOf: folder.appendingPathComponent("notes.txt"), encoding: .utf8)
        == "ask Jo")
    // The package describes the table that stays, so its hash holds.
    let package = try DataPackage.open(folder: folder.path)
    #expect(try package.table("sites").texts("name") == ["Old Town Hall"])
    // A third run still knows that it was edited, though the package has its hash.
    #expect(
      try ImportFolder.write(imported.files, to: folder.path).map(\.description).contains(
        "sites.csv: kept, as it was edited; the new one is sites.new.csv"))
  }

  @Test(.needsPublisherFiles)
  func `Thurrock comes out of the publishers' files`() throws {
    let names = [
      "File_3_ID_2015_Supplementary_Indices.xlsx",
      "Lower_Layer_Super_Output_Area_(2011)_to_Ward_(2019)_Lookup_in_England_and_Wales.csv",
      "Lower_Layer_Super_Output_Areas_(December_2011)_Population_Weighted_Centroids.csv",
      "code-point-open-rm.csv", "code-point-open-ss.csv",
      "edubaseallchildrencentre_2016-08-04_names-redacted.csv", "nomis-ks102ew-2011-age.zip",
    ]
    let files =
      try (names.map { "publisher/\($0)" } + ["boundaries/lsoa11_E06000034.geojson"])
      .map { try PublisherFile.open(Surroundings.shared("data/\($0)").path) }
    let study = FolderImport.study(
      from: files, for: ImportRequest(id: "thurrock", councils: ["E06000034"]))
    let areas = try package(of: study).table("areas")
    #expect(areas.rowCount == 98)
    #expect(try areas.read { $0.integer("under5_census2011") }.reduce(0, +) == 12_005)
    let qualities = try package(of: study).table("sites").read {
      $0.enumerated("location_quality", as: LocationQuality.self)
    }
    // Beacon's postcode is retired, and no other is put in its place.
    #expect(qualities.filter { $0 == .unknown }.count == 1)
    #expect(qualities.count == 14)
  }
}
