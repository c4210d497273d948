import Assessment
import Foundation
import Opening
import Reports
import Store
import Studies
import StudySupport
import TestSupport
import Testing
import Wording

/// Two studies whose tables of users differ only in what is withheld: whoever sees what is written
/// cannot tell them apart.
struct UserStoreTests {
  private func study(_ counts: [Int]) -> MiniStudy {
    var study = MiniStudy().replacing(
      "travel:\n",
      with: """
        indicators:
          registered: { label: Registered, table: users, key: code, value: registered, holds: count }
        indices:
          use: { label: Use, of: [registered] }
        equality:
          groups:
            users: { label: Users, table: users, key: code, count: registered }
        disclosure:
          users:
            - { table: users, columns: [registered], area: code }
        travel:

        """)
    study.files["users.csv"] =
      "code,registered\n" + zip(["A1", "A2", "A3", "A4"], counts).map { "\($0),\($1)\n" }.joined()
    return study
  }

  @Test func `every file of the report is the same`() throws {
    func files(_ counts: [Int]) throws -> [String: [UInt8]] {
      let report = try StudyReport(StudyResult(study(counts).open()))
      return Dictionary(uniqueKeysWithValues: report.files.map { ($0.path, $0.bytes) })
    }
    let (one, other) = (try files([23, 3, 41, 12]), try files([22, 4, 41, 12]))
    #expect(one.keys.contains("tables/users-users-csv-registered.csv"), "\(one.keys.sorted())")
    for (path, bytes) in one { #expect(other[path] == bytes, "\(path)") }
    #expect(try files([23, 3, 49, 12]) != one)
  }

  @Test func `every answer in text, CSV and JSON is the same`() throws {
    func answers(_ counts: [Int]) throws -> [String] {
      let study = try study(counts).open()
      let tables =
        [study.indicatorsTable(by: "ward"), study.indicatorsTable(by: nil)] + study.userTables
        + study.equalityTables([EqualitySummary(study, scenario: 1)])
      return AnswerFormat.allCases.map {
        Rendering($0, width: 100, style: .plain).tables(tables, of: study.about.id)
      }
    }
    #expect(try answers([23, 3, 41, 12]) == answers([22, 4, 41, 12]))
  }

  @Test func `so is every byte of the GeoPackage, which leaves the study's files out`() throws {
    func export(_ counts: [Int]) throws -> Data {
      try study(counts).inFolder { folder in
        let path = folder.appendingPathComponent("study.yaml").path
        let files = try StudyFiles.read(path)
        let export = folder.appendingPathComponent("mini.gpkg").path
        try StudyStore(path: export).write(StudyResult(Study.open(path)), files: files)
        return try Data(contentsOf: URL(fileURLWithPath: export))
      }
    }
    let (one, other) = (try export([23, 3, 41, 12]), try export([22, 4, 41, 12]))
    #expect(one == other)
    #expect(one.range(of: Data("code,registered".utf8)) == nil)
  }
}
