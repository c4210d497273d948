import Readers
import Text

/// Every published measure of the council's places that a folder holds.
struct Measures {
  let places: AreaPlaces
  let findings: MeasureFindings

  /// - Parameter choices: what the planner chose of each, by its name or number.
  init(
    _ shelf: ImportShelf, _ roll: AreaRoll, _ choices: [String: [String]],
    _ notes: inout [Diagnostic]
  ) {
    let kinds: [Publication] = [
      .fingertips, .censusTopics, .nomisObservations, .lowIncome, .areaMeasures,
    ]
    guard kinds.contains(where: { !shelf.all($0).isEmpty }) else {
      places = AreaPlaces(roll)
      findings = MeasureFindings()
      return
    }
    places = AreaPlaces(shelf, roll, &notes)
    var findings = MeasureFindings()
    FingertipsMeasures.read(shelf, places, choices, into: &findings, &notes)
    CensusMeasures.read(shelf, places, into: &findings, &notes)
    LowIncomeMeasures.read(shelf, places, into: &findings, &notes)
    AreaTableMeasures.read(shelf, places, choices, into: &findings, &notes)
    for name in choices.keys.sorted() where !findings.names.contains(name) {
      let near = Spelling.suggestion(for: name, among: findings.names.sorted())
      notes.append(
        Diagnostic(
          .warning, at: nil,
          "a choice names '\(SafeText.shown(name))', and no file has a measure of it",
          whatToDo: near + "give the indicator's number, or the column's name"))
    }
    self.findings = findings
  }

  /// One for each measure that became an indicator.
  var sentences: [String] {
    findings.made.map { measure in
      let year = measure.year.map { ", \($0)" } ?? ""
      let kind = measure.kind.names
      let known =
        measure.known == measure.figures.count
        ? NumberStyle.count(measure.known, kind.one, kind.many)
        : "\(measure.known) of \(NumberStyle.count(measure.figures.count, kind.one, kind.many))"
      return "\(measure.label)\(year): \(known), \(Phrases.list(measure.files.map(\.file)))"
    }
  }
}
