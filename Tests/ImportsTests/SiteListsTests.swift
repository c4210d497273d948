import Imports
import Readers
import Testing
import Text

/// Lists of sites in the words of those who keep them.
struct SiteListsTests {
  private func names(_ list: String, words: SiteVocabulary = .usual) throws -> [String] {
    try Council.study(["hubs.csv": list], words: words).column("listed_name", of: "sites.csv")
  }

  @Test func `other words for a role are known, and unknown ones are named with their rows`() throws
  {
    let study = try Council.study([
      "hubs.csv": """
      name,role,postcode
      Mill Hub,Hub,YY1 1AA
      Quay Place,Children’s Centre,YY1 1AB
      Ford Room,Spoke,YY1 1AA
      Weir Room,SATELLITE SITE,YY1 1AA
      Tot Spot,Nursery,YY1 1AB
      Toy Spot,Nursery,YY1 1AB

      """
    ])
    #expect(
      try study.column("listed_name", of: "sites.csv") == [
        "Mill Hub", "Quay Place", "Ford Room", "Weir Room",
      ])
    #expect(
      try study.column("role", of: "sites.csv") == ["hub", "hub", "outreach", "outreach"])
    #expect(
      study.says(
        "hubs.csv, column role: 'Nursery' is no word that Hubward knows, so left out: 'Tot Spot' on row 6, 'Toy Spot' on row 7"
      ))
  }

  @Test func `a word may be given a meaning`() throws {
    let list = "name,role,postcode\nMill Hub,hub,YY1 1AA\nTot Spot,Nursery,YY1 1AB\n"
    #expect(
      try names(list, words: SiteVocabulary.usual.adding("nursery", means: .outreach)).count == 2)
    let other = try Council.study(
      ["hubs.csv": list], words: SiteVocabulary.usual.adding("Nursery", means: .other))
    #expect(!other.says("Nursery"))
  }

  @Test(arguments: [
    "Permanently closed", "Closed 2019", "closed in March 2019", "CLOSED (31/03/2019)", "Inactive",
    "No longer in use", "Planned", "ceased", "Decommissioned", "Shut",
  ])
  func `a site that is closed in other words is not open`(word: String) throws {
    let list =
      "name,role,postcode,status\nMill Hub,hub,YY1 1AA,Open\nQuay Hub,hub,YY1 1AB,\(word)\n"
    #expect(try names(list) == ["Mill Hub"])
  }

  @Test(arguments: [
    "Open", "open", "Active", "Operational", "Open, but proposed to close", "In use", "",
  ])
  func `a site that is open in other words is open`(word: String) throws {
    let list =
      "name,role,postcode,status\nMill Hub,hub,YY1 1AA,Open\nQuay Hub,hub,YY1 1AB,\"\(word)\"\n"
    #expect(try names(list).count == 2)
  }

  @Test(arguments: ["Temporarily closed", "Closed on Fridays", "Mothballed", "under review"])
  func `a word that may be either is named and not guessed`(word: String) throws {
    let study = try Council.study([
      "hubs.csv":
        "name,role,postcode,status\nMill Hub,hub,YY1 1AA,Open\nQuay Hub,hub,YY1 1AB,\(word)\n"
    ])
    #expect(try study.column("listed_name", of: "sites.csv") == ["Mill Hub"])
    #expect(study.says("column status: '\(word)' is no word that Hubward knows"))
  }

  @Test(arguments: [
    ("Open?", "No"), ("In Use?", "N"), ("Active", "false"), ("Closed", "Yes"),
    ("Date closed", "31/3/2019"), ("Closure date", "2019-03-31"), ("Year closed", "2019"),
    ("End date", "31 March 2019"), ("Terminated", "201903"),
  ])
  func `every column that says so is heeded`(column: String, word: String) throws {
    let study = try Council.study([
      "hubs.csv":
        "name,role,postcode,\(column)\nMill Hub,hub,YY1 1AA,\nQuay Hub,hub,YY1 1AB,\(word)\n"
    ])
    #expect(try study.column("listed_name", of: "sites.csv") == ["Mill Hub"])
  }

  @Test func `open, with a day on which it closed, is for the planner to judge`() throws {
    let study = try Council.study([
      "hubs.csv":
        "name,role,postcode,status,date closed\nMill Hub,hub,YY1 1AA,Open,\nQuay Hub,hub,YY1 1AB,Open,31/3/2019\n"
    ])
    #expect(study.says("column date closed: '31/3/2019' is no word"))
  }

  @Test func `titles, notes, tabs and UTF-16 do not hide a list`() throws {
    let list = """
      Family hubs in Marsh

      name\trole\tpostcode
      Mill Hub\thub\tYY1 1AA
      Quay Hub\thub\tYY1 1AB.

      Correct at 1 May 2025

      """
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in list.utf16 { utf16 += [UInt8(unit & 255), UInt8(unit >> 8)] }
    for (name, bytes) in [("list.tsv", Array(list.utf8)), ("list.txt", utf16)] {
      let study = try Council.study(without: ["hubs.csv"], bytes: [name: bytes])
      #expect(try study.column("listed_name", of: "sites.csv") == ["Mill Hub", "Quay Hub"])
      #expect(try study.column("postcode", of: "sites.csv") == ["YY1 1AA", "YY1 1AB"])
      #expect(study.says("1 row of text under the table passed over: 'Correct at 1 May 2025'"))
    }
  }

  @Test func `a postcode that cannot be read is quoted`() throws {
    let study = try Council.study([
      "hubs.csv": "name,role,postcode\nMill Hub,hub,YY1 1AA\nQuay Hub,hub,YY1 lAB\n"
    ])
    #expect(study.says("'YY1 lAB' is no postcode that can be read"))
  }

  @Test func `a retired postcode is approximate, whichever list says it`() throws {
    let lists = [
      "Postcode,In Use?,Easting,Northing,Terminated\nYY1 1AA,No,500200,200100,2014-05-01\n",
      "postcode,easting,northing,date_of_termination\nYY1 1AA,500200,200100,2014-05-01\n",
      "pcds,oseast1m,osnrth1m,doterm\nYY1 1AA,500200,200100,201405\n",
      "postcode,easting,northing,status\nYY1 1AA,500200,200100,terminated\n",
    ]
    for list in lists {
      let study = try Council.study(["a-list.csv": list])
      #expect(
        try study.column("location_quality", of: "sites.csv") == ["approximate", "postcode"],
        "\(list)")
      #expect(try study.column("location_method", of: "sites.csv")[0].contains("retired"))
    }
  }

  @Test func `days in any usual order are read, others are named`() throws {
    let study = try Council.study([
      "hubs.csv": """
      name,role,postcode,opened
      Mill Hub,hub,YY1 1AA,1/9/2008
      Quay Hub,hub,YY1 1AB,1/9/08

      """
    ])
    #expect(try study.column("opened", of: "sites.csv") == ["2008-09-01", ""])
    #expect(study.says("'1/9/08' is no date that can be read"))
  }

  @Test func `lists of hubs and of outreach are taken together, two of one site are a question`()
    throws
  {
    let outreach = "name,role,postcode\nFord Room,outreach,YY1 1AA\n"
    let both = try Council.study(["outreach.csv": outreach])
    #expect(try both.column("listed_name", of: "sites.csv").count == 3)
    let twice = try Council.study(["outreach.csv": outreach + "mill hub,outreach,YY1 1AA\n"])
    #expect(twice.errors.first?.message.contains("both list 'mill hub'") == true)
  }

  @Test func `another council's list in the folder is not this one's`() throws {
    let elsewhere = (1...6).map { "Far Hub \($0),hub,ZZ9 \($0)ZZ\n" }.joined()
    let study = try Council.study([
      "hubs.csv": "name,role,postcode\nMill Hub,hub,YY1 1AA\n",
      "theirs.csv": "name,role,postcode\n" + elsewhere,
    ])
    #expect(try study.column("listed_name", of: "sites.csv") == ["Mill Hub"])
    #expect(
      study.says(
        "theirs.csv: not used for the sites, as most of those that it lists are outside the council"
      ))
  }
}
