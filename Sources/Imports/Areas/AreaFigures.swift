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
}

/// What files say about the council's areas, where it covers all of them.
enum AreaFigures {
  static func centroids(
    _ shelf: ImportShelf, year: Int, codes: [String]
  ) throws(DataError) -> (points: [String: GridPoint], source: Recognition)? {
    let wanted = RowFilter("area", in: Set(codes))
    for source in shelf.all(.centroids) where source.year(of: "area") == year {
      let table = try CentroidTable(shelf.read(source, where: wanted))
      guard Set(table.areas.map(\.id.code)).isSuperset(of: codes) else { continue }
      return (try gridPoints(table, source), source)
    }
    return nil
  }

  private static func gridPoints(
    _ table: CentroidTable, _ source: Recognition
  ) throws(DataError) -> [String: GridPoint] {
    do {
      let points =
        switch table.system {
        case .nationalGrid:
          try table.positions.map { try GridPoint(easting: $0.x, northing: $0.y) }
        case .longitudeLatitude:
          try GridProjection().gridPoints(
            of: table.positions.map { try LongitudeLatitude(longitude: $0.x, latitude: $0.y) })
        }
      let codes = table.areas.map(\.id.code)
      return Dictionary(zip(codes, points)) { first, _ in first }
    } catch {
      throw .refused([Diagnostic(.error, at: .init(file: source.file), "\(error)")])
    }
  }

  /// Every edition of the under-fives that covers all areas, newest first; where there is none for
  /// the areas of 2021, those of 2011 carried over by the look-up.
  static func people(
    _ shelf: ImportShelf, year: Int, codes: [String]
  ) throws(DataError) -> [People] {
    let found = try counted(shelf, year: year, codes: codes)
    guard found.isEmpty, year == 2021, let link = shelf.all(.areaVintages).first else {
      return found
    }
    let lookup = try AreaVintageLookup(shelf.read(link))
    let wanted = Set(codes)
    let rows = lookup.rows.filter { wanted.contains($0.area2021.code) }
    let olderCodes = Set(rows.map(\.area2011.code)).sorted()
    let conversion = VintageConversion(AreaVintageLookup(rows: rows), to: .areasOf2021)
    let weights = try SplitWeights.find(shelf, codes: codes)
    return try counted(shelf, year: 2011, codes: olderCodes).compactMap { older in
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
    _ shelf: ImportShelf, year: Int, codes: [String]
  ) throws(DataError) -> [People] {
    let wanted = RowFilter("area", in: Set(codes))
    var found: [People] = []
    for source in shelf.all(.populationByAge) + shelf.all(.nomisAgeTable) {
      guard source.year(of: "area") ?? year == year else { continue }
      if source.publication == .nomisAgeTable, !source.has("under5") { continue }
      let published = try shelf.read(source, where: wanted)
      let table =
        source.publication == .populationByAge
        ? try PeopleTable(singleYears: published) : try PeopleTable(underFives: published)
      let counts = Dictionary(
        zip(table.areas.map(\.id.code), table.people).compactMap { code, count in
          count.map { (code, Double($0)) }
        }
      ) { first, _ in first }
      guard counts.count == codes.count else { continue }
      let everyone = Dictionary(
        zip(table.areas.map(\.id.code), table.total).compactMap { code, count in
          count.map { (code, Double($0)) }
        }
      ) { first, _ in first }
      let edition = table.edition ?? "edition of \(source.file)"
      let number = Self.year(in: edition) ?? 0
      let name = (edition.hasPrefix("Census") ? "census" : "mid") + (number > 0 ? "\(number)" : "")
      let column = "under5_\(name)"
      guard !found.contains(where: { $0.column == column }) else { continue }
      found.append(
        People(
          column: column, label: "Under-fives, \(edition)", counts: counts, everyone: everyone,
          sources: [source],
          year: number))
    }
    return found.sorted { ($0.year, $0.column) > ($1.year, $1.column) }
  }

  /// Every edition of the indices that covers all areas, newest first.
  static func deprivation(
    _ shelf: ImportShelf, year: Int, codes: [String]
  ) throws(DataError) -> [(table: DeprivationTable, source: Recognition)] {
    let wanted = RowFilter("area", in: Set(codes))
    var found: [(table: DeprivationTable, source: Recognition)] = []
    for source in shelf.all(.indicesOfDeprivation) where source.year(of: "area") == year {
      guard source.has(DeprivationMeasure.rank(.idaci).key) else { continue }
      let table = try DeprivationTable(shelf.read(source, where: wanted))
      guard table.areas.count == codes.count,
        !found.contains(where: { $0.table.edition == table.edition })
      else { continue }
      found.append((table, source))
    }
    return found.sorted { ($0.table.edition ?? "") > ($1.table.edition ?? "") }
  }

  /// The last four digits that stand together in a text.
  private static func year(in text: String) -> Int? {
    text.split { !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
  }
}
