import Foundation
import Readers
import TestSupport
import Testing

/// A region of one council, small enough to work out by hand: 100 under-fives at one place and 300 three
/// kilometres on, a centre at each, of which the register still lists the first.
///
/// 3 km are 3 × 1.33 / 4.8 × 60 = 49.875 minutes. With both centres nobody walks; with the first the mean
/// is 300 × 49.875 / 400 = 37.4; with the second, the best one, 100 × 49.875 / 400 = 12.5. Of the added 37.4
/// minutes 24.9 were avoidable: 67%.
struct RegionTests {
  private static let tables = [
    "authorities": "authority,name\n1,Town\n",
    "areas": """
    lsoa11cd,authority,easting,northing,under_fives,idaci19_decile
    E01000001,1,400000,300000,100,2
    E01000002,1,403000,300000,300,9

    """,
    "centres": """
    urn,authority,name,easting,northing,listed_2016,listed_2026
    11,1,First,400000,300000,centre,centre
    12,1,Second,403000,300000,centre,gone

    """,
    "opened_since": "urn,authority,name,open_date\n13,1,Third,2018-01-01\n",
  ]

  private func withRegion(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let region = folder.appendingPathComponent("region")
      try FileManager.default.createDirectory(at: region, withIntermediateDirectories: true)
      let resources = try Self.tables.sorted { $0.key < $1.key }.map { name, text -> String in
        let bytes = Array(text.utf8)
        try Data(bytes).write(to: region.appendingPathComponent("\(name).csv"))
        let fields = text.prefix { $0 != "\n" }.split(separator: ",")
          .map { "{\"name\": \"\($0)\", \"type\": \"any\"}" }.joined(separator: ", ")
        return "{\"name\": \"\(name)\", \"path\": \"\(name).csv\","
          + " \"hash\": \"sha256:\(SHA256Digest.hex(bytes))\","
          + " \"schema\": {\"fields\": [\(fields)]}}"
      }
      let package = "{\"name\": \"town\", \"resources\": [\(resources.joined(separator: ",\n"))]}"
      try Data(package.utf8).write(to: region.appendingPathComponent("datapackage.json"))
      try body(folder)
    }
  }

  @Test func `what was kept stands beside the best plan of as many`() throws {
    try withRegion { folder in
      let run = try Program.run("region", "region", in: folder)
      #expect(run.code == 0, "\(run.errors)")
      let table = folder.appendingPathComponent("reports/town-2026/tables/authorities.csv")
      let rows = try String(contentsOf: table, encoding: .utf8).split(whereSeparator: \.isNewline)
      #expect(rows.last == "Town,2,1,0,0.0,37.4,12.5,67%,0.0,0.0,0.0,nothing added")
      let page = folder.appendingPathComponent("reports/town-2026/index.html")
      #expect(!(try String(contentsOf: page, encoding: .utf8)).contains("Thurrock"))
    }
  }

  @Test func `the report of another study is not written over, unless that is meant`() throws {
    try withRegion { folder in
      #expect(try Program.run("report", Program.thurrock, "--to", folder.path + "/r").code == 0)
      let page = folder.appendingPathComponent("r/index.html")
      let before = try Data(contentsOf: page)
      let refused = try Program.run("region", "region", "--to", "r", in: folder)
      #expect(refused.code == 73 && refused.errors.contains("report of another study"))
      #expect(try Data(contentsOf: page) == before)
      #expect(try Program.run("region", "region", "--to", "r", "--replace", in: folder).code == 0)
      #expect(try Data(contentsOf: page) != before)
    }
  }
}
