import Readers
import StudyFormat
import Text

/// Editions and dates.
extension QualityData {
  private var used: [ColumnMeaning] {
    let names = usedColumns
    return meanings.filter { names.contains($0.name) }
  }

  private func finding(
    _ check: QualityCheck, _ severity: Diagnostic.Severity, _ columns: [String],
    _ message: String, whatToDo: String
  ) -> [Finding] {
    guard let areas, !columns.isEmpty else { return [] }
    return [
      Finding(
        check,
        Diagnostic(
          severity, at: .init(file: areas.table.file, column: columns.joined(separator: ", ")),
          message, whatToDo: whatToDo))
    ]
  }

  var vintageMixed: CheckOutcome {
    guard let year = areaYear else {
      return .skipped("nothing says from which census the areas are (areas.kind)")
    }
    let known = used.filter { $0.areaYear != nil }
    let wrong = known.filter { $0.areaYear != year }
    return .examined(
      known.count,
      finding(
        .vintageMixed, .warning, wrong.map(\.name),
        "the areas are those of \(year), but figures in \(Phrases.list(wrong.compactMap { $0.year.map(String.init) }))"
          + " are published for areas of \(year == 2011 ? 2021 : 2011)",
        whatToDo: "carry the figures over by the look-up of \(2011) to \(2021), as import does, or"
          + " take the edition for areas of \(year)"))
  }

  var editionMixed: CheckOutcome {
    let indices = used.filter { $0.isDeprivation && $0.year != nil }
    guard !indices.isEmpty else { return .skipped("the study uses no index of deprivation") }
    let editions = Set(indices.compactMap(\.year)).sorted()
    return .examined(
      indices.count,
      editions.count < 2
        ? []
        : finding(
          .editionMixed, .warning, indices.map(\.name),
          "the study uses indices of \(Phrases.list(editions.map { String($0) })) side by side",
          whatToDo: "use one edition throughout, or make each a demand of its own that names it:"
            + " ranks and deciles of different editions are not comparable"))
  }

  /// The last year that the decision's own words name.
  private var decided: Int? {
    (file.decision ?? "").split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
      .last { (1990...2099).contains($0) }
  }

  private static let old = 5

  var countsOld: CheckOutcome {
    guard let decided else {
      return .skipped("the study does not say when it is decided (decision)")
    }
    let counts = meanings.filter { countColumns.contains($0.name) && $0.year != nil }
    let old = counts.filter { decided - ($0.year ?? decided) >= Self.old }
    return .examined(
      counts.count,
      old.flatMap { column in
        let year = column.year ?? decided
        return finding(
          .countsOld, .warning, [column.name],
          "these people were counted in \(year), \(NumberStyle.count(decided - year, "year")) before the decision of"
            + " \(decided)",
          whatToDo: "add a newer count as a second demand and see whether the answer stands")
      })
  }

  var countsCarried: CheckOutcome {
    let counts = used.filter { $0.kind == .underFives || $0.kind == .population }
    let carried = counts.filter(\.isCarried)
    return .examined(
      counts.count,
      finding(
        .countsCarried, .note, carried.map(\.name),
        "the counts were made for other areas and carried over",
        whatToDo: "replace them when the publisher counts these areas; split areas got a share each"
      ))
  }
}
