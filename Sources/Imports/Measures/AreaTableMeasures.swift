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
      if table.columns.isEmpty {
        found.leave(
          "no indicator", of: source.file,
          MeasureRefusal(why: "none of its columns is of numbers"))
      }
      for column in table.columns {
        found.names.insert(column.name)
        do throws(MeasureRefusal) {
          found.made.append(
            try measure(column, table, codes, source, places, choices[column.name] ?? [], &found))
        } catch {
          found.leave("'\(SafeText.shown(column.name))'", of: source.file, error)
        }
      }
    }
  }

  private static func measure(
    _ column: AreaTable.Column, _ table: AreaTable, _ codes: [String?], _ source: Recognition,
    _ places: AreaPlaces, _ chosen: [String], _ found: inout MeasureFindings
  ) throws(MeasureRefusal) -> Measure {
    if let fault = column.fault { throw MeasureRefusal(why: fault, whatToDo: "correct the cell") }
    let rows = zip(codes, column.values).compactMap { code, value in
      code.map {
        (
          code: $0,
          figure: Measure.Figure(value: value, note: value == nil ? "no value in the file" : nil)
        )
      }
    }
    let (kind, published) = try MeasurePlaces.finest(rows, places, &found, wardsAtLeast: 0.5)
    let unit = try MeasureUnit(
      of: published.values, called: column.name, id: column.name, chosen: chosen)
    return Measure(
      label: label(column, unit.unit), kind: kind,
      figures: published.mapValues { figure in
        var figure = figure
        figure.value = unit.value(figure.value)
        return figure
      }, isCount: unit.isCount,
      direction: .init(value: .higher, guess: "the file does not say which end is more need"),
      unit: unit.unit, year: (column.year ?? table.year).map(String.init),
      source: .init(
        value: SafeText.shown(source.file), guess: "the file does not say whose figures they are"),
      files: [source])
  }

  /// The column's name without the unit and year at its end, which stand beside it.
  private static func label(_ column: AreaTable.Column, _ unit: String?) -> String {
    let shown = SafeText.shown(column.name)
    let endings =
      (unit == "%" ? [" (%)", " %"] : [])
      + (column.year.map { [", \($0)", " (\($0))", " \($0)"] } ?? [])
    // Either may stand before the other.
    return (endings + endings).reduce(shown) { name, ending in
      name.hasSuffix(ending) && name.count > ending.count
        ? String(name.dropLast(ending.count)) : name
    }
  }

  /// The code of each row's place; names are those of the council's wards.
  ///
  /// - Throws: ``MeasureRefusal`` where it has wards by name that are not the council's: one of them may
  ///   have a name that a ward of the council has, too.
  private static func codes(
    of table: AreaTable, _ places: AreaPlaces
  ) throws(MeasureRefusal) -> [String?] {
    let codes = table.places.map { place in
      PlaceKind(code: place) == nil ? places.wardCodes[AreaPlaces.plain(place)] : place
    }
    let unknown = zip(table.places, codes).filter { $0.1 == nil && !isWhole($0.0) }.map(\.0)
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
