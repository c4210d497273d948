import Readers
import Text

/// Columns of numbers of any table by small place: births, a council's own ward profile.
enum AreaTableMeasures {
  static func read(
    _ shelf: ImportShelf, _ places: AreaPlaces, _ choices: [String: [String]],
    into found: inout MeasureFindings, _ notes: inout [Diagnostic]
  ) {
    for source in shelf.all(.areaMeasures) {
      let read = shelf.attempt(source, &notes) { () throws(DataError) in
        try AreaTable(shelf.read(source))
      }
      guard let table = read else { continue }
      let codes: [String?]
      do throws(MeasureRefusal) {
        codes = try self.codes(of: table, places)
      } catch {
        found.leave("no indicator", of: source.file, error)
        continue
      }
      if let refusal = self.refusal(of: table, codes, source, places, &found) {
        found.leave("no indicator", of: source.file, refusal)
        continue
      }
      for name in Set(source.repeated).sorted() {
        found.leave("'\(SafeText.shown(name))'", of: source.file, .ofRepeatedName)
      }
      for series in AreaSeries.all(of: table) {
        found.names.formUnion(series.names)
        do throws(MeasureRefusal) {
          found.made.append(try measure(series, table, codes, source, places, choices, &found))
        } catch {
          found.leave("'\(SafeText.shown(series.columns.last!.name))'", of: source.file, error)
        }
      }
    }
  }

  /// Why no column of a table makes an indicator, where that is the same for all.
  private static func refusal(
    of table: AreaTable, _ codes: [String?], _ source: Recognition, _ places: AreaPlaces,
    _ found: inout MeasureFindings
  ) -> MeasureRefusal? {
    let place = source.columns.first { ["area", "wardName"].contains($0.key) }
    if let place, source.repeated.contains(place.header) {
      return MeasureRefusal(
        why:
          "several columns are called '\(SafeText.shown(place.header))', as of a place and its council",
        whatToDo: "keep the one that says which place a row is of")
    }
    if table.columns.isEmpty, source.repeated.isEmpty {
      return MeasureRefusal(why: "none of its columns is of numbers")
    }
    let own = places.all
    let known = codes.compactMap(\.self)
    return known.contains(where: own.contains)
      ? nil : MeasurePlaces.absence(known, places, &found)
  }

  private struct Entry {
    let row: AreaTable.Row
    let code: String
    let value: Double?
    let earlier: Double?
  }

  private static func measure(
    _ series: AreaSeries, _ table: AreaTable, _ codes: [String?], _ source: Recognition,
    _ places: AreaPlaces, _ choices: [String: [String]], _ found: inout MeasureFindings
  ) throws(MeasureRefusal) -> Measure {
    var chosen = series.names.flatMap { choices[$0] ?? [] }
    var columns = series.columns[...]
    // A year that is chosen is that of a column, where there are several.
    if columns.count > 1, let last = columns.lastIndex(where: { chosen.contains("\($0.year!)") }) {
      chosen.removeAll { $0 == "\(columns[last].year!)" }
      columns = columns[...last]
    }
    var newest = columns.removeLast()
    while !columns.isEmpty, newest.fault == nil, newest.values.allSatisfy({ $0 == nil }) {
      leave(newest, of: source, "every value is withheld or empty, so an older one counts", &found)
      newest = columns.removeLast()
    }
    if let fault = newest.fault { throw MeasureRefusal(why: fault, whatToDo: "correct the cell") }
    let period = AreaSeries.period(newest)
    for column in columns where AreaSeries.period(column)?.kind != period?.kind {
      leave(column, of: source, "not of as long a time as '\(SafeText.shown(newest.name))'", &found)
    }
    columns = columns.filter { AreaSeries.period($0)?.kind == period?.kind }[...]
    let own = places.all
    let entries = codes.indices.compactMap { row in
      codes[row].flatMap { own.contains($0) ? $0 : nil }.map { code in
        Entry(
          row: table.rows[row], code: code, value: newest.values[row],
          earlier: columns.first?.values[row])
      }
    }
    var rows = MeasureRows(entries, id: newest.name, chosen: chosen)
    try rows.narrow { entry in
      MeasureFacets(
        sex: entry.row.sex, age: entry.row.age, period: entry.row.period ?? "",
        order: entry.row.period.flatMap(MeasureFacets.year) ?? 0)
    }
    let (kind, published) = try MeasurePlaces.finest(
      rows.rows.map { ($0.code, figure($0)) }, places, &found, wardsAtLeast: 0.5)
    let unit = try Self.unit(of: newest, published.values, chosen)
    let trend = earlier(columns, than: newest, unit, source, &found)
    let rowPeriod = Set(rows.rows.map(\.row.period)).compactMap(\.self).first
    return Measure(
      label: label(series, table, unit.unit, rows.rows.map(\.row)), kind: kind,
      figures: published.mapValues { figure in
        var figure = figure
        figure.value = unit.value(figure.value)
        figure.earlier = trend == nil ? nil : unit.value(figure.earlier)
        return figure
      }, isCount: unit.isCount,
      direction: .init(value: .higher, guess: "the file does not say which end is more need"),
      unit: unit.unit,
      year: period?.text ?? rowPeriod.map { SafeText.shown($0) } ?? table.year.map(String.init),
      earlierYear: trend,
      source: .init(
        value: SafeText.shown(source.file), guess: "the file does not say whose figures they are"),
      files: [source])
  }

  private static func figure(_ entry: Entry) -> Measure.Figure {
    Measure.Figure(
      value: entry.value, earlier: entry.earlier,
      note: entry.value == nil ? "no value in the file" : nil)
  }

  /// How a column's values are to be read; a sign of per cent in its cells is as good as one in its name.
  private static func unit(
    of column: AreaTable.Column, _ figures: some Collection<Measure.Figure>, _ chosen: [String]
  ) throws(MeasureRefusal) -> MeasureUnit {
    try MeasureUnit(
      of: figures, called: column.isPercent ? "\(column.name) (%)" : column.name, id: column.name,
      chosen: chosen + (column.isPercent ? ["percent"] : []))
  }

  /// The time of the oldest column, which is the trend; none where its values are of another unit.
  private static func earlier(
    _ columns: ArraySlice<AreaTable.Column>, than newest: AreaTable.Column, _ unit: MeasureUnit,
    _ source: Recognition, _ found: inout MeasureFindings
  ) -> String? {
    guard let oldest = columns.first, let period = AreaSeries.period(oldest) else { return nil }
    let own = try? Self.unit(of: oldest, oldest.values.map { Measure.Figure(value: $0) }, [])
    // Whether whole numbers are a count is a guess from their size, which may differ by year.
    let areWhole = [oldest, newest].allSatisfy { column in
      column.values.allSatisfy { $0.map { $0 == $0.rounded() } ?? true }
    }
    if oldest.fault == nil, let own, own.factor == unit.factor, own.unit == unit.unit,
      own.isCount.value == unit.isCount.value
        || areWhole && own.isCount.guess != nil && unit.isCount.guess != nil
    {
      return period.text
    }
    leave(
      oldest, of: source,
      "not of the same unit as '\(SafeText.shown(newest.name))', so it is no trend", &found)
    return nil
  }

  private static func leave(
    _ column: AreaTable.Column, of source: Recognition, _ why: String,
    _ found: inout MeasureFindings
  ) {
    found.leave(
      "'\(SafeText.shown(column.name))'", of: source.file,
      MeasureRefusal(why: why, whatToDo: "correct the column, if it should count"))
  }

  /// Its name, with the sex and age that its rows are of where that is not everybody.
  private static func label(
    _ series: AreaSeries, _ table: AreaTable, _ unit: String?, _ rows: [AreaTable.Row]
  ) -> String {
    func only(_ values: [String?], but usual: [String]) -> String? {
      guard let value = Set(values).count == 1 ? values.first ?? nil : nil,
        !usual.contains(value.lowercased())
      else { return nil }
      return value
    }
    let parts = [
      series.label(in: table, unit: unit),
      only(rows.map(\.sex), but: MeasureFacets.everybody),
      only(rows.map(\.age), but: MeasureFacets.everyAge),
    ]
    return SafeText.shown(parts.compactMap(\.self).joined(separator: ", "))
  }

  /// The code of each row's place; names are those of the council's wards.
  ///
  /// - Throws: ``MeasureRefusal`` where it has wards by name that are not the council's: one of them may
  ///   have a name that a ward of the council has, too.
  private static func codes(
    of table: AreaTable, _ places: AreaPlaces
  ) throws(MeasureRefusal) -> [String?] {
    let codes = table.rows.map(\.place).map { place in
      PlaceKind(code: place) == nil ? places.wardCodes[AreaPlaces.plain(place)] : place
    }
    let unknown = zip(table.rows.map(\.place), codes).filter { $0.1 == nil && !isWhole($0.0) }.map(
      \.0)
    if !unknown.isEmpty, unknown.count < codes.count {
      let names = Phrases.list(unknown.map { "'\(SafeText.shown($0))'" }, limit: 4)
      throw MeasureRefusal(
        why:
          "no ward of the council is called \(names), or two are, so its rows may be of other councils' wards",
        whatToDo: "correct the names, or give the wards' codes")
    }
    return codes
  }

  /// A row under the wards for the council, the region or England.
  private static func isWhole(_ name: String) -> Bool {
    let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
    return name.count == 9 && name.dropFirst().allSatisfy(\.isNumber)
      || !words.isDisjoint(with: [
        "total", "all", "england", "borough", "district", "council", "county", "city", "average",
      ])
  }
}
