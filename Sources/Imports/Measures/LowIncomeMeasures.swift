import Readers
import Text

/// Children in low-income families, as DWP and HMRC publish them by small place.
enum LowIncomeMeasures {
  static func read(
    _ shelf: ImportShelf, _ places: AreaPlaces, into found: inout MeasureFindings,
    _ notes: inout [Diagnostic]
  ) {
    var made: [Measure] = []
    var refused: [(file: String, reason: MeasureRefusal)] = []
    for source in shelf.all(.lowIncome) {
      let read = shelf.attempt(source, &notes) { () throws(DataError) in
        try LowIncomeTable(shelf.read(source))
      }
      guard let table = read else { continue }
      do throws(MeasureRefusal) {
        made.append(try measure(table, source, places, &found))
      } catch {
        refused.append((source.file, error))
      }
    }
    // Sheets of one measure for several kinds of place: the newest year, then the finest.
    let byLabel = Dictionary(grouping: made, by: \.label)
    for (_, same) in byLabel.sorted(by: { $0.key > $1.key }) {
      found.take(bestOf: same)
    }
    // A workbook has sheets of regions and authorities too, which are missed by nobody.
    for (file, reason) in refused where made.isEmpty || !reason.isOfLargerPlaces {
      found.leave("children in low-income families", of: file, reason)
    }
  }

  private static func measure(
    _ table: LowIncomeTable, _ source: Recognition, _ places: AreaPlaces,
    _ found: inout MeasureFindings
  ) throws(MeasureRefusal) -> Measure {
    guard let newest = table.years.last else { throw MeasureRefusal(why: "it has no year") }
    guard let measure = table.measure else {
      throw MeasureRefusal(
        why: "neither its sheet, its title nor its name says whether relative or absolute",
        whatToDo: "put the word in the file's name")
    }
    let hasPercent = table.figures.values.contains { $0[newest]?.percent != nil }
    // The oldest year that has figures of the same kind.
    let oldest =
      table.years.first { year in
        table.figures.values.contains { Self.value($0[year], hasPercent) != nil }
      } ?? newest
    let rows = table.figures.map { code, years in
      let value = Self.value(years[newest], hasPercent)
      return (
        code: code,
        figure: Measure.Figure(
          value: value, count: hasPercent ? years[newest]?.count : nil,
          earlier: oldest < newest ? Self.value(years[oldest], hasPercent) : nil,
          note: value == nil ? "no value published, or close to none" : nil)
      )
    }
    let (kind, figures) = try MeasurePlaces.finest(rows, places, &found)
    let costs = table.housingCosts.map { ", \($0.rawValue) housing costs" } ?? ""
    return Measure(
      id: "children-in-\(measure.rawValue)-low-income"
        + (table.housingCosts.map { "-\($0 == .after ? "ahc" : "bhc")" } ?? ""),
      label: "Children in families of \(measure.rawValue) low income\(costs)", kind: kind,
      figures: figures, isCount: .init(value: !hasPercent), direction: .init(value: .higher),
      unit: hasPercent ? "%" : "children", year: "FYE \(newest)",
      earlierYear: oldest < newest ? "FYE \(oldest)" : nil,
      source: .init(value: "Children in low-income families, DWP and HMRC"), files: [source])
  }

  private static func value(_ figure: LowIncomeTable.Figure?, _ hasPercent: Bool) -> Double? {
    hasPercent ? figure?.percent : figure?.count
  }
}
