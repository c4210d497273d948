import Foundation
import Studies
import Testing
import Text

@testable import StudyFormat

/// Whatever an import found, what it writes is a study file.
struct StudyDraftTests {
  /// What an import may find or miss, one bit each.
  private static let kinds = 0..<64

  /// One for each way that values reach areas, with everything that may be said of them.
  private static let indicators = [
    StudyDraft.Indicator(
      id: "own", label: "Own: \"rate\"\n# \u{1B}[2J\u{FFFE} \\", table: "indicators_lsoa",
      key: "area_code", value: "own",
      reach: .own, fit: "the areas' own figures", isCount: false, countGuess: nil,
      isHigherMoreNeed: true, directionGuess: nil, unit: "%", year: "2021", earlier: nil,
      missing: nil, source: "ONS"),
    StudyDraft.Indicator(
      id: "wide", label: "Wide", table: "indicators_ward", key: "ward_code", value: "wide",
      reach: .wider(column: "ward_code"), fit: "shared out", isCount: true,
      countGuess: "its name calls it a count", isHigherMoreNeed: false,
      directionGuess: "not said", unit: nil, year: "FYE 2024",
      earlier: ("wide_earlier", "FYE 2022"),
      missing: "1 of 2 wards: withheld\nfor fear: of \u{1B}[2J", source: "DWP"),
    StudyDraft.Indicator(
      id: "narrow", label: "Narrow", table: "indicators_oa", key: "oa_code", value: "narrow",
      reach: .narrower(within: "area_code", people: "narrow_people"), fit: "means", isCount: false,
      countGuess: nil, isHigherMoreNeed: true, directionGuess: nil, unit: "%", year: nil,
      earlier: nil, missing: nil, source: "ONS"),
  ]

  private func draft(_ kind: Int, hubs: [String] = ["north", "south", "east"]) -> StudyDraft {
    func has(_ bit: Int) -> Bool { kind & (1 << bit) != 0 }
    let newest = StudyDraft.Count(
      column: "under5_mid2022", label: "Under-fives, mid 2022", source: "The \"newest\": ONS")
    let older = StudyDraft.Count(
      column: "under5_census2011", label: "Under-fives, Census 2011", source: "ONS")
    let rank = StudyDraft.Rank(
      id: "idaci", column: "idaci25_rank", decile: has(1) ? "idaci25_decile" : nil,
      hasDeprivedAreas: true,
      label: "IDACI 2025", among: 33_755)
    return StudyDraft(
      id: "little-2026", council: "Little: \"Borough\" of",
      decision: has(3) ? "Cabinet, \"March\" 2027" : nil, year: 2021, hasWards: has(0),
      counts: has(2) ? [newest, older] : [newest], ranks: has(3) ? [rank] : [],
      domains: has(1)
        ? ["income", "crime"].map {
          .init(id: $0, column: "\($0)25_rank", label: $0, weight: 9.3, source: "MHCLG: \"IoD\"")
        } : [],
      domainParts: has(1)
        ? [.init(id: "indoors", column: "indoors25_rank", label: "In", weight: 0, source: "MHCLG")]
        : [], indicators: has(5) ? Self.indicators : [],
      totals: has(4)
        ? [.init(column: "under5_mid2022", label: "Under-fives", publisher: "ONS")] : [],
      hubs: hubs, outreach: has(5) ? ["hall"] : [], isRegister: has(0), hasPremises: has(4),
      map: has(2) ? has(3) ? .points : .postcodes : .outlines(code: "area_code"))
  }

  @Test(arguments: kinds)
  func `every draft is a study file`(kind: Int) {
    #expect(StudyText(draft(kind).yaml).errors == [])
  }

  @Test(arguments: kinds)
  func `a choice that a draft only suggests may be taken up`(kind: Int) {
    let yaml = draft(kind).yaml.replacing("# keep: [", with: "keep: [")
      .replacing("# close: [", with: "close: [")
      .replacing("# candidates: [", with: "candidates: [")
    #expect(StudyText(yaml).errors == [])
  }

  @Test func `an index that a draft only suggests may be taken up, and holds no measure unasked`()
    throws
  {
    let plain = draft(0b100000).yaml
    #expect(plain.contains("#     of: [own, wide]"))
    let taken = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("# indices:") || line.hasPrefix("#   ")
        ? String(line.dropFirst(2)) : String(line)
    }.filter { !$0.hasPrefix(" Run it:") }
    #expect(StudyText(taken.joined(separator: "\n")).errors == [])
    let file = try StudyFile(name: "study.yaml", bytes: Array(draft(0b100010).yaml.utf8))
    #expect(file.indices.map { $0.indicators.map(\.name) } == [["income", "crime"]])
    #expect(file.indicators.map(\.id) == ["income", "crime", "indoors", "own", "wide", "narrow"])
  }

  @Test func `a draft says what the import found`() throws {
    let file = try StudyFile(name: "study.yaml", bytes: Array(draft(0b111111).yaml.utf8))
    #expect(file.id == "little-2026")
    #expect(file.council == "Little: \"Borough\" of")
    #expect(file.decision == "Cabinet, \"March\" 2027")
    #expect(file.words.hubs == "children's centres")
    #expect(file.areas.groups.map(\.name) == ["ward", "IDACI 2025 decile"])
    #expect(
      file.demands.map(\.id) == [
        "under5", "under5-census2011", "under5-idaci", "under5-idaci-1-3",
      ])
    #expect(file.demands[0].source == "The \"newest\": ONS")
    #expect(file.scenarios.map(\.id) == ["status-quo", "shortest-walk"])
    #expect(file.scenarios[0].outreach.map(\.name) == ["hall"])
    #expect(file.totals.map(\.printed) == ["under5_mid2022"])
    #expect(file.premises?.table.name == "premises")
  }

  @Test(arguments: [0, 31, 63])
  func `a draft without any located hub says on which line hubs are to be named`(kind: Int) throws {
    let yaml = draft(kind, hubs: []).yaml
    let lines = yaml.components(separatedBy: "\n")
    let line = try #require(lines.firstIndex { $0.contains("open: []") }) + 1
    #expect(lines[line - 1].contains("# CHANGE: the site_id of each hub"))
    do throws(DataError) {
      _ = try StudyFile(name: "study.yaml", bytes: Array(yaml.utf8))
      Issue.record("a study without a hub was taken")
    } catch {
      #expect(error.diagnostics.count == 1)
      #expect(error.diagnostics.first?.place?.row == line)
    }
  }

  @Test func `no other council's standard is in it`() {
    #expect(!draft(0b111111).yaml.contains("Council,"))
  }

  @Test func `two hubs or more become about half, one stays`() throws {
    for (all, open) in [(1, 1), (2, 1), (3, 2), (9, 5), (20, 13)] {
      let yaml = draft(0, hubs: (1...all).map { "hub_\($0)" }).yaml
      let file = try StudyFile(name: "study.yaml", bytes: Array(yaml.utf8))
      #expect(file.rules.most == open, "\(all) hubs")
      #expect(file.scenarios.count == (all == 1 ? 1 : 2))
    }
  }
}
