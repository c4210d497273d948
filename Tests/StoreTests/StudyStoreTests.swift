import Assessment
import Foundation
import Opening
import Readers
import Studies
import TestSupport
import Testing
import Wording

@testable import Store

struct StudyStoreTests {
  @Test func `a study comes back byte for byte, and makes the same report`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("thurrock.gpkg").path
      let files = try StudyFiles.read(Surroundings.thurrock.path)
      let result = try StudyResult(try files.open())
      try StudyStore(path: path).write(result, files: files)
      let back = try StudyStore(path: path).files()
      #expect(back == files)
      let fromFolder = try StudyReport(StudyResult(Study.open(Surroundings.thurrock.path)))
      let fromStore = try StudyReport(StudyResult(back.open()))
      #expect(fromStore.files == fromFolder.files)
    }
  }

  @Test func `the same study under the same name gives the same bytes`() throws {
    try withTemporaryFolder { folder in
      let paths = ["a/small.gpkg", "b/small.gpkg"].map { folder.appendingPathComponent($0).path }
      for path in paths { try SmallStudy.export(to: path) }
      try SmallStudy.export(to: paths[1])
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: paths[0]))
          == Data(contentsOf: URL(fileURLWithPath: paths[1])))
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: folder.appendingPathComponent("b").path) == ["small.gpkg"])
    }
  }

  @Test func `the header says GeoPackage 1.3, pages of 4096 bytes and no write-ahead log`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg").path
      try SmallStudy.export(to: path)
      let header = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)).prefix(100))
      #expect(String(decoding: header[68..<72], as: UTF8.self) == "GPKG")
      #expect(Array(header[60..<64]) == [0, 0, 0x28, 0x3C])  // 10300
      #expect(Array(header[16..<20]) == [0x10, 0, 1, 1])
    }
  }

  @Test func `every table is in the catalogue, in the national grid where it has a map`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg").path
      try SmallStudy.export(to: path)
      #expect(
        try rows(of: path, "SELECT table_name, data_type, srs_id FROM gpkg_contents ORDER BY rowid")
          == [
            ["areas", "features", "27700"], ["area_centres", "features", "27700"],
            ["sites", "features", "27700"], ["travel", "attributes", "NULL"],
            ["scenarios", "attributes", "NULL"], ["results", "attributes", "NULL"],
            ["standings", "attributes", "NULL"], ["sources", "attributes", "NULL"],
            ["hubward_files", "attributes", "NULL"], ["layer_styles", "attributes", "NULL"],
          ])
      #expect(
        try rows(of: path, "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE rowid = 3")
          == [["500000.0", "200000.0", "503000.0", "200000.0"]])
      #expect(
        try rows(of: path, "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id")
          == [["-1"], ["0"], ["4326"], ["27700"]])
      #expect(
        try rows(of: path, "SELECT DISTINCT last_change FROM gpkg_contents")
          == [["1970-01-01T00:00:00.000Z"]])
      #expect(try rows(of: path, "SELECT name FROM sqlite_master WHERE type = 'trigger'") == [])
    }
  }

  @Test func `areas carry groups, people and the way to the nearest hub under each scenario`()
    throws
  {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg").path
      try SmallStudy.export(to: path)
      let columns = """
        area, area_name, group_geom, group_drop_table_areas, people, demand_people, today_nearest,
        today_travel, fid_nearest, fid_nearest_name, fid_travel, fid_change
        """
      #expect(
        try rows(of: path, "SELECT \(columns) FROM areas ORDER BY fid") == [
          [
            "A1", "Up, the hill", "one", "one", "10.0", "10.0", "h1", "0.0", "h1", "First", "0.0",
            "0.0",
          ],
          [
            "A2", "B & <C>", "one", "one", "20.0", "20.0", "h1", "1.0", "h1", "First", "1.0", "0.0",
          ],
          ["A3", "'Third'", "two", "two", "0.0", "0.0", "h2", "1.0", "h1", "First", "4.0", "3.0"],
        ])
      #expect(
        try rows(
          of: path,
          """
          SELECT title FROM gpkg_data_columns
          WHERE table_name = 'areas' AND column_name IN ('group_geom', 'group_drop_table_areas') ORDER BY rowid
          """) == [["GEOM"], [#""; DROP TABLE areas; --"#]])
      #expect(
        try rows(
          of: path,
          """
          SELECT title, description FROM gpkg_data_columns
          WHERE table_name = 'areas' AND column_name = 'fid_effect'
          """) == [
            [
              "Nearer, the same or further under one & only",
              "One of nearer, same, further, much_further, loses_route, gains_route",
            ]
          ])
    }
  }

  @Test func `sites say where they are open, and one without a location has no point`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg").path
      try SmallStudy.export(to: path)
      #expect(
        try rows(
          of: path,
          "SELECT site, role, quality, today_open, fid_open, geom IS NULL FROM sites ORDER BY fid")
          == [
            ["h1", "hub", "postcode", "yes", "yes", "0"],
            ["h2", "hub", "approximate", "yes", "no", "0"],
            ["o1", "outreach", "unknown", "yes", "no", "1"],
          ])
    }
  }

  @Test func `travel, plans and standings stand in tables`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("small.gpkg").path
      try SmallStudy.export(to: path)
      #expect(
        try rows(of: path, "SELECT value FROM travel WHERE area = 'A3' ORDER BY site")
          == [["4.0"], ["1.0"]])
      // Thirty people: h1 gives (0·10 + 1·20)/30; h2 gives (3·10 + 2·20)/30.
      #expect(
        try rows(
          of: path,
          "SELECT rank, round(value, 6), open, scenario FROM results WHERE objective = 'p-median'")
          == [["1", "0.666667", "h1", "fid"], ["2", "2.333333", "h2", "NULL"]])
      #expect(
        try rows(
          of: path,
          """
          SELECT scenario, rank, candidates FROM standings
          WHERE objective = 'p-center' AND rules_hold = 'yes'
          """) == [["today", "NULL", "2"], ["fid", "1", "2"]])
      #expect(
        try rows(of: path, "SELECT open, outreach, mean FROM scenarios")
          == [["h1, h2", "o1", "0.6666666666666666"], ["h1", "", "0.6666666666666666"]])
      #expect(
        try rows(of: path, "SELECT file, licences FROM sources ORDER BY fid").prefix(2)
          == [["study.yaml", ""], ["tables/areas.csv", "OGL-UK-3.0"]])
    }
  }
}
