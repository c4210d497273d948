internal import Places
import Readers
import StudyFormat
import Text

/// The areas' table of an import: who lives in the council's small areas, where, and in what need.
struct AreaDraft {
  let year: Int
  let codes: [String]
  let councilName: String?
  let counts: [StudyDraft.Count]
  /// IDACI ranks, newest edition first.
  let ranks: [StudyDraft.Rank]
  /// Domains of the newest edition, where the file has two or more for every area.
  let domains: [StudyDraft.Domain]
  let hasWards: Bool
  /// What publishers give for the council as a whole.
  let totals: [CouncilTotal]
  let table: TableDraft
  let diagnostics: [Diagnostic]

  /// Takes the newest census year for which codes, centroids and under-fives are all there.
  init(_ shelf: ImportShelf, councils: Set<String>) throws(DataError) {
    var missing: [Diagnostic] = []
    for year in [2021, 2011] {
      let roll = try AreaRoll(shelf, year: year, councils: councils)
      guard !roll.codes.isEmpty else { continue }
      let centroids = try AreaFigures.centroids(shelf, year: year, codes: roll.codes)
      let people = try AreaFigures.people(shelf, year: year, codes: roll.codes)
      if centroids == nil {
        missing.append(
          Diagnostic(
            .error, at: nil,
            "no file has a centroid for each of the \(roll.codes.count) areas of \(year)",
            whatToDo: "download 'LSOA (\(year)) Population Weighted Centroids' from the ONS Open"
              + " Geography Portal"))
      }
      if people.isEmpty {
        missing.append(
          Diagnostic(
            .error, at: nil,
            "no file has the under-fives of each of the \(roll.codes.count) areas of \(year)",
            whatToDo: "download the ONS small-area estimates by single year of age, or a Census age"
              + " table from Nomis, for the LSOAs of \(year)"))
      }
      guard let centroids, !people.isEmpty else { continue }
      self.init(
        year: year, roll: roll, centroids: centroids, people: people,
        deprivation: try AreaFigures.deprivation(shelf, year: year, codes: roll.codes),
        totals: try CouncilTotal.all(shelf, people: people, councils: councils),
        passedOver: missing)
      return
    }
    if missing.isEmpty {
      missing = [
        Diagnostic(
          .error, at: nil,
          "no file lists small areas of \(councils.sorted().joined(separator: ", "))",
          whatToDo: "check the code, and add a file with a district column: the indices of"
            + " deprivation or an LSOA to ward look-up")
      ]
    }
    throw .refused(missing)
  }

  private init(
    year: Int, roll: AreaRoll, centroids: (points: [String: GridPoint], source: Recognition),
    people: [People], deprivation: [(table: DeprivationTable, source: Recognition)],
    totals: [CouncilTotal], passedOver: [Diagnostic]
  ) {
    self.year = year
    codes = roll.codes
    councilName = roll.councilName
    hasWards = !roll.wards.isEmpty
    counts = people.map { StudyDraft.Count(column: $0.column, label: $0.label, source: $0.source) }
    var columns: [TableDraft.Column] = [
      .init(
        name: "area_code", kind: .string, description: "LSOA code (\(year)).", isUnique: true,
        values: codes),
      .init(
        name: "area_name", kind: .string, description: "LSOA name (\(year)).",
        values: codes.map { roll.names[$0] ?? $0 }),
    ]
    if hasWards {
      columns.append(
        .init(
          name: "ward_name", kind: .string,
          description:
            "Ward of \(roll.wardYear ?? year) by best fit: where most of its people live.",
          values: codes.map { roll.wards[$0] ?? "(no ward)" }))
    }
    self.totals = totals
    if let total = totals.first {
      columns.append(
        .init(
          name: "council_code", kind: .string, description: "Code of the council.",
          values: codes.map { _ in total.council }))
    }
    let points = centroids.points
    columns += [
      .init(
        name: "easting", kind: .integer,
        description: "Population-weighted centroid, to the metre.", unit: "m, EPSG:27700",
        minimum: 0, maximum: 700_000,
        values: codes.map { points[$0].map { String(Int($0.easting.rounded())) } }),
      .init(
        name: "northing", kind: .integer,
        description: "Population-weighted centroid, to the metre.", unit: "m, EPSG:27700",
        minimum: 0, maximum: 1_300_000,
        values: codes.map { points[$0].map { String(Int($0.northing.rounded())) } }),
    ]
    for group in people {
      columns.append(
        .init(
          name: group.column, kind: group.isCarried ? .number : .integer,
          description: "\(group.label).", unit: "people", minimum: 0,
          values: codes.map { group.counts[$0].map(Self.plain) }))
      if group.everyone.count == codes.count {
        columns.append(
          .init(
            name: group.column.replacing("under5", with: "population"),
            kind: group.isCarried ? .number : .integer,
            description: group.label.replacing("Under-fives", with: "People of all ages") + ".",
            unit: "people", minimum: 0, values: codes.map { group.everyone[$0].map(Self.plain) }))
      }
    }
    var ranks: [StudyDraft.Rank] = []
    for (table, source) in deprivation {
      let (drafted, rank) = Self.columns(table, source, codes: codes)
      columns += drafted
      if let rank { ranks.append(rank) }
    }
    self.ranks = ranks
    let found = Self.domains(deprivation.map(\.table), codes: codes)
    columns += found?.columns ?? []
    domains = found?.domains ?? []
    table = TableDraft(
      name: "areas", title: "Small areas (LSOA \(year)) of \(roll.councilName ?? "the council")",
      description: "One row for each lower layer super output area of \(year): where its people are"
        + " on average, how many are under five, and its deprivation.",
      primaryKey: "area_code", columns: columns,
      sources: roll.sources + [centroids.source] + people.flatMap(\.sources)
        + deprivation.map(\.source))
    let notes = passedOver.map { finding in
      Diagnostic(.note, at: nil, finding.message, whatToDo: finding.whatToDo)
    }
    diagnostics = notes + deprivation.flatMap { $0.table.diagnostics.of(.warning) }
  }
}

extension AreaDraft {
  /// A count without empty decimals.
  private static func plain(_ count: Double) -> String {
    count == count.rounded() ? String(Int(count)) : "\(count)"
  }

  /// Those of the newest edition that has domains.
  private static func domains(_ tables: [DeprivationTable], codes: [String]) -> DomainRanks? {
    for table in tables {
      let ranks = DomainRanks(table, codes: codes)
      if !ranks.domains.isEmpty { return ranks }
    }
    return nil
  }

  private static func columns(
    _ table: DeprivationTable, _ source: Recognition, codes: [String]
  ) -> (columns: [TableDraft.Column], rank: StudyDraft.Rank?) {
    let edition = table.edition ?? "IoD"
    let suffix = edition.suffix(2)
    let among = DeprivationTable.areasInEngland[table.areaYear] ?? 0
    let rows = Dictionary(zip(table.areas.map(\.id.code), table.areas.indices)) { first, _ in first
    }
    var columns: [TableDraft.Column] = []
    for subject in [DeprivationSubject.imd, .idaci] {
      for (measure, word, top) in [
        (DeprivationMeasure.rank(subject), "rank", among), (.decile(subject), "decile", 10),
      ] {
        guard let values = table.values[measure] else { continue }
        columns.append(
          .init(
            name: "\(subject.rawValue)\(suffix)_\(word)", kind: .integer,
            description:
              "\(edition), \(subject.rawValue.uppercased()) \(word): 1 is the most deprived"
              + " in England, \(top) the least.", minimum: 1, maximum: top,
            values: codes.map { rows[$0].flatMap { values[$0] }.map { String(Int($0)) } }))
      }
    }
    let deciles = table.values[.decile(.idaci)]
    return (
      columns,
      StudyDraft.Rank(
        column: "idaci\(suffix)_rank", decile: deciles.map { _ in "idaci\(suffix)_decile" },
        hasDeprivedAreas: deciles?.contains { $0.map { $0 <= 3 } ?? false } ?? false,
        label: "IDACI \(edition.suffix(4))", among: among)
    )
  }
}
