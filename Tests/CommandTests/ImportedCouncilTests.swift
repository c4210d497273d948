import Foundation
import TestSupport
import Testing

/// Councils built by one command from the publishers' files, then checked and reported on.
struct ImportedCouncilTests {
  struct Council: CustomTestStringConvertible, Sendable {
    let code: String
    let name: String
    let areas: Int
    let underFives: Int
    let premises: Int

    var testDescription: String { name }
  }

  /// Under-fives and areas as the national tables give them by district (Census 2011).
  static let councils = [
    Council(code: "E06000018", name: "Nottingham", areas: 182, underFives: 19_959, premises: 179),
    Council(code: "E06000009", name: "Blackpool", areas: 94, underFives: 8_218, premises: 75),
    Council(code: "E06000017", name: "Rutland", areas: 23, underFives: 1_854, premises: 36),
    Council(code: "E07000237", name: "Worcester", areas: 63, underFives: 6_359, premises: 51),
  ]

  private static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["HUBWARD_SHARED"]
    let beside = Surroundings.root.deletingLastPathComponent().appendingPathComponent("shared")
    return ((named.map { [URL(fileURLWithPath: $0)] } ?? []) + [beside])
      .map { $0.appendingPathComponent("data") }
      .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("publisher").path) }
  }()

  @Test(
    .enabled(
      if: shared != nil,
      "the publishers' files are not here: set HUBWARD_SHARED to the folder that holds data/publisher"
    ), arguments: councils)
  func `a council comes out of the publishers' files sound, and its report is written`(
    council: Council
  ) throws {
    let from = try #require(Self.shared)
    try withTemporaryFolder { folder in
      let study = folder.appendingPathComponent("study")
      let made = try Program.run(
        "import", "--council", council.code, "--from", from.path, "--to", study.path)
      #expect(made.code == 0, "\(made.errors)")
      let file = study.appendingPathComponent("study.yaml").path

      let run = try Program.run("check", file, "--format", "json")
      #expect(run.code == 0)
      let report = try JSONDecoder().decode(CheckJSON.self, from: Data(run.output))
      #expect(report.counts.error == 0)
      #expect(report.premises?.rows == council.premises)
      #expect(report.premises?.known["owner"] == 0)
      #expect(report.findings.contains { $0.code == "register-stale" })
      #expect(report.projection != nil)
      let centroids = try #require(report.checks.first { $0.code == "centroid-outside-area" })
      #expect(centroids.outcome == "clear" && centroids.examined == council.areas)
      let text = try Program.run("check", file).text
      #expect(text.contains("\(council.areas) areas"))
      #expect(
        text.replacingOccurrences(of: ",", with: "").contains("\(council.underFives) under-fives"))

      let page = folder.appendingPathComponent("report")
      #expect(try Program.run("report", file, "--to", page.path).code == 0)
      let html = try String(
        contentsOf: page.appendingPathComponent("index.html"), encoding: .utf8)
      #expect(Page.remains(in: Page.words(html)) == [])
    }
  }
}
