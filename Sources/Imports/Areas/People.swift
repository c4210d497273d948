internal import Geography
internal import Places
import Readers
import Text

/// Under-fives of one edition.
struct People {
  let column: String
  let label: String
  let counts: [String: Double]
  /// People of all ages, where the same file has them for every area; else empty.
  let everyone: [String: Double]
  let sources: [Recognition]
  let year: Int
  /// Whether the counts were made on other areas and carried over to these.
  var isCarried = false

  /// `Census 2011 (Office for National Statistics)`.
  var source: String {
    let edition = label.split(separator: ", ").dropFirst().joined(separator: ", ")
    let publisher = sources.first.map { Terms($0.publication).publisher }
    return edition + (publisher.map { " (\($0))" } ?? "")
  }

  /// Every edition of the under-fives that covers all areas, newest first; where there is none for
  /// the areas of 2021, those of 2011 carried over by the look-up.
  ///
  /// - Throws: ``DataError/refused(_:)`` where two tables of one edition differ, and nothing says
  ///   which counts.
  static func all(
    _ shelf: ImportShelf, year: Int, codes: [String], _ notes: inout [Diagnostic]
  ) throws(DataError) -> [People] {
    let found = try counted(shelf, year: year, codes: codes, &notes)
    guard found.isEmpty, year == 2021, let link = shelf.all(.areaVintages).first else {
      return found
    }
    let read = shelf.attempt(link, &notes) { () throws(DataError) in
      try AreaVintageLookup(shelf.read(link))
    }
    guard let lookup = read else { return [] }
    let wanted = Set(codes)
    let rows = lookup.rows.filter { wanted.contains($0.area2021.code) }
    let olderCodes = Set(rows.map(\.area2011.code)).sorted()
    let conversion = VintageConversion(AreaVintageLookup(rows: rows), to: .areasOf2021)
    let weights = try SplitWeights.find(shelf, codes: codes)
    return try counted(shelf, year: 2011, codes: olderCodes, &notes).compactMap { older in
      let counts = Dictionary(
        uniqueKeysWithValues: older.counts.map { (AreaID($0.key), $0.value) })
      let figures = conversion.counts(counts, weights: weights?.people ?? [:])
      guard figures.irregular.isEmpty, figures.missing.isEmpty, figures.values.count == codes.count
      else { return nil }
      let shared = figures.basis.values.filter { $0 == .shared }.count
      return People(
        column: "\(older.column)_carried",
        label:
          "\(older.label), carried over from areas of 2011; \(NumberStyle.count(shared, "area"))"
          + (weights.map { " with a share by \($0.label) of one that was split" }
            ?? " with an equal share of one that was split"),
        counts: Dictionary(
          uniqueKeysWithValues: figures.values.map { ($0.key.code, $0.value) }),
        everyone: [:], sources: older.sources + [link] + (weights.map { [$0.source] } ?? []),
        year: older.year, isCarried: true)
    }
  }

  private static func counted(
    _ shelf: ImportShelf, year: Int, codes: [String], _ notes: inout [Diagnostic]
  ) throws(DataError) -> [People] {
    let wanted = RowFilter("area", in: Set(codes))
    var found: [People] = []
    var sexes: [PeopleTable.Sex: [People]] = [:]
    let sources =
      shelf.all(.populationByAge) + shelf.all(.nomisAgeTable).filter { $0.has("under5") }
      + shelf.all(.nomisObservations).filter { !shelf.isTopic($0) }
    for source in sources where source.year(of: "area") ?? year == year {
      let read = shelf.attempt(source, &notes) { () throws(DataError) -> PeopleTable in
        let published = try shelf.read(source, where: wanted)
        return switch source.publication {
        case .populationByAge: try PeopleTable(singleYears: published)
        case .nomisObservations: try PeopleTable(observations: published)
        default: try PeopleTable(underFives: published)
        }
      }
      guard let table = read, let people = People(table, source, codes: codes, &notes) else {
        continue
      }
      guard table.sex == .everybody || table.sex == .unsaid else {
        sexes[table.sex, default: []].append(people)
        continue
      }
      guard let same = found.first(where: { $0.column == people.column }) else {
        found.append(people)
        continue
      }
      guard same.counts == people.counts else {
        throw AreaFigures.question(
          same.sources + people.sources,
          "both count the under-fives of \(people.source), with other figures",
          "keep in the folder the one for all persons, of the year that is meant, or put persons,"
            + " males, females and the year in the files' names")
      }
    }
    found += added(sexes, besides: found, &notes)
    return found.sorted { ($0.year, $0.column) > ($1.year, $1.column) }
  }

  /// Males and females of one edition, where no table has them together.
  private static func added(
    _ sexes: [PeopleTable.Sex: [People]], besides found: [People], _ notes: inout [Diagnostic]
  ) -> [People] {
    var sums: [People] = []
    var used: Set<String> = []
    for males in sexes[.males] ?? []
    where !(found + sums).contains(where: { $0.column == males.column }) {
      guard let females = sexes[.females]?.first(where: { $0.column == males.column }) else {
        continue
      }
      used.formUnion((males.sources + females.sources).map(\.file))
      sums.append(
        People(
          column: males.column, label: "\(males.label), males and females added up",
          counts: males.counts.merging(females.counts, uniquingKeysWith: +),
          everyone: males.everyone.merging(females.everyone, uniquingKeysWith: +),
          sources: males.sources + females.sources, year: males.year))
    }
    for (sex, word) in [(PeopleTable.Sex.males, "males"), (.females, "females")] {
      for source in (sexes[sex] ?? []).flatMap(\.sources) where !used.contains(source.file) {
        notes.append(
          Diagnostic(
            .note, at: .init(file: source.file),
            "not used for the under-fives: it is of \(word) only"))
      }
    }
    return sums
  }
}

extension People {
  /// Nothing, with a note, where the table has not every area, or more under-fives than people.
  private init?(
    _ table: PeopleTable, _ source: Recognition, codes: [String], _ notes: inout [Diagnostic]
  ) {
    func values(_ column: [Int?]) -> [String: Double] {
      Dictionary(
        zip(table.areas.map(\.id.code), column).compactMap { code, count in
          count.map { (code, Double($0)) }
        }
      ) { first, _ in first }
    }
    let counts = values(table.people)
    let everyone = values(table.total)
    guard counts.count == codes.count else {
      if !counts.isEmpty {
        notes.append(
          Diagnostic(
            .note, at: .init(file: source.file),
            "not used for the under-fives: it has \(counts.count) of the \(codes.count) areas"))
      }
      return nil
    }
    if let code = codes.first(where: { counts[$0]! > everyone[$0] ?? .infinity }) {
      notes.append(
        Diagnostic(
          .warning, at: .init(file: source.file),
          "not used: \(code) has more under-fives than people of all ages",
          whatToDo: "see which column is which, and download it again"))
      return nil
    }
    if table.year == nil {
      notes.append(
        Diagnostic(
          .warning, at: .init(file: source.file), "it does not say of which year it is",
          whatToDo: "put the year in the file's name, such as mid-2022"))
    }
    let edition = table.edition ?? "of a year that \(source.file) does not say"
    let name = edition.hasPrefix("Census") ? "census" : "mid"
    column = table.year.map { "under5_\(name)\($0)" } ?? "under5"
    label = "Under-fives, \(edition)"
    self.counts = counts
    self.everyone = everyone
    sources = [source]
    year = table.year ?? 0
  }
}
