import Foundation
import TestSupport
import Testing

/// The program itself, from the command line.
struct ExportCommandTests {
  /// The program built beside the tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("hubward")

  private func hubward(_ arguments: String...) throws -> Run {
    try Run(Self.program, arguments)
  }

  @Test func `every command answers alike from the folder and from its export`() throws {
    try withTemporaryFolder { folder in
      let study = "data/thurrock-2016/study.yaml"
      let export = folder.appendingPathComponent("thurrock.gpkg").path
      let run = try hubward("export", study, "--to", export)
      #expect(run.code == 0 && run.text == "\(export): 98 areas, 15 sites\n", "\(run.errors)")
      for command in ["check", "need", "place", "compare"] {
        let (here, there) = (try hubward(command, study), try hubward(command, export))
        #expect(here.code == 0 && there.code == 0, "\(command): \(there.errors)")
        #expect(here.output == there.output, "\(command)")
      }
      let report = folder.appendingPathComponent("report").path
      #expect(try hubward("report", export, "--to", report).code == 0)
      for file in ["index.html", "manifest.json", "tables/areas.csv"] {
        let committed = Surroundings.root.appendingPathComponent("reports/thurrock-2016/\(file)")
        #expect(
          try Data(contentsOf: URL(fileURLWithPath: "\(report)/\(file)"))
            == Data(contentsOf: committed), "\(file)")
      }
    }
  }

  @Test func `failures end with the exit code that the manual promises`() throws {
    try withTemporaryFolder { folder in
      let study = "data/thurrock-2016/study.yaml"
      let wrong = try hubward("export", study, "--to", "x.shp")
      #expect(wrong.code == 64)
      #expect(
        wrong.errors == "hubward: --to is 'x.shp': expected a name that ends in .gpkg or .geojson\n"
      )
      let layer = try hubward("export", study, "--layer", "sites")
      #expect(layer.code == 64)
      #expect(layer.errors.contains("--layer sites is for GeoJSON"))
      let mine = folder.appendingPathComponent("mine.gpkg")
      try Data("mine".utf8).write(to: mine)
      #expect(try hubward("export", study, "--to", mine.path).code == 73)
      let check = try hubward("check", mine.path)
      #expect(check.code == 65)
      #expect(check.errors.hasPrefix("hubward: mine.gpkg: is not a GeoPackage"))
      #expect(try hubward("export", "none.yaml", "--to", "x.gpkg").code == 65)
    }
  }
}
