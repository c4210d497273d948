import Foundation
import TestSupport
import Testing

/// `check`, `need` and `compare`: tables as text, CSV and JSON.
struct TablesTests {
  static let questions = [
    ["check", Program.thurrock], ["need", Program.thurrock],
    ["need", Program.thurrock, "--by", "ward"], ["compare", Program.thurrock],
    ["compare", Program.thurrock, "--by", "locality", "--scenario", "council"],
    ["compare", Program.thurrock, "--by", "area"],
  ]

  @Test(arguments: questions)
  func `tables are printed as text without a code of the terminal`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.contains("──") && !run.text.contains("\u{1B}["))
    #expect(run.text.hasSuffix("\n"))
  }

  @Test(arguments: questions.dropFirst())
  func `tables as JSON say whose they are, and each has its columns and rows`(
    arguments: [String]
  ) throws {
    let answer = try Self.answer(arguments)
    #expect(answer.contract == "hubward/1" && answer.study == "thurrock-2016")
    #expect(Set(answer.tables.map(\.id)).count == answer.tables.count && !answer.tables.isEmpty)
    for table in answer.tables { #expect(!table.columns.isEmpty && !table.source.isEmpty) }
  }

  @Test func `sentences of the equality assessment are in markdown as in text`() throws {
    func sentences(_ format: String) throws -> [String] {
      try Program.run(["equality", Program.thurrock, "--format", format]).text
        .split(separator: "\n").map(String.init).filter { $0.hasPrefix("- ") }
    }
    let text = try sentences("text")
    #expect(!text.isEmpty)
    #expect(try sentences("markdown") == text)
  }

  /// Tables as other programs read them.
  struct TablesJSON: Decodable {
    struct Table: Decodable {
      struct Column: Decodable {
        let id: String
        let title: String
        let unit: String?
      }

      let id: String
      let caption: String
      let source: String
      let columns: [Column]
    }

    let contract: String
    let study: String
    let tables: [Table]
  }

  private static func answer(_ arguments: [String]) throws -> TablesJSON {
    let run = try Program.run(arguments + ["--format", "json"])
    try #require(run.code == 0)
    return try JSONDecoder().decode(TablesJSON.self, from: Data(run.output))
  }

  @Test func `areas are called by the columns that the GeoPackage has`() throws {
    let table = try Self.answer(["compare", Program.thurrock, "--by", "area"]).tables[0]
    #expect(
      table.columns.map(\.id) == [
        "area_name", "area", "people", "group_ward", "group_locality",
        "group_idaci_2015_decile", "status_quo_nearest",
        "status_quo_travel", "council_nearest", "council_travel", "council_change",
      ])
    #expect(table.columns.map(\.unit).compactMap(\.self) == ["min", "min", "min"])
  }

  @Test(arguments: questions)
  func `tables as CSV have as many cells in every row`(arguments: [String]) throws {
    let run = try Program.run(arguments + ["--format", "csv"])
    #expect(run.code == 0)
    #expect(run.text.hasSuffix("\r\n"))
    let first = run.text.components(separatedBy: "\r\n\r\n")[0]
    let rows = first.components(separatedBy: "\r\n").filter { !$0.isEmpty && !$0.contains("\"") }
    let widths = Set(rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).count })
    #expect(widths.count == 1)
  }

  @Test(arguments: [
    (["need", "--by", "wards"], "ward, locality"),
    (["compare", "--by", "wards"], "ward, locality"),
    (["compare", "--scenario", "mayor"], "council"),
  ])
  func `an unknown name ends with 64 and what there is`(
    arguments: [String], there: String
  ) throws {
    let run = try Program.run([arguments[0], Program.thurrock] + arguments.dropFirst())
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(there))
  }

  @Test func `need by ward adds up to the areas`() throws {
    func total(_ arguments: [String], _ table: String) throws -> Double {
      let run = try Program.run(["need", Program.thurrock, "--format", "json"] + arguments)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
      let tables = try #require(object["tables"] as? [[String: Any]])
      #expect(tables.first?["id"] as? String == table)
      let rows = try #require(tables[0]["rows"] as? [[String: Any]])
      return rows.filter { !($0["group_ward"] is NSNull) }
        .reduce(0) { $0 + ($1["demand_under5"] as? Double ?? 0) }
    }
    let areas = try total([], "need")
    #expect(areas > 10_000)
    #expect(try total(["--by", "ward"], "need-ward") == areas)
  }
}
