internal import Places
import Readers
import StudyFormat
import Text

/// The areas' table of an import: who lives in the council's small areas, where, and in what need.
struct AreaDraft {
  let year: Int
  let codes: [String]
  /// As files have the names of its districts, in order.
  let districts: [String]
  let counts: [StudyDraft.Count]
  /// Ranks that need may be weighed by, newest edition first.
  let ranks: [StudyDraft.Rank]
  /// Domains of the newest edition, where the file has two or more for every area.
  let domains: [StudyDraft.Domain]
  /// Parts of these, and supplementary indices.
  let domainParts: [StudyDraft.Domain]
  let hasWards: Bool
  /// Whether the points are the publisher's own, weighted by where people live.
  let isWeighted: Bool
  /// What publishers give for the council as a whole.
  let totals: [CouncilTotal]
  let roll: AreaRoll
  let table: TableDraft

  /// What files say of the areas of one census year.
  private struct Parts {
    let roll: AreaRoll
    let points: AreaFigures.Points?
    let people: [People]

    /// How much of a study they make.
    var worth: Int {
      (points.map { $0.isWeighted ? 3 : 2 } ?? 0) + (people.isEmpty ? 0 : 1)
    }
  }

  /// Takes the newest census year for which codes, points and under-fives are all there, or else the
  /// one with most of them; nothing where no areas with points are.
  init?(
    _ shelf: ImportShelf, councils: Set<String>, missing: inout [Missing],
    notes: inout [Diagnostic]
  ) throws(DataError) {
    var best: Parts?
    for year in [2021, 2011] {
      let roll = AreaRoll(shelf, year: year, councils: councils, &notes)
      guard !roll.codes.isEmpty else { continue }
      let parts = Parts(
        roll: roll,
        points: try AreaFigures.points(shelf, year: year, codes: roll.codes, &notes),
        people: try People.all(shelf, year: year, codes: roll.codes, &notes))
      if parts.worth > best?.worth ?? -1 { best = parts }
    }
    guard let best else {
      missing.append(.areas(councils.sorted().joined(separator: ", ")))
      return nil
    }
    let (roll, people) = (best.roll, best.people)
    if people.isEmpty { missing.append(.people(roll.codes.count, year: roll.year)) }
    guard let points = best.points else {
      missing.append(.centroids(roll.codes.count, year: roll.year))
      return nil
    }
    if !points.isWeighted { missing.append(.centroids(roll.codes.count, year: roll.year)) }
    let deprivation = try Deprivation.all(shelf, year: roll.year, codes: roll.codes, &notes)
    if deprivation.isEmpty { missing.append(.deprivation) }
    if roll.wards.isEmpty { missing.append(.wards(year: roll.year)) }
    notes += deprivation.flatMap { $0.diagnostics.of(.warning) }
    self.roll = roll
    year = roll.year
    codes = roll.codes
    districts = roll.districts
    hasWards = !roll.wards.isEmpty
    isWeighted = points.isWeighted
    counts = people.map { StudyDraft.Count(column: $0.column, label: $0.label, source: $0.source) }
    totals = try CouncilTotal.all(shelf, people: people, councils: councils)
    ranks = deprivation.compactMap { $0.rank(of: roll.codes) }
    let ranked = deprivation.lazy.map { DomainRanks($0, codes: roll.codes) }
    let newest = ranked.first { !$0.domains.isEmpty }
    domains = newest?.domains ?? []
    domainParts = newest?.parts ?? []
    table = Self.table(
      roll, points, people, deprivation, newest, council: totals.first?.council)
  }

  /// The domains as indicators, in one sentence.
  var domainSentences: [String] {
    guard let first = domains.first else { return [] }
    let parts =
      domainParts.isEmpty
      ? ""
      : " and \(NumberStyle.count(domainParts.count, "sub-domain or supplementary index", "sub-domains and supplementary indices"))"
    return ["\(NumberStyle.count(domains.count, "domain"))\(parts) of \(first.source)"]
  }

  private static func table(
    _ roll: AreaRoll, _ points: AreaFigures.Points, _ people: [People],
    _ deprivation: [Deprivation], _ domains: DomainRanks?, council: String?
  ) -> TableDraft {
    let (year, codes) = (roll.year, roll.codes)
    var columns: [TableDraft.Column] = [
      .init(
        name: "area_code", kind: .string, description: "LSOA code (\(year)).", isUnique: true,
        values: codes),
      .init(
        name: "area_name", kind: .string, description: "LSOA name (\(year)).",
        values: codes.map { roll.names[$0] ?? $0 }),
    ]
    if !roll.wards.isEmpty {
      columns.append(
        .init(
          name: "ward_name", kind: .string,
          description:
            "Ward of \(roll.wardYear ?? year) by best fit: where most of its people live.",
          values: codes.map { roll.wards[$0] ?? "(no ward)" }))
    }
    if let council {
      columns.append(
        .init(
          name: "council_code", kind: .string, description: "Code of the council.",
          values: codes.map { _ in council }))
    }
    columns += [
      .init(
        name: "easting", kind: .integer, description: points.label, unit: "m, EPSG:27700",
        minimum: 0, maximum: 700_000,
        values: codes.map { points.points[$0].map { String(Int($0.easting.rounded())) } }),
      .init(
        name: "northing", kind: .integer, description: points.label, unit: "m, EPSG:27700",
        minimum: 0, maximum: 1_300_000,
        values: codes.map { points.points[$0].map { String(Int($0.northing.rounded())) } }),
    ]
    columns += people.flatMap { $0.columns(of: codes) }
    columns += deprivation.flatMap { $0.columns(of: codes) } + (domains?.columns ?? [])
    let districts = roll.districts.joined(separator: ", ")
    return TableDraft(
      name: "areas",
      title: "Small areas (LSOA \(year)) of \(districts.isEmpty ? "the council" : districts)",
      description: "One row for each lower layer super output area of \(year): where its people are"
        + " on average, how many are under five, and its deprivation.",
      primaryKey: "area_code", columns: columns,
      sources: roll.sources + [points.source] + people.flatMap(\.sources)
        + deprivation.flatMap(\.sources))
  }
}
