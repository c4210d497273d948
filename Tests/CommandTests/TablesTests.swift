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
  func `tables as JSON are one object, keyed by table, of rows`(arguments: [String]) throws {
    let run = try Program.run(arguments + ["--format", "json"])
    #expect(run.code == 0)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output)) as? [String: [[String: Any]]])
    #expect(!object.isEmpty && object.values.allSatisfy { !$0.isEmpty })
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
        JSONSerialization.jsonObject(with: Data(run.output)) as? [String: [[String: Any]]])
      let rows = try #require(object[table]).filter { ($0["Ward"] as? String) != "All" }
      return rows.reduce(0) { $0 + ($1["Under-fives"] as? Double ?? 0) }
    }
    let areas = try total([], "need")
    #expect(areas > 10_000)
    #expect(try total(["--by", "ward"], "need-ward") == areas)
  }
}
