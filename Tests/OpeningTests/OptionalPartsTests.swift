import Foundation
import Geography
import Opening
import Studies
import StudySupport
import TestSupport
import Testing

/// What a study file may leave out.
struct OptionalPartsTests {
  private static let tables = """
    tables:
      areas: { file: places.csv, columns: { code: code, name: name, e: e, n: n, u5: u5 } }
      sites: { file: halls.csv, columns: { id: id, name: name, role: role, e: e, n: n, q: q } }
    """

  /// A study whose tables all stand in files of their own.
  private static let yaml = """
    hubward: 1
    id: bare
    title: Bare
    council: Marsh
    \(tables)
    areas: { table: areas, kind: LSOA (2021), id: code, name: name, easting: e, northing: n }
    sites: { table: sites, id: id, name: name, role: role, easting: e, northing: n, quality: q }
    demand:
      u5: { label: Under-fives, count: u5 }
    travel:
      walk: { label: walk, unit: minutes }
    standards:
      - within: 15min
    rules: { hubs: 1 }
    objectives: [p-median]
    scenarios:
      now: { label: today, open: [ash, dale] }

    """
  private static let areas =
    "code,name,e,n,u5\nA1,Ash,500000,200000,100\nA2,Dale,506000,200000,-9\n"
  private static let sites = """
    id,name,role,e,n,q
    ash,Ash Hall,hub,500000,200000,postcode
    dale,Dale Hall,hub,506000,200000,postcode

    """

  private func inFolder(_ yaml: String = yaml, _ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for (name, text) in [
        ("study.yaml", yaml), ("places.csv", Self.areas.replacing(",-9", with: ",40")),
        ("halls.csv", Self.sites),
      ] {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      try body(folder.appendingPathComponent("study.yaml").path)
    }
  }

  @Test func `a study needs neither package nor map`() throws {
    try inFolder { path in
      let study = try Study.open(path)
      #expect(study.areas.count == 2)
      guard case .points(let points, let outline) = study.map else {
        Issue.record("the areas are not drawn round points")
        return
      }
      #expect(points.map(\.key) == ["A1", "A2"] && outline == nil)
      let files = try StudyFiles.read(path)
      #expect(files.package.map(\.path) == ["places.csv", "halls.csv"])
      #expect(try files.open().areas.count == 2)
    }
  }

  @Test func `the hashes of a study without a package cannot be renewed`() throws {
    try inFolder { path in
      #expect(throws: (any Error).self) { try StudyFiles.renewedHashes(path) }
    }
  }

  @Test func `a study with a package may leave the map out`() throws {
    #expect(try MiniStudy().without("map:", until: nil).errors() == [])
  }

  @Test func `marks of missing values hold in every table`() throws {
    let marked = Self.yaml.replacing("u5: u5 } }", with: "u5: u5 }, missing: [\"40\"] }")
    try inFolder(marked) { path in
      #expect(throws: (any Error).self) { try Study.open(path) }
    }
  }
}
