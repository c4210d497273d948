import Geography
import Readers
import StudyFormat
import Text

/// Values that are impossible, or hardly possible.
extension QualityData {
  private static let noAreas = "the areas' table cannot be read"

  /// The count columns of the study and every column of under-fives or of people.
  private var counted: [ColumnMeaning] {
    let used = countColumns
    return meanings.filter {
      used.contains($0.name) || $0.kind == .underFives || $0.kind == .population
    }
  }

  /// One finding per column about the rows whose number meets a condition.
  private func rows(
    _ check: QualityCheck, _ severity: Diagnostic.Severity, in columns: [ColumnMeaning],
    _ message: String, whatToDo: String, where isBad: (Double) -> Bool
  ) -> CheckOutcome {
    guard let areas else { return .skipped(Self.noAreas) }
    let findings = columns.flatMap { column -> [Finding] in
      let values = areas.table.numbers(column.name) ?? []
      let rows = values.indices.filter { values[$0].map(isBad) ?? false }
      let found = rows.first.flatMap { values[$0] }.map {
        " (the first is \(PlainNumber.text($0)))"
      }
      return areas.finding(
        check, severity, rows: rows, column: column.name,
        "\(areas.names(rows)): \(message)\(found ?? "")", whatToDo: whatToDo)
    }
    return .examined(areas.codes.count * columns.count, findings)
  }

  var countNegative: CheckOutcome {
    rows(
      .countNegative, .error, in: counted, "fewer than no people",
      whatToDo: "correct the cell, or leave it blank if the publisher gives none"
    ) { $0 < 0 }
  }

  var countNotWhole: CheckOutcome {
    rows(
      .countNotWhole, .warning, in: counted.filter { !$0.isCarried },
      "not a whole number of people",
      whatToDo: "correct the cells; where counts were shared out between areas, say in the"
        + " package's description of the column that they are carried over"
    ) { $0 != $0.rounded() }
  }

  /// The largest published count of under-fives in an LSOA of England is 1,060 (mid-2020).
  private static let mostUnderFives = 1_100.0

  var countTooLarge: CheckOutcome {
    guard file.areas.kind.contains("LSOA") else { return .skipped("the areas are not LSOAs") }
    return rows(
      .countTooLarge, .warning, in: meanings.filter { $0.kind == .underFives },
      "more under-fives than in any LSOA of England (1,060 in mid-2020)",
      whatToDo: "see whether a digit is too many, or the row is a ward"
    ) { $0 > Self.mostUnderFives }
  }

  /// Columns of under-fives, each with the column of all people from the same source.
  private var pairs: [(children: ColumnMeaning, people: ColumnMeaning)] {
    let people = meanings.filter { $0.kind == .population }
    return meanings.filter { $0.kind == .underFives }.compactMap { children in
      people.first { $0.stem == children.stem }.map { (children, $0) }
    }
  }

  private func shares(
    _ check: QualityCheck, _ severity: Diagnostic.Severity, _ message: String, whatToDo: String,
    where isBad: (_ children: Double, _ people: Double) -> Bool
  ) -> CheckOutcome {
    guard let areas else { return .skipped(Self.noAreas) }
    let pairs = pairs
    guard !pairs.isEmpty else {
      return .skipped("no column counts all people of the source that counts the under-fives")
    }
    let findings = pairs.flatMap { pair -> [Finding] in
      let children = areas.table.numbers(pair.children.name) ?? []
      let people = areas.table.numbers(pair.people.name) ?? []
      let rows = children.indices.filter { row in
        guard let some = children[row], let all = people[row] else { return false }
        return isBad(some, all)
      }
      return areas.finding(
        check, severity, rows: rows, column: pair.children.name,
        "\(areas.names(rows)): \(message) (column \(pair.people.name))", whatToDo: whatToDo)
    }
    return .examined(areas.codes.count * pairs.count, findings)
  }

  var underFivesAbovePopulation: CheckOutcome {
    shares(
      .underFivesAbovePopulation, .error, "more under-fives than people",
      whatToDo: "see whether the two columns are of the same areas and the same year"
    ) { $1 > 0 && $0 > $1 }
  }

  var underFivesShare: CheckOutcome {
    shares(
      .underFivesShare, .warning, "more than a fifth of all people are under five",
      whatToDo: "check the two counts; of 32,844 areas of England one was above a fifth in mid-2020"
    ) { $0 <= $1 && $0 > 0.2 * $1 }
  }

  /// People per square kilometre beyond which an outline or a count must be wrong.
  private static let densest = 200_000.0

  var density: CheckOutcome {
    guard let areas, let home, !home.outlines.isEmpty else {
      return .skipped("the map is drawn from points, so no area has a size")
    }
    let columns = meanings.filter { $0.kind == .population }
    guard !columns.isEmpty else { return .skipped("no column counts all people") }
    let findings = columns.flatMap { column -> [Finding] in
      let people = areas.table.numbers(column.name) ?? []
      let rows = people.indices.filter { row in
        guard let count = people[row], let region = home.outlines[areas.codes[row]] else {
          return false
        }
        return count > Self.densest * region.area / 1_000_000
      }
      return areas.finding(
        .density, .warning, rows: rows, column: column.name,
        "\(areas.names(rows)): more than 200,000 people to the square kilometre of its outline",
        whatToDo: "check the count and the outline")
    }
    return .examined(areas.codes.count * columns.count, findings)
  }

  var scoreRange: CheckOutcome {
    let rates = file.demands.compactMap { demand -> String? in
      if case .rate(let column)? = demand.weight { column } else { nil }
    }
    // IMD scores run to about 90; those of IDACI and IDAOPI are rates.
    let columns = meanings.filter { column in
      rates.contains(column.name)
        || column.kind == .score
          && ["idaci", "idaopi"].contains { column.name.lowercased().contains($0) }
    }
    guard !columns.isEmpty else { return .skipped("no column holds a score or a rate") }
    return rows(
      .scoreRange, .error, in: columns, "not between 0 and 1",
      whatToDo: "give the rate as a fraction: 0.25 for 25 %"
    ) { !(0...1).contains($0) }
  }

  var columnConstant: CheckOutcome {
    guard let areas, areas.codes.count > 5 else { return .skipped("there are too few areas") }
    let used = usedColumns
    let columns = areas.table.header.filter { name in
      name != file.areas.easting && name != file.areas.northing
        && (areas.table.numbers(name) ?? []).contains { $0 != nil }
    }
    let findings = columns.compactMap { column -> Finding? in
      let values = areas.table.numbers(column) ?? []
      guard let value = values.first.flatMap({ $0 }), values.allSatisfy({ $0 == value }) else {
        return nil
      }
      return Finding(
        .columnConstant,
        Diagnostic(
          used.contains(column) ? .warning : .note,
          at: .init(file: areas.table.file, column: column),
          "every row has \(PlainNumber.text(value))",
          whatToDo: "see whether a total or a placeholder was copied down"))
    }
    return .examined(columns.count, findings)
  }
}
