import Foundation
import Quality
import Readers
import Reports
import Studies
import StudySupport
import TestSupport
import Testing
import Text
import Wording

/// A fault and the one finding that it makes.
struct Fault: CustomTestStringConvertible, Sendable {
  let check: QualityCheck
  let severity: Diagnostic.Severity
  /// Part of the place.
  let place: String
  /// What cannot but be found with it.
  let besides: Set<QualityCheck>
  let spoil: @Sendable (SoundStudy) -> SoundStudy

  init(
    _ check: QualityCheck, _ severity: Diagnostic.Severity, at place: String,
    besides: Set<QualityCheck> = [], _ spoil: @escaping @Sendable (SoundStudy) -> SoundStudy
  ) {
    self.check = check
    self.severity = severity
    self.place = place
    self.besides = besides
    self.spoil = spoil
  }

  var testDescription: String { "\(check.rawValue) at \(place)" }
}

struct QualityReportTests {
  @Test func `a sound study has no finding of any kind`() {
    let report = SoundStudy().report
    #expect(report.findings.map { "\($0.check.rawValue): \($0.diagnostic)" } == [])
    #expect(report.isUsable)
    #expect(report.verdict == "the study can be used; 0 errors, 0 warnings, 0 notes")
  }

  @Test func `every check looks at something in the sound study`() {
    let skipped = SoundStudy().report.results.filter { result in
      if case .skipped = result.outcome { true } else { false }
    }
    #expect(skipped.map(\.check) == [])
    let idle = SoundStudy().report.results.filter { $0.outcome == .examined(0, []) }
    #expect(idle.map(\.check) == [])
  }

  @Test func `a table that any part of the study asks a column of is used`() {
    let study = SoundStudy().changing {
      $0.files["offers.csv"] = "site,what\nnorth,Play\n"
      $0.files["risks.csv"] = "Risk\nFire\n"
    }.replacing(
      "demand:\n",
      with:
        "supply: { offers: { table: offers, site: site, service: what } }\nrisks: { table: risks }\ndemand:\n",
      in: "study.yaml")
    #expect(!study.report.findings.contains { $0.check == .tableUnused })
  }

  @Test func `what counts as further is in the unit of a travel, or that is said`() {
    let study = SoundStudy().replacing(
      "  straight-line: { label: straight line, unit: km, detour: 1 }\n", with: "",
      in: "study.yaml"
    ).replacing(
      "demand:\n",
      with:
        "equality: { further: 0.5 km, groups: { g: { label: G, count: under5_census2011 } } }\ndemand:\n",
      in: "study.yaml")
    let found = study.report.findings.filter { $0.check == .standardWithoutTravel }
    #expect(found.count == 2)
    #expect(found.last?.diagnostic.message.hasPrefix("equality.further of 0.5 km") == true)
  }

  @Test func `every check has a fault that it finds`() {
    #expect(Set(FaultCatalogue.all.map(\.check)) == Set(QualityCheck.allCases))
  }

  @Test(arguments: FaultCatalogue.all)
  func `a fault gives exactly its finding`(fault: Fault) {
    let all = fault.spoil(SoundStudy()).report.findings
    #expect(
      Set(all.map(\.check)) == fault.besides.union([fault.check]), "\(all.map(\.diagnostic))")
    let findings = all.filter { $0.check == fault.check }
    #expect(findings.count == 1)
    guard let finding = findings.first else { return }
    #expect(finding.severity == fault.severity)
    #expect(finding.place.contains(fault.place), "\(finding.place)")
    #expect(!finding.diagnostic.message.isEmpty)
    #expect(!finding.whatToDo.isEmpty)
  }

  @Test(arguments: FaultCatalogue.all)
  func `its sentences are whole`(fault: Fault) {
    let report = fault.spoil(SoundStudy()).report
    let text = FindingsText(report, width: 80).text
    #expect(
      Page.remains(in: report.findings.map(\.diagnostic.description).joined(separator: "\n")) == [])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains(fault.check.rawValue))
  }

  @Test(arguments: FaultCatalogue.all)
  func `it is a page, and a row of the findings`(fault: Fault) throws {
    let report = fault.spoil(SoundStudy()).report
    let page = try HTMLPage(report.document, files: .none).text
    #expect(page.contains(fault.check.rawValue))
    #expect(!page.contains("tables/"))
    #expect(report.findingsTable.rows.count == report.findings.count)
  }

  @Test func `what is wrong in one way in every row is one paragraph, and its rows are told`()
    throws
  {
    let report = SoundStudy().mapping("areas.csv") { cells in
      var cells = cells
      cells[2] = "x"
      return cells
    }.report
    let text = FindingsText(report, width: 80).text
    #expect(report.count(.error) >= 12)
    #expect(
      text.contains("The same in 11 more rows: 3, 4, 5, 6, 7, 8, 9, 10 and 3 more."), "\(text)")
    #expect(text.components(separatedBy: "row 2 of areas.csv, column easting").count == 2)
    #expect(!text.contains("row 3 of areas.csv, column easting"))
    let page = try HTMLPage(report.document, files: .none).text
    #expect(page.contains("The same in 11 more rows"))
  }

  @Test func `a study file that cannot be read is the one finding`() {
    let report = SoundStudy().changing { $0.files["study.yaml"] = "a: [" }.report
    #expect(report.findings.map(\.check) == [.studyFile])
    #expect(!report.isUsable)
    #expect(report.results.count == QualityCheck.allCases.count)
  }

  @Test func `a whole study with easting and northing exchanged is seen as that`() {
    func exchanged(_ study: SoundStudy, _ file: String, _ column: Int) -> SoundStudy {
      study.mapping(file) { cells in
        var cells = cells
        cells.swapAt(column, column + 1)
        return cells
      }
    }
    let study = exchanged(exchanged(SoundStudy(), "areas.csv", 2), "sites.csv", 3)
      .replacing("[hall, library_west]", with: "[hall]", in: "study.yaml")
    #expect(study.report.findings.map(\.check) == [.coordinatesSwapped, .coordinatesSwapped])
  }

  @Test func `several faults are said at once, the gravest first`() {
    let report = SoundStudy()
      .replacing("A03,Area 3,562500", with: "A03,Area 3,", in: "areas.csv")
      .replacing("A05,Area 5,560500,179500", with: "A05,Area 5,0.33,51.5", in: "areas.csv")
      .replacing("North Hub,hub,560600", with: "North Hub,hub,569600", in: "sites.csv").report
    #expect(report.findings.contains { $0.check == .coordinatesDegrees })
    #expect(report.findings.contains { $0.check == .siteOutsideCouncil })
    #expect(
      report.findings.map(\.severity)
        == report.findings.map(\.severity).sorted { a, b in
          Diagnostic.Severity.allCases.firstIndex(of: a)! < Diagnostic.Severity.allCases.firstIndex(
            of: b)!
        })
  }
}

extension SoundStudy {
  var report: QualityReport { QualityReport(files: asRead) }
}
