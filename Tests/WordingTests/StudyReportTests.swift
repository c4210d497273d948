import Assessment
import Foundation
import Reports
import Studies
import StudySupport
import TestSupport
import Testing
import Wording

/// Reports of studies of every kind: whole, repeatable, and in words that people can read.
struct StudyReportTests {
  @Test(arguments: StudyKind.all)
  func `every kind of study makes a report that is whole and repeatable`(kind: StudyKind) throws {
    let files = try kind.files()
    let paths = files.map(\.path)
    #expect(Set(["index.html", "manifest.json", "tables/areas.csv"]).isSubset(of: paths))
    #expect(paths.contains { $0.hasPrefix("maps/reach-") })
    #expect(Set(paths).count == paths.count)
    #expect(files.allSatisfy { !$0.bytes.isEmpty })
    #expect(try kind.study.report().files == files)
  }

  @Test(arguments: StudyKind.all)
  func `no sentence holds the remains of a program`(kind: StudyKind) throws {
    for file in try kind.files() where !file.path.hasSuffix(".json") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let words = file.path.hasSuffix(".csv") ? text : Page.words(text)
      #expect(Page.remains(in: words) == [], "\(file.path)")
    }
  }

  @Test(arguments: StudyKind.all)
  func `every caption is there and begins with a capital or a number`(kind: StudyKind) throws {
    let page = try String(
      decoding: #require(kind.files().first { $0.path == "index.html" }).bytes, as: UTF8.self)
    let captions = page.matches(of: /<caption[^>]*>(.*?)<\/caption>/.dotMatchesNewlines())
      .map { Page.words(String($0.output.1)).trimmingCharacters(in: .whitespacesAndNewlines) }
    #expect(!captions.isEmpty)
    #expect(captions.filter { $0.first.map { !$0.isUppercase && !$0.isNumber } ?? true } == [])
  }

  @Test(arguments: [
    "a mean of nan minutes", "up to inf km", "Optional(3)", "two  spaces", "the end .", "twice..",
    "none () left", "Places: nil",
  ])
  func `the remains of a program are found where there are any`(words: String) {
    #expect(Page.remains(in: "Good words.\n\(words)\n").count == 1)
  }

  @Test(arguments: [
    "A mean of 3.5 minutes; 1.5 km.", "Finance, infants and Nancy (see below).", "",
  ])
  func `good words are not taken for the remains of a program`(words: String) {
    #expect(Page.remains(in: words) == [])
  }

  @Test(arguments: ["p-median", "coverage", "p-center"])
  func `the order of the areas changes no ranking`(objective: String) throws {
    var mixed = MiniStudy()
    let lines = mixed.files["areas.csv"]!.split(separator: "\n")
    mixed.files["areas.csv"] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    let table = "tables/ranking-\(objective).csv"
    #expect(try mixed.text(table) == MiniStudy().text(table))
  }

  @Test func `a study of today alone says nothing of gains, losses or swaps`() throws {
    let paths = try StudyKind.named("today alone").report().files.map(\.path)
    #expect(!paths.contains { $0.contains("change-") || $0.contains("swap-") })
    #expect(paths.contains("tables/ranking-p-median.csv"))
  }

  @Test func `every scenario has its map, its changes and its areas`() throws {
    let paths = try StudyKind.named("three scenarios").report().files.map(\.path)
    for scenario in ["council", "other", "all"] {
      #expect(paths.contains("maps/reach-\(scenario).svg"))
      #expect(paths.contains("maps/change-\(scenario).svg"))
      #expect(paths.contains("tables/change-\(scenario)-ward.csv"))
    }
  }

  @Test func `a scenario that closes nothing says so`() throws {
    let page = try StudyKind.named("three scenarios").text("index.html")
    #expect(page.contains("would close nothing"))
  }

  @Test func `whoever has no route is in no mean`() throws {
    // Today and the council's plan open nothing that can be reached from anywhere.
    let table = try StudyKind.named("nobody has a route").text("tables/scenarios.csv")
    #expect(table.contains("no route"))
  }

  @Test func `markup in names stays words`() throws {
    let page = try StudyKind.named("names with markup").text("index.html")
    #expect(!page.contains("<i>&") && !page.contains("</svg><script>"))
    #expect(page.contains("&lt;i&gt;"))
  }

  @Test func `a formula in a name is no formula in a table`() throws {
    let table = try StudyKind.named("names with markup").text("tables/sites.csv")
    #expect(table.contains("\"'=HYPERLINK"))
  }

  @Test func `boundaries in degrees and on the grid give maps of the same ground`() throws {
    let areas = try ["boundaries on the grid", "boundaries in degrees"].map {
      try StudyKind.named($0).text("maps/reach-council.svg").matches(of: /<path/).count
    }
    #expect(areas[0] == areas[1])
    #expect(areas[0] >= 4)
  }

  @Test func `the report calls it measured, and nothing of it estimated`() throws {
    var study = MiniStudy().travelling()
    let yaml = try #require(study.files["study.yaml"])
    study.files["study.yaml"] = yaml.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("walk:") && !$0.contains("straight-line:") }.joined(separator: "\n")
    let words = Page.words(try study.text("index.html"))
    #expect(
      words.contains(
        "Travel is measured, not estimated: Made for the tests: 3 minutes a km and 5 to wait"))
    #expect(!words.replacing("not estimated", with: "").lowercased().contains("estimate"))
    #expect(words.contains("Mean bus (minutes, measured)"))
  }
}

extension MiniStudy {
  /// The whole report.
  func report() throws -> StudyReport { try StudyReport(StudyResult(try open())) }

  /// One file of the report.
  func text(_ path: String) throws -> String {
    let file = try #require(report().files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
