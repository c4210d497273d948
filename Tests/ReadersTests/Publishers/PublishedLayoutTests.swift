import Geography
import Places
import Readers
import Spreadsheets
import Testing
import Text

/// Publications of which no file is at hand: short files written to the published layouts.
struct PublishedLayoutTests {
  private func file(_ text: String) throws(DataError) -> PublisherFile {
    try PublisherFile(name: "p.csv", bytes: FileBytes(Array(text.utf8)))
  }

  private func read(_ text: String, where filter: RowFilter? = nil) throws -> PublishedTable {
    let file = try file(text)
    let found = try file.recognise()
    return try file.read(try #require(found.first?.recognition), where: filter)
  }

  @Test func `file 7 of 2025 has scores, ranks, deciles and populations`() throws {
    let table = try DeprivationTable(
      read(
        """
        \u{FEFF}LSOA code (2021),LSOA name (2021),Local Authority District code (2024),\
        Local Authority District name (2024),Index of Multiple Deprivation (IMD) Score,\
        "Education, Skills and Training Score",\
        "Education,
         Skills and Training  Rank (where 1 is most deprived) ",\
        Income Deprivation Affecting Children Index (IDACI) Score (rate),\
        Income Deprivation Affecting Children Index (IDACI) Rank (where 1 is most deprived),\
        Income Deprivation Affecting Children Index (IDACI) Decile (where 1 is most deprived 10% of LSO,\
        Total population: mid 2022,Dependent Children aged 0-15: mid 2022,\
        Working age population 18-66 (for use with Employment Deprivation Domain): mid 2022
        E01000001,City of London 001A,E09000001,City of London,6.2,0.1,33755,0.012,"33,304 ",10,1296,175,700

        """))
    #expect(table.edition == "IoD 2025")
    #expect(table.values[.score(.imd)] == [6.2])
    #expect(table.values[.score(.education)] == [0.1])
    #expect(table.values[.rank(.education)] == [33_755])
    #expect(table.values[.rank(.idaci)] == [33_304])
    #expect(table.values[.decile(.idaci)] == [10])
    #expect(table.values[.population(.workingAge)] == [700])
    #expect(table.values.count == 9)
  }

  @Test func `file 7 of 2015 has a trailing space and broken populations`() throws {
    let table = try DeprivationTable(
      read(
        """
        LSOA code (2011),LSOA name (2011),Local Authority District code (2013),\
        Total population: mid 2012 (excluding prisoners) ,Index of Multiple Deprivation (IMD) Score
        E01000001,City of London 001A,E09000001,1395.5,6.2

        """))
    #expect(table.edition == "IoD 2015")
    #expect(table.values[.population(.total)] == [1395.5])
  }

  @Test func `a file that lacks areas of England says so`() throws {
    let table = try DeprivationTable(
      read("LSOA code (2011),Crime Score\nE01000001,0.1\n"))
    #expect(
      table.diagnostics.map(\.description)
        == [
          "p.csv: holds 1 of the 32844 areas of England; download it again if it should be whole"
        ])
  }

  @Test func `a rank beyond the last area is refused by its published header`() {
    let found = errors { () throws(DataError) in
      let file = try file(
        """
        LSOA code (2011),Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)
        E01000001,32845

        """)
      return try DeprivationTable(file.read(file.recognise()[0].recognition!))
    }
    #expect(
      found == [
        "row 2 of p.csv, column Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived):"
          + " expected a whole number from 1 to 32844, found '32845';"
          + " correct the cell or leave it empty"
      ])
  }

  @Test func `single years of age are added up, header on row 4`() throws {
    let ages = (0...90).map { "F\($0)" } + (0...90).map { "M\($0)" }
    let counts = (0...90).map { $0 < 5 ? "1" : "10" } + (0...90).map { $0 < 5 ? "2" : "20" }
    let people = try PeopleTable(
      singleYears: read(
        """
        Table of contents
        Mid-2022 population estimates
        Usual residents
        LAD 2023 Code,LAD 2023 Name,LSOA 2021 Code,LSOA 2021 Name,Total,\(ages.joined(separator: ","))
        E06000001,Hartlepool,E01011949,Hartlepool 009A,"2,595",\(counts.joined(separator: ","))

        """))
    #expect(people.areaYear == 2021)
    #expect(people.areas.map(\.district) == ["E06000001"])
    #expect(people.people == [15])
    #expect(people.total == [2595])
  }

  @Test func `older estimates give persons by age, with suppressed cells`() throws {
    let ages = (0..<90).map(String.init) + ["90+"]
    let one = (0...90).map { _ in "1" }.joined(separator: ",")
    let people = try PeopleTable(
      singleYears: read(
        """
        LSOA Code,LSOA Name,LA Code (2018 boundaries),LA name (2018 boundaries),\
        LA Code (2021 boundaries),LA name (2021 boundaries),All Ages,\(ages.joined(separator: ","))
        E01011949,Hartlepool 009A,E06000001,Hartlepool,E06000001,Hartlepool,91,\(one)
        E01011950,Hartlepool 008A,E06000001,Hartlepool,E06000001,Hartlepool,[c],\(one.replacing("1,1,1,1,1,1", with: "1,1,..,1,1,1", maxReplacements: 1))

        """))
    #expect(people.people == [5, nil])
    #expect(people.total == [91, nil])
  }

  @Test func `ward estimates are told from those of small areas`() throws {
    let people = try PeopleTable(
      singleYears: read(
        "LAD 2023 Code,Ward 2023 Code,Ward 2023 Name,Total,F0,F1,F2,F3,F4,M0,M1,M2,M3,M4\n"
          + "E06000001,E05013827,Burn Valley,8000,1,1,1,1,1,1,1,1,1,1\n"))
    #expect(people.areas.map(\.id.code) == ["E05013827"])
    #expect(people.people == [10])
  }

  @Test func `a table without every year of age is refused`() {
    let found = errors { () throws(DataError) in
      let file = try file("LSOA 2021 Code,Total,F0,F1\nE01000001,9,1,1\n")
      return try PeopleTable(singleYears: file.read(file.recognise()[0].recognition!))
    }
    #expect(found.first?.hasPrefix("p.csv: there is no column 'm0'") == true)
  }

  @Test func `the 2021 census has its own words for under five`() throws {
    let people = try PeopleTable(
      underFives: read(
        """
        date,geography,geography code,Age: Total,Age: Aged 4 years and under,Age: Aged 5 to 9 years
        2021,Hartlepool 009A,E01011949,1850,93,101

        """))
    #expect(people.people == [93])
    #expect(people.total == [1850])
    #expect(people.edition == "Census 2021")
  }

  @Test func `Nomis observations may be narrowed to two columns`() throws {
    let table = try NomisObservations(
      read("GEOGRAPHY_CODE,OBS_VALUE\nE01000001,84\nE01000002,\n"))
    #expect(table.rows.map(\.value) == [84, nil])
  }

  @Test func `Nomis observations carry age, sex and measure`() throws {
    let table = try NomisObservations(
      read(
        """
        DATE,DATE_NAME,GEOGRAPHY_NAME,GEOGRAPHY_CODE,GENDER_NAME,C_AGE,C_AGE_NAME,MEASURES_NAME,OBS_VALUE
        2011,2011,Hartlepool 009A,E01011949,Total,1,Age 0 to 4,Value,93

        """))
    #expect(table.rows[0].age == "Age 0 to 4")
    #expect(table.rows[0].measure == "Value")
    #expect(table.rows[0].area == AreaID("E01011949"))
  }

  @Test(arguments: [
    "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,lad26cd,wd26cd,lsoa21cd",
    "pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,oa21,oslaua,osward,lsoa21",
  ])
  func `both generations of the postcode directory are read`(header: String) throws {
    let points = try PostcodeTable(
      read(
        header + "\n"
          + "RM176EF,RM17 6EF,RM17 6EF,198001,,0,562368,177669,1,E00000001,E06000034,E05002235,E01015921\n"
          + "RM166WE,RM16 6WE,RM16 6WE,198001,201006,0,560100,179300,8,E00000001,E06000034,E05002231,E01015922\n"
          + "ZZ991AA,ZZ99 1AA,ZZ99 1AA,198001,,0,,,9,,,,\n")
    ).points
    #expect(points.map(\.quality) == [.postcode, .approximate, .unknown])
    #expect(points.map(\.ended) == [nil, "201006", nil])
    #expect(points[0].area2021 == AreaID("E01015921"))
    #expect(points[0].district == "E06000034")
    #expect(points[0].ward == "E05002235")
  }

  @Test func `a postcode off the grid is refused`() {
    let found = errors { () throws(DataError) in
      let file = try file("pcds,doterm,oseast1m,osnrth1m\nRM17 6EF,,51.47,0.32\n")
      return try PostcodeTable(file.read(file.recognise()[0].recognition!))
    }
    #expect(
      found == [
        "row 2 of p.csv, column oseast1m: expected national grid metres, found (51.47, 0.32);"
          + " correct the point"
      ])
  }

  @Test func `Code-Point Open without spaces and without a point`() throws {
    let points = try PostcodeTable(
      read(
        """
        "AB106PQ",10,392777,804865,"S92000003","","S08000020","","S12000033","S13002486"
        "AB101AA",90,0,0,"S92000003","","","","",""

        """)
    ).points
    #expect(points.map(\.postcode.text) == ["AB10 6PQ", "AB10 1AA"])
    #expect(points.map(\.quality) == [.postcode, .unknown])
  }

  @Test func `changes between 2011 and 2021 are known by their letter`() throws {
    let lookup = try AreaVintageLookup(
      read(
        """
        ObjectId,F_LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW
        1,E01000001,a,E01000001,a,U,E09000001,City of London,
        2,E01000002,b,E01033333,c,S,E09000001,City of London,

        """))
    #expect(lookup.rows.map(\.change) == [.unchanged, .split])
  }

  @Test func `wards of 2024 are looked up from areas of 2021`() throws {
    let lookup = try AreaWardLookup(
      read(
        """
        LSOA21CD,LSOA21NM,LSOA21NMW,WD24CD,WD24NM,WD24NMW,LAD24CD,LAD24NM,LAD24NMW,ObjectId
        E01011949,Hartlepool 009A,,E05013827,Burn Valley,,E06000001,Hartlepool,,1

        """))
    #expect(lookup.areaYear == 2021)
    #expect(lookup.wardYear == 2024)
    #expect(lookup.rows[0].wardName == "Burn Valley")
  }

  @Test func `output areas lie in small areas`() throws {
    let lookup = try OutputAreaLookup(
      read("OA21CD,LSOA21CD,LSOA21NM,MSOA21CD,LAD22CD\nE00000001,E01000001,a,E02000001,E09000001\n")
    )
    #expect(lookup.areas == [AreaID("E00000001"): AreaID("E01000001")])
  }

  @Test func `centroids in degrees are told from those in metres`() throws {
    let table = try CentroidTable(
      read("FID,LSOA21CD,GlobalID,x,y\n1,E01000001,g,-0.097,51.518\n"))
    #expect(table.system == .longitudeLatitude)
    #expect(table.areaYear == 2021)
  }

  @Test func `centroids of two kinds in one file are refused`() {
    let found = errors { () throws(DataError) in
      let file = try file("LSOA21CD,x,y\nE01000001,-0.097,51.518\nE01000002,532000,181000\n")
      return try CentroidTable(file.read(file.recognise()[0].recognition!))
    }
    #expect(
      found == [
        "row 3 of p.csv, column x: expected a longitude and latitude in Great Britain,"
          + " found (532000.0, 181000.0); correct the point"
      ])
  }

  @Test func `links between centres`() throws {
    let links = try CentreLinks(
      read(
        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
          + "20001,20002,A centre,Children's Centre Link,01-04-2010\n"))
    #expect(links.rows.map(\.other) == ["20002"])
  }

  @Test func `schools come with their coordinates`() throws {
    let sites = try PublishedSites(
      read(
        """
        "URN","LA (code)","LA (name)","EstablishmentName","TypeOfEstablishment (code)",\
        "EstablishmentStatus (name)","OpenDate","PhaseOfEducation (name)","NumberOfPupils","Street",\
        "Postcode","TelephoneNum","HeadFirstName","Easting","Northing"
        "100000","201","City of London","The Aldgate School","02","Open","01-09-1920","Primary",\
        "244","Duke's Place","EC3A 5DE","0","A","533498","181201"
        "100001","201","City of London","An old school","02","Closed","","Primary","","","EC3A 5DE","0","A","0","0"

        """)
    ).sites
    #expect(sites.map(\.kind) == [.school, .school])
    #expect(sites.map(\.isOpen) == [true, false])
    #expect(sites.map { $0.point?.easting } == [533_498, nil])
    #expect(sites[0].opened?.description == "1920-09-01")
  }

  @Test func `the department's list of family hubs`() throws {
    let sites = try PublishedSites(
      read("Local_Authority,Family_Hub,Postcode\nThurrock,Tilbury Family Hub,rm187ee\n")
    ).sites
    #expect(sites.map(\.kind) == [.familyHub])
    #expect(sites.map(\.postcode?.text) == ["RM18 7EE"])
  }

  @Test func `the return has codes, then labels, and any delimiter`() throws {
    let sites = try PublishedSites(
      read(
        """
        LAName;SiteName;ReferenceNumber;PostCode;AddressLine1;AddressLine2;TownOrCity;County;IsActive;FHS04;FHS07
        Local authority;Site name;Reference;Postcode;Address;Address;Town;County;Active;Status;Type
        Thurrock;Tilbury Family Hub;1;RM18 7EE;London Road;;Tilbury;Essex;true;active;best_start_family_hub
        Thurrock;Aveley;2;RM15 4AA;High Street;;Aveley;Essex;true;closed;network_site, family_hub

        """)
    ).sites
    #expect(sites.map(\.kind) == [.familyHub, .linkedSite])
    #expect(sites.map(\.isOpen) == [true, false])
    #expect(sites[0].address == ["London Road", "Tilbury"])
  }

  @Test func `libraries that closed are not open, mobile ones are left out`() throws {
    let sites = try PublishedSites(
      read(
        """
        Reporting Library Service,Name,Address 1,Address 2,Address 3,Upper Tier Local Authority,\
        Postcode,Unique property reference number,Type,Year Permanently Closed,Year First Opened,\
        "Is this facility co-located?
        ",Total Open Hours Per Week
        Barking and Dagenham,Castle Green,"Jo Richardson School, Gale Street",Dagenham,Essex,\
        Barking and Dagenham,RM9 4UN,,Static Library,2013,,N/A,N/A Closed
        Barking and Dagenham,Dagenham Library,1 Church Elm Lane,Dagenham,Essex,\
        Barking and Dagenham,RM10 9QS,10023599312,Static Library,,2010,No,56
        Barnet,Mobile Library,Brunswick Park Road,London,,Barnet,N11 1EY,,Mobile Library,,,N/A,13

        """)
    ).sites
    #expect(sites.map(\.isOpen) == [false, true])
    #expect(sites[1].reference == "10023599312")
  }

  @Test func `practices are known by their shape, clinics are left out`() throws {
    func row(_ code: String, _ status: String, _ setting: String) -> String {
      let cells = [
        code, "THE DENSHAM SURGERY", "Y63", "QHM", "THE HEALTH CENTRE", "LAWSON STREET", "",
        "STOCKTON ON TEES", "CLEVELAND", "TS18 1HU", "19740401", "", status, "B", "16C", "20130401",
        "", "01642 000000", "", "", "", "0", "", "16C", "", setting, "",
      ]
      return cells.map { "\"\($0)\"" }.joined(separator: ",")
    }
    let published = try read(
      [row("A81001", "A", "4"), row("A81002", "C", "4"), row("Y00001", "A", "1")]
        .joined(separator: "\n"))
    let sites = try PublishedSites(published).sites
    #expect(sites.map(\.reference) == ["A81001", "A81002"])
    #expect(sites.map(\.isOpen) == [true, false])
    #expect(!published.table.header.contains { $0.contains("18") })
  }

  @Test func `Fingertips values may be suppressed with a note`() throws {
    let table = try FingertipsTable(
      read(
        """
        Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,\
        Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,\
        Denominator,Value note,Recent Trend,Compared to England value or percentiles
        90631,School readiness,E92000001,England,E06000034,Thurrock,UA,Persons,5 yrs,,,2018/19,74.7,\
        73,76,1715,2297,,,Better
        90631,School readiness,E92000001,England,E06000053,Isles of Scilly,UA,Persons,5 yrs,,,2018/19,\
        ,,,,,Value suppressed for disclosure control due to small count,,

        """))
    #expect(table.rows.map(\.value) == [74.7, nil])
    #expect(table.rows[1].note == "Value suppressed for disclosure control due to small count")
    #expect(table.rows[0].denominator == 2297)
  }

  @Test func `Fingertips is known by the names that packages for R give its columns`() throws {
    let table = try FingertipsTable(
      read(
        """
        IndicatorID,IndicatorName,AreaCode,AreaType,Sex,Age,CategoryType,Category,Timeperiod,Value,\
        LowerCI95.0limit,UpperCI95.0limit,Count,Denominator,Valuenote,\
        ComparedtoEnglandvalueorpercentiles,TimeperiodSortable
        93106,Excess weight,E02000001,MSOA,Persons,4-5 yrs,,,2021/22,25,18.1,33.4,30,120,,Worse,20210000

        """))
    #expect(table.rows[0].lower == 18.1)
    #expect(table.rows[0].upper == 33.4)
    #expect(table.rows[0].judgement == "Worse")
    #expect(table.rows[0].order == 20_210_000)
  }

  @Test func `a look-up says in which MSOA each LSOA lies`() throws {
    let own = try read("LSOA21CD,LSOA21NM,MSOA21CD\nE01000001,a,E02000001\n")
    #expect(own.recognition.publication == .areaMiddleLayers)
    #expect(try MiddleLayerLookup(own).middleLayers[AreaID("E01000001")] == "E02000001")
    let wider = try read(
      "OA21CD,LSOA21CD,MSOA21CD\nE00000001,E01000001,E02000001\nE00000002,E01000001,E02000001\n")
    #expect(try MiddleLayerLookup(wider).middleLayers[AreaID("E01000001")] == "E02000001")
  }

  @Test func `a census table of 2011 names its categories otherwise`() throws {
    let table = try CensusTable(
      read(
        """
        date,geography,geography code,Rural Urban,\
        Cars: All categories: Car or van availability; measures: Value,\
        Cars: No cars or vans in household; measures: Value,\
        Cars: sum of all cars or vans in the area; measures: Value
        2011,a,E01000001,Total,120,30,150
        2011,a,E01000001,Urban (total),999,1,2

        """))
    #expect(table.topics == [.noCar])
    #expect(table.year == 2011)
    let share = try #require(table.shares(.noCar)["E01000001"])
    #expect(share.count == 30)
    #expect(share.whole == 120)
  }

  @Test func `a table of two topics gives both, and a withheld part no share`() throws {
    let table = try CensusTable(
      read(
        """
        date,geography,geography code,All usual residents; measures: Value,\
        Day-to-day activities limited a lot; measures: Value,\
        Day-to-day activities limited a little; measures: Value,\
        Bad health; measures: Value,Very bad health; measures: Value
        2011,a,E01000001,200,10,20,5,..

        """))
    #expect(table.topics == [.disabled, .badHealth])
    #expect(table.shares(.disabled)["E01000001"]?.count == 30)
    let withheld = try #require(table.shares(.badHealth)["E01000001"])
    #expect(withheld.count == nil)
    #expect(withheld.whole == 200)
  }

  @Test func `children in low income are read by the ward's code, not the authority's`() throws {
    let table = try LowIncomeTable(
      read(
        """
        Table 7: Children in Relative low income families before housing costs by ward
        Local Authority [note 2],Area Code,Ward [note 2],Area Code,Number of children FYE 2023,\
        Percentage of children FYE 2023 (%) [p] [note 3]
        Thurrock,E06000034,Belhus,E05002230,"1,090",31.5%
        Thurrock,E06000034,Orsett,E05002240,[low],[low]

        """))
    #expect(table.measure == .relative)
    #expect(table.housingCosts == .before)
    #expect(table.years == [2023])
    let belhus = try #require(table.figures["E05002230"]?[2023])
    #expect(belhus.count == 1090)
    #expect(belhus.percent == 31.5)
    let orsett = try #require(table.figures["E05002240"]?[2023])
    #expect(orsett.count == nil)
    #expect(orsett.percent == nil)
    #expect(table.figures["E06000034"] == nil)
  }

  @Test func `a list of sites or travel is no table of measures`() throws {
    for text in [
      "from_id,to_id,travel_time_p50\na,b,3\n", "Ward,Site,Capacity\nNorth,Hall,30\n",
      "Ward,Postcode,Places\nNorth,AB1 1AA,30\n", "Ward,Councillor name\nNorth,A\n",
    ] {
      let found = try file(text).recognise().compactMap(\.recognition?.publication)
      #expect(!found.contains(.areaMeasures), "\(text)")
    }
  }

  @Test func `what is not known is ignored with its first words`() throws {
    #expect(
      try file("site,minutes\na,1\n").recognise().map(\.sentence)
        == [
          "p.csv: no header that Hubward knows in its first 20 rows"
            + " (it begins with 'site', 'minutes')"
        ])
  }

  @Test func `rows of another council are not kept`() throws {
    let published = try read(
      "LSOA11CD,WD19CD,LAD19CD\nE01000001,E05000001,E09000001\nE01000002,E05000002,E06000034\n",
      where: RowFilter("district", in: ["E06000034"]))
    #expect(published.table.rowCount == 1)
    #expect(published.table.line(of: 0) == 3)
  }

  @Test(arguments: ["E01000002,E05", "E01000002,E05000002,E06000034,x"])
  func `a row that is cut off or too long is refused`(row: String) {
    let found = errors { () throws(DataError) in
      let file = try file("LSOA11CD,WD19CD,LAD19CD\nE01000001,E05000001,E09000001\n\(row)\n")
      return try file.read(file.recognise()[0].recognition!)
    }
    #expect(
      found == [
        "row 3 of p.csv: expected 3 cells, found \(row.split(separator: ",").count);"
          + " the file may be cut off or changed: download it again"
      ])
  }
}
