import Imports
import Testing

/// What an import prints.
struct ImportSummaryTests {
  private func lines(
    _ study: ImportedStudy, width: Int = 80, all: Bool = false
  ) -> [String] {
    ImportSummary(study, passedOver: [], written: [], folder: "data/marsh")
      .lines(width: width, all: all)
  }

  /// A folder in which many things are odd.
  private func crowded() throws -> ImportedStudy {
    var others: [String: String] = [:]
    for number in 0..<30 {
      others["notes-\(number).csv"] = "a,b\n1,2\n"
      others["map-\(number).csv"] = "LSOA21CD,x,y\nE01888001,here,\(number)\n"
    }
    var list = "name,role,postcode\nMill Hub,hub,YY1 1AA\n"
    for number in 0..<40 { list += "Site \(number),word \(number),YY1 1AA\n" }
    others["hubs.csv"] = list
    return try Council.study(others)
  }

  @Test(arguments: [60, 80, 100])
  func `it fits a screen, however much there is to say`(width: Int) throws {
    let lines = lines(try crowded(), width: width)
    #expect(lines.count <= 30)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.first?.hasPrefix("Marsh: 2 areas of 2021, 1 located hub") == true)
    #expect(lines.last == "Next: hubward check data/marsh/study.yaml")
    #expect(lines.contains { $0.hasPrefix("  … and ") })
  }

  @Test(arguments: [60, 80, 100])
  func `it fits a screen with many measures too`(width: Int) throws {
    var others: [String: String] = [:]
    var rows = "LSOA21CD," + (0..<40).map { "Rate \($0)" }.joined(separator: ",") + "\n"
    for code in ["E01888001", "E01888002"] {
      rows += code + "," + (0..<40).map { "\($0)" }.joined(separator: ",") + "\n"
    }
    others["rates.csv"] = rows
    others["half.csv"] = rows.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
    for number in 0..<30 { others["notes-\(number).csv"] = "a,b\n1,2\n" }
    let study = try Council.study(others)
    #expect(study.indicators.count == 40)
    #expect(study.withoutIndicator.count >= 40)
    let lines = lines(study, width: width)
    #expect(lines.count <= 30)
    #expect(lines.contains { $0.hasPrefix("Indicators (40)") })
    #expect(lines.contains { $0.hasPrefix("Measures that became no indicator") })
  }

  @Test func `all of it is there for the asking`() throws {
    let all = lines(try crowded(), all: true)
    #expect(all.contains { $0.contains("notes-29.csv") })
    #expect(all.contains { $0.contains("'word 39'") })
  }

  @Test func `the next step is one that can be done`() throws {
    #expect(
      lines(try Council.study(without: ["hubs.csv"])).suffix(2).joined()
        .contains("fill in data/marsh/sites.csv"))
    #expect(
      lines(try Council.study(without: ["census.csv"])).last
        == "Next: add to the folder what is missing, and run the same command again")
  }

  @Test func `it says on failure too what was recognised`() throws {
    let lines = lines(try Council.study(without: ["centroids.csv"]))
    #expect(lines.contains("  hubs.csv: Council's own list of sites"))
    #expect(lines.contains { $0.contains("Population Weighted Centroids") })
  }
}
