import Imports
import Readers
import Spreadsheets
import Testing
import Text

/// Premises, links of the register, names and publishers' totals, on a council written to the
/// published layouts.
struct PremisesDraftTests {
  private static let base = [
    "iod.csv": """
    LSOA code (2011),Local Authority District code (2019),Local Authority District name (2019),\
    Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),\
    Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived)
    E01000001,E06000099,Little,29199,100
    E01000002,E06000099,Little,14000,20000

    """,
    "centroids.csv": """
    X,Y,objectid,lsoa11cd,lsoa11nm
    560000,178000,1,E01000001,Little 001A
    561000,178000,2,E01000002,Little 001B

    """,
    "ages.csv": """
    date,geography,geography code,Rural Urban,Age: All usual residents; measures: Value,\
    Age: Age 0 to 4; measures: Value
    2011,Little,E06000099,Total,3100,185
    2011,Little 001A,E01000001,Total,1500,100
    2011,Little 001B,E01000002,Total,1600,80

    """,
    "codepoint.csv": """
    "AB1 1AA",10,560100,178100,"E92000001","","","","E06000099","E05000001"
    "AB1 1AB",10,560900,178100,"E92000001","","","","E06000099","E05000002"
    "AB1 1AC",10,560500,178100,"E92000001","","","","E06000099","E05000002"

    """,
    "register.csv": """
    "URN","LA (code)","LA (name)","EstablishmentName","TypeOfEstablishment (code)",\
    "EstablishmentStatus (name)","Postcode"
    "20001","999","Little","North Sure Start Children's Centre","47","Open","AB1 1AA"
    "20002","999","Little","South Children's Centre","47","Open","AB1 1AB"
    "20003","999","Little","South and East Children's Centre","47","Open","AB1 1AB"
    "20004","999","Little","Play at the Hall Children's Centre, Annexe","48","Open","AB1 1AC"

    """,
    "links.csv": """
    URN,LinkURN,LinkName,LinkType,LinkEstablishedDate
    20002,20003,South and East,Successor,01-09-2012
    20003,20002,South,Predecessor,01-09-2012
    20004,20001,North,Children's Centre Link,01-09-2012

    """,
    "outlines.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"LSOA11CD":"E01000001"},"geometry":{"type":"Polygon",\
    "coordinates":[[[0.3,51.5],[0.31,51.5],[0.31,51.51],[0.3,51.5]]]}},
    {"type":"Feature","properties":{"LSOA11CD":"E01000002"},"geometry":{"type":"Polygon",\
    "coordinates":[[[0.31,51.5],[0.32,51.5],[0.32,51.51],[0.31,51.5]]]}}]}
    """,
    "libraries.csv": """
    Reporting Library Service,Name,Address 1,Postcode,Type,Year Permanently Closed,\
    Total Open Hours Per Week
    Little,Central Library,1 High Street,AB1 1AA,Static Library,,38
    Little,Old Library,2 High Street,AB1 1AA,Static Library,2013,
    Other,Far Library,1 Low Street,AB1 1AB,Static Library,,10

    """,
    "schools.csv": """
    urn,la_code,la_name,establishment_name,establishment_type,establishment_type_group,\
    education_phase,number_of_pupils,easting,northing,longitude,latitude,lsoa_code
    100001,999,Little,Little School,Community school,Local authority maintained schools,Primary,\
    240.0,560200.0,178200.0,0.1,51.5,E01000001

    """,
  ]

  private func study(
    with extra: [String: String] = [:], without: Set<String> = []
  ) throws(DataError) -> ImportedStudy {
    var files: [PublisherFile] = []
    for (name, text) in Self.base.merging(extra, uniquingKeysWith: { $1 })
    where !without.contains(name) {
      files.append(try PublisherFile(name: name, bytes: FileBytes(Array(text.utf8))))
    }
    return FolderImport.study(
      from: files, for: ImportRequest(id: "little", councils: ["E06000099"]))
  }

  private func lines(_ path: String, of study: ImportedStudy) throws -> [String] {
    let bytes = try #require(study.files.first { $0.path == path }).bytes
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `premises carry what the lists know, blank elsewhere, with file and line`() throws {
    #expect(
      try lines("premises.csv", of: study()) == [
        "premises_id,kind,name,role,reference,address,postcode,easting,northing,location_quality,"
          + "location_method,owner,run_by,running_cost,capacity,step_free,opening_hours,lease,"
          + "clawback,source,source_row",
        "library_central_library,library,Central Library,outreach,,1 High Street,AB1 1AA,560100,"
          + "178100,postcode,\"Point of its postcode, AB1 1AA.\",,,,,,38,,,libraries.csv,2",
        "school_little_school,school,Little School,outreach,100001,,,560200,178200,postcode,"
          + "Coordinates of the list itself.,,Local authority maintained schools,,,,,,,"
          + "schools.csv,2",
      ])
  }

  @Test func `the council's own list fills in what only it knows`() throws {
    let own = """
      name,role,postcode,owner,running cost,capacity,step-free,opening hours,lease,clawback
      Village Hall,community hall,AB1 1AC,parish council,3000,25,yes,Mon-Fri 9-5,to 2030,none
      Surgery,health centre,AB1 1AC,NHS,,,part,,,

      """
    let premises = try lines("premises.csv", of: study(with: ["own.csv": own]))
    #expect(premises.count == 5)
    #expect(
      premises[1].hasSuffix(
        "parish council,,3000,25,yes,Mon-Fri 9-5,to 2030,none,own.csv,2"))
    #expect(premises[2].contains("health centre,Surgery"))
    // A list of buildings says nothing of today's hubs: those stay the register's.
    #expect(try lines("sites.csv", of: study(with: ["own.csv": own])).count == 4)
  }

  @Test func `a centre whose successor is in the register is counted once`() throws {
    let study = try study()
    let sites = try lines("sites.csv", of: study)
    #expect(sites.count == 4)
    #expect(!sites.contains { $0.contains("20002") })
    #expect(
      study.diagnostics.map(\.description).contains(
        "row 3 of register.csv: 'South Children's Centre' is left out: the register says that"
          + " 'South and East Children's Centre' took its place; see that they are one service"))
  }

  @Test func `without links both stand, and a note says what to add`() throws {
    let study = try study(without: ["links.csv"])
    #expect(try lines("sites.csv", of: study).count == 5)
    #expect(study.diagnostics.contains { $0.message.contains("no file links") })
  }

  @Test func `a linked site names its main centre`() throws {
    let sites = try lines("sites.csv", of: study())
    #expect(sites[0].hasSuffix(",linked_to"))
    #expect(sites[3].contains("outreach") && sites[3].hasSuffix(",north"))
  }

  @Test func `names lose what all of them have, unless something else follows`() throws {
    let sites = try lines("sites.csv", of: study())
    #expect(sites[1].contains(",North,North Sure Start Children's Centre,"))
    #expect(sites[3].contains("\"Play at the Hall Children's Centre, Annexe\",\"Play at"))
  }

  @Test func `the study opens with today, outreach and a proposal`() throws {
    let yaml = try lines("study.yaml", of: study())
    for line in [
      "      - play_at_hall_annexe", "    label: today's children's centres", "    best: p-median",
      "  hub: children's centre", "  table: premises",
      "    source: \"Census 2011 (Office for National Statistics)\"",
    ] { #expect(yaml.contains(line), "\(line)") }
  }

  @Test func `the publisher's total for the council is written beside the tables`() throws {
    let study = try study()
    #expect(
      try lines("totals.csv", of: study) == ["council_code,under5_census2011", "E06000099,185"])
    #expect(
      try lines("study.yaml", of: study).contains(
        "      publisher: \"Office for National Statistics\""))
    #expect(try lines("areas.csv", of: study)[0].contains("population_census2011"))
  }
}
