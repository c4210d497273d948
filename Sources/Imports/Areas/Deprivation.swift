internal import Places
import Readers
import Text

/// One edition of the indices of deprivation, put together from as many of its files as there are.
struct Deprivation {
  /// Such as `IoD 2019`; nothing where no file tells it.
  let edition: String?
  let areaYear: Int
  private(set) var values: [DeprivationMeasure: [String: Double]]
  private(set) var sources: [Recognition]
  private(set) var diagnostics: [Diagnostic]

  /// Every edition that covers all areas, newest first.
  ///
  /// - Throws: ``DataError/refused(_:)`` where two files of one edition give an area other figures.
  static func all(
    _ shelf: ImportShelf, year: Int, codes: [String], _ notes: inout [Diagnostic]
  ) throws(DataError) -> [Deprivation] {
    let wanted = RowFilter("area", in: Set(codes))
    let used: [DeprivationMeasure] =
      [DeprivationSubject.imd, .idaci].flatMap { [.rank($0), .decile($0)] }
      + DomainRanks.weights.map { .rank($0.0) } + DomainRanks.parts.map { .rank($0.0) }
    var found: [Deprivation] = []
    for source in shelf.all(.indicesOfDeprivation) where source.year(of: "area") == year {
      guard used.contains(where: { source.has($0.key) }) else { continue }
      let read = shelf.attempt(source, &notes) { () throws(DataError) in
        try DeprivationTable(shelf.read(source, where: wanted))
      }
      guard let table = read else { continue }
      guard table.areas.count == codes.count else {
        if !table.areas.isEmpty {
          notes.append(
            Diagnostic(
              .warning, at: .init(file: source.file),
              "not used for the ranks: it has \(table.areas.count) of the \(codes.count) areas",
              whatToDo: "download it again"))
        }
        continue
      }
      let edition = Deprivation(table, source, measures: used)
      guard let place = found.firstIndex(where: { $0.edition == edition.edition }) else {
        found.append(edition)
        continue
      }
      try found[place].add(edition)
    }
    return found.sorted { ($0.edition ?? "") > ($1.edition ?? "") }
  }

  private init(
    _ table: DeprivationTable, _ source: Recognition, measures: [DeprivationMeasure]
  ) {
    edition = table.edition
    areaYear = table.areaYear
    values = [:]
    for measure in measures {
      guard let column = table.values[measure] else { continue }
      values[measure] = Dictionary(
        zip(table.areas.map(\.id.code), column).compactMap { code, value in
          value.map { (code, $0) }
        }
      ) { first, _ in first }
    }
    sources = [source]
    diagnostics = table.diagnostics
  }

  private mutating func add(_ other: Deprivation) throws(DataError) {
    for (measure, values) in other.values {
      guard let own = self.values[measure] else {
        self.values[measure] = values
        continue
      }
      guard own == values else {
        throw AreaFigures.question(
          sources + other.sources,
          "give other figures of \(edition ?? "an edition that they do not say") for the same areas",
          "keep the edition that is meant in the folder, or put its year in the file's name")
      }
    }
    sources += other.sources
    diagnostics += other.diagnostics
  }
}
