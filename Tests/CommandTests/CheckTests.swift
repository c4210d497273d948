import Foundation
import Quality
import TestSupport
import Testing

/// The JSON of `hubward check` as other programs read it: a key that is missing or of another type
/// fails to decode.
struct CheckJSON: Decodable {
  struct Finding: Decodable {
    let severity: String
    let code: String
    let file: String?
    let column: String?
    let rows: [Int]
    let subjects: [String]
    let message: String
    let expected: String
    let found: String
    let what_to_do: String
  }

  struct Check: Decodable {
    let code: String
    let group: String
    let title: String
    let outcome: String
    let examined: Int
    let count: Int
    let reason: String?
  }

  struct Cells: Decodable {
    struct Mark: Decodable {
      let mark: String
      let cells: Int
    }

    let file: String
    let column: String
    let rows: Int
    let blank: Int
    let marks: [Mark]
  }

  struct File: Decodable {
    let file: String
    let sha256: String
    let edition: String?
    let licences: [String]
    let origins: [String]
  }

  struct Premises: Decodable {
    struct Kind: Decodable {
      let kind: String
      let rows: Int
    }

    let file: String
    let rows: Int
    let known: [String: Int]
    let kinds: [Kind]
  }

  struct Projection: Decodable {
    let method: String
    let accuracy_metres: Double
    let sentence: String
  }

  struct Counts: Decodable {
    let error: Int
    let warning: Int
    let note: Int
  }

  let contract: String
  let study: String
  let title: String
  let usable: Bool
  let counts: Counts
  let findings: [Finding]
  let checks: [Check]
  let cells: [Cells]
  let files: [File]
  let premises: Premises?
  let projection: Projection?
}

struct CheckTests {
  @Test func `README and the tour count the checks that there are`() throws {
    for page in ["README.md", "Sources/hubward/hubward.docc/Tour.md"] {
      let text = try String(
        contentsOf: Surroundings.root.appendingPathComponent(page), encoding: .utf8)
      #expect(text.contains("\(QualityCheck.allCases.count) checks"), "\(page)")
    }
  }

  private static let thurrock = Result {
    let run = try Program.run("check", Program.thurrock, "--format", "json")
    return try JSONDecoder().decode(CheckJSON.self, from: Data(run.output))
  }

  private func copy(of study: String = "data/thurrock-2016", to folder: URL) throws -> URL {
    let copy = folder.appendingPathComponent("study")
    try FileManager.default.copyItem(at: Surroundings.root.appendingPathComponent(study), to: copy)
    return copy
  }

  @Test func `the JSON keeps its contract`() throws {
    let report = try Self.thurrock.get()
    #expect(report.contract == "hubward/1")
    #expect(report.study == "thurrock-2016" && report.usable && report.counts.error == 0)
    #expect(report.findings.count == report.counts.warning + report.counts.note)
    #expect(Set(report.checks.map(\.outcome)) == ["clear", "found", "skipped"])
    #expect(report.checks.allSatisfy { ($0.outcome == "skipped") == ($0.reason != nil) })
    #expect(report.checks.reduce(0) { $0 + $1.count } == report.findings.count)
    #expect(report.files.count == 13 && report.files.allSatisfy { $0.sha256.count == 64 })
    #expect(report.premises == nil && report.projection == nil)
  }

  @Test func `Thurrock's printed figures are held against the national data`() throws {
    let findings = try Self.thurrock.get().findings
    let total = try #require(findings.first { $0.code == "printed-total" })
    #expect(total.message.contains("4 of 9 differ") && total.message.contains("Beacon"))
    let ranks = findings.filter { $0.code == "printed-rank" }
    #expect(ranks.map(\.column) == ["imd_rank_printed"])
    #expect(ranks[0].subjects.count == 15)
  }

  @Test func `the census is said to be five years older than the decision`() throws {
    let old = try Self.thurrock.get().findings.filter { $0.code == "counts-old" }
    #expect(old.contains { $0.column == "under5_census2011" })
    #expect(old.allSatisfy { $0.message.contains("5 years before the decision of 2016") })
  }

  @Test func `withheld cells are counted by column`() throws {
    let cells = try Self.thurrock.get().cells
    let dashes = try #require(cells.first { $0.column == "registration_printed" })
    #expect(dashes.marks.map(\.mark) == ["-"] && dashes.marks[0].cells == 2 && dashes.rows == 9)
  }

  @Test func `text names the files and fits 80 columns above the printed tables`() throws {
    let text = try Program.run("check", Program.thurrock).text
    for file in ["lsoas.csv", "sites.csv", "wards.csv", "postcodes.csv", "finance.csv"] {
      #expect(text.contains(file))
    }
    let findings = text.components(separatedBy: "Under-five reach printed in Table 3: 5 of 9")[0]
    #expect(findings.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(findings.contains("What to do: "))
  }

  @Test func `warnings pass, and fail where strictness is asked for`() throws {
    #expect(try Program.run("check", Program.thurrock).code == 0)
    let strict = try Program.run("check", Program.thurrock, "--strict")
    #expect(strict.code == 65)
    #expect(strict.errors.contains("9 warnings"))
  }

  @Test func `an error ends with 65 and the whole report is still printed`() throws {
    try withTemporaryFolder { folder in
      let study = try copy(to: folder)
      let table = study.appendingPathComponent("lsoas.csv")
      let text = try String(contentsOf: table, encoding: .utf8)
      try (text + "\n").write(to: table, atomically: true, encoding: .utf8)
      let run = try Program.run("check", study.appendingPathComponent("study.yaml").path)
      #expect(run.code == 65)
      #expect(run.text.contains("file-hash: lsoas.csv") && run.text.contains("cells-blank"))
      #expect(run.errors.contains("cannot be used"))
    }
  }

  @Test func `a study file that is wrong gets every error as a finding`() throws {
    try withTemporaryFolder { folder in
      let study = folder.appendingPathComponent("study.yaml")
      try Data("hubward: 1\nid: No Good\ntitle: x\nsities: y\n".utf8).write(to: study)
      let run = try Program.run("check", study.path)
      #expect(run.code == 65)
      #expect(run.text.contains("study-file: line 2 of study.yaml, key id"))
      #expect(run.text.contains("Unknown key 'sities'") && run.text.contains("'sites'?"))
      #expect(!run.text.contains(".."))
      #expect(run.errors.contains("11 errors"))
    }
  }

  @Test func `the page is one file without links out of it`() throws {
    try withTemporaryFolder { folder in
      let page = folder.appendingPathComponent("quality.html")
      let run = try Program.run("check", Program.thurrock, "--to", page.path)
      #expect(run.code == 0)
      let html = try String(contentsOf: page, encoding: .utf8)
      #expect(html.contains("printed-rank") && !html.contains(".csv\">"))
      #expect(Page.remains(in: Page.words(html)) == [])
    }
  }

  @Test(.enabled(if: Python.has("playwright", "axe_playwright_python"), "axe-core is not here"))
  func `the page is accessible`() throws {
    try withTemporaryFolder { folder in
      let page = folder.appendingPathComponent("quality.html")
      _ = try Program.run("check", Program.thurrock, "--to", page.path)
      let run = try Python.run("check_accessibility.py", [page.path])
      #expect(run.code == 0, "\(run.text)\(run.errors)")
    }
  }

  @Test func `a page that cannot be written is 73`() throws {
    #expect(try Program.run("check", Program.thurrock, "--to", "nowhere/quality.html").code == 73)
  }

  @Test func `premises that no study file names are a wrong call`() throws {
    #expect(try Program.run("check", Program.thurrock, "--premises").code == 64)
  }
}
