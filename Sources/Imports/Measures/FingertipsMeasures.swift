import Places
import Readers
import Text

/// The indicators of files from Fingertips, each by its number.
enum FingertipsMeasures {
  private struct Row {
    let row: FingertipsTable.Row
    let source: Recognition
  }

  /// - Parameter choices: what the planner chose, by the indicator's number.
  static func read(
    _ shelf: ImportShelf, _ places: AreaPlaces, _ choices: [String: [String]],
    into found: inout MeasureFindings, _ notes: inout [Diagnostic]
  ) {
    var rows: [String: [Row]] = [:]
    for source in shelf.all(.fingertips) {
      let read = shelf.attempt(source, &notes) { () throws(DataError) in
        try FingertipsTable(shelf.read(source))
      }
      for row in read?.rows ?? [] {
        rows[row.indicator, default: []].append(Row(row: row, source: source))
      }
    }
    for (number, all) in rows.sorted(by: { ($0.key.count, $0.key) < ($1.key.count, $1.key) }) {
      // A breakdown of a place, such as by tenth of deprivation, is not of the place.
      let whole = all.filter { $0.row.category == nil }
      found.names.insert(number)
      let name = all[0].row.indicatorName ?? "Indicator \(number)"
      do throws(MeasureRefusal) {
        found.made.append(
          try measure(number, name, whole, places, choices[number] ?? [], &found))
      } catch {
        found.leave("\(name) (\(number))", of: all[0].source.file, error)
      }
    }
  }

  private static func measure(
    _ number: String, _ name: String, _ all: [Row], _ places: AreaPlaces, _ chosen: [String],
    _ found: inout MeasureFindings
  ) throws(MeasureRefusal) -> Measure {
    var refusal = MeasurePlaces.absence(all.map(\.row.area.code), places, &found)
    for kind in PlaceKind.allCases {
      let codes = Set(places.codes(kind))
      let own = all.filter { codes.contains($0.row.area.code) }
      guard !own.isEmpty else { continue }
      do throws(MeasureRefusal) {
        var rows = MeasureRows(own, id: number, chosen: chosen)
        try rows.narrow { item in
          MeasureFacets(
            sex: item.row.sex, age: item.row.age, period: item.row.period, order: order(item.row))
        }
        return try measure(number, name, rows.rows, kind, of: codes, chosen: chosen)
      } catch {
        refusal = error
      }
    }
    throw refusal
  }

  private static func measure(
    _ number: String, _ name: String, _ rows: [Row], _ kind: PlaceKind, of codes: Set<String>,
    chosen: [String]
  ) throws(MeasureRefusal) -> Measure {
    let published = try MeasurePlaces.figures(
      rows.map { ($0.row.area.code, figure($0.row)) }, of: codes, kind)
    let unit = try MeasureUnit(of: published.values, called: name, id: number, chosen: chosen)
    let judged = rows.compactMap { item in
      item.row.value.flatMap { value in item.row.judgement.map { (value, $0) } }
    }
    let direction = MeasureDirection.of(judged)
    let first = rows[0].row
    return Measure(
      label: label(name, first), kind: kind,
      figures: published.mapValues { figure in
        var figure = figure
        figure.value = unit.value(figure.value)
        figure.lower = unit.value(figure.lower)
        figure.upper = unit.value(figure.upper)
        return figure
      },
      isCount: unit.isCount,
      direction: .init(
        value: direction ?? .higher,
        guess: direction == nil ? "the file does not say which end is more need" : nil),
      unit: unit.unit, year: first.period,
      source: .init(
        value: "Fingertips indicator \(number), Office for Health Improvement and Disparities"),
      files: rows.map(\.source).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  private static func figure(_ row: FingertipsTable.Row) -> Measure.Figure {
    Measure.Figure(
      value: row.value, lower: row.lower, upper: row.upper, count: row.count,
      people: row.denominator,
      note: row.note ?? (row.value == nil ? "no value published" : nil))
  }

  /// The name with the sex and age that it is of, where the name does not say them.
  private static func label(_ name: String, _ row: FingertipsTable.Row) -> String {
    let sex = row.sex.flatMap {
      ["persons", "not applicable"].contains($0.lowercased()) ? nil : $0
    }
    let age = row.age.flatMap { age in
      ["all ages", "not applicable"].contains(age.lowercased()) || name.contains(age) ? nil : age
    }
    return ([name] + [sex, age].compactMap(\.self)).joined(separator: ", ")
  }

  /// What sorts periods, as a year: the publisher's own number (20210000), or else the first year that
  /// the period names, so that files with and without it can be compared.
  private static func order(_ row: FingertipsTable.Row) -> Double {
    if let order = row.order { return order >= 100_000 ? order / 10_000 : order }
    return MeasureFacets.year(in: row.period) ?? 0
  }
}
