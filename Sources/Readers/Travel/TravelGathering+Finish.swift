import Text

extension TravelGathering {
  /// - Throws: ``DataError/refused(_:)`` with every error, or when no row belongs to the study.
  consuming func finish() throws(DataError) -> MeasuredTravel {
    if diagnostics.isEmpty, !areaHasRow.contains(true) { refuse(nothingKnown) }
    try diagnostics.stopOnErrors()
    var absent = 0
    var absentBySite = [Int](repeating: 0, count: siteCount)
    let firstAbsent = values.firstIndex(where: \.isNaN)
    for pair in values.indices where values[pair].isNaN {
      values[pair] = .infinity
      absent += 1
      absentBySite[pair % siteCount] += 1
    }
    // A pair that another row has a value for has a route.
    let without = Set(withoutRoute).count { values[$0] == .infinity }
    return MeasuredTravel(
      values: values, lines: lines, rows: rows, absent: absent, firstAbsent: firstAbsent,
      absentBySite: absentBySite,
      withoutRoute: without, beyond: beyond, repeats: repeats,
      areasWithoutRow: areaHasRow.indices.filter { !areaHasRow[$0] },
      strangeAreas: Self.strangers(areas, from: areaCount),
      strangeSites: Self.strangers(sites, from: siteCount),
      marks: marksThatStand,
      columns: layout.columns)
  }

  /// Marks of pairs for which no other row had a smaller value.
  private var marksThatStand: [TravelMark] {
    marks.sorted { $0.key < $1.key }.compactMap { number, pairs in
      let left = pairs.filter { values[$0] == number * layout.scale }
      return left.isEmpty ? nil : TravelMark(number: number, pairs: left)
    }
  }

  /// Why no row is about the study: other areas, or the two columns exchanged.
  private var nothingKnown: Diagnostic {
    let strange = (areaCount..<max(areaCount, areas.count)).prefix(50).map { areas.name($0) }
    let places = (0..<siteCount).map { sites.name($0) }
    let example = strange.first.map { ", such as '\($0)'" } ?? ""
    let place = Diagnostic.Place(file: file, column: layout.columns.area)
    if !strange.isEmpty, Set(places).isSuperset(of: strange) {
      return Diagnostic(
        .error, at: place,
        "what should name areas names sites\(example)",
        whatToDo:
          "exchange 'from' and 'to'; a table with a row a site and a column an area has to be turned round first"
      ).coded("travel-places")
    }
    let count = rows == 0 ? "nothing in it" : "none of its \(rows) rows"
    return Diagnostic(
      .error, at: place, "\(count) is about an area of the study\(example)",
      whatToDo: "see that its codes are those of the study's areas and of the same year"
    ).coded("travel-places")
  }

  private static func strangers(_ index: ByteIndex, from known: Int) -> MeasuredTravel.Strangers {
    MeasuredTravel.Strangers(
      count: index.count - known,
      examples: (known..<min(index.count, known + 3)).map { index.name($0) })
  }
}
