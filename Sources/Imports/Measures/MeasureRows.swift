import Text

/// Of whom and when a row of a measure is.
struct MeasureFacets {
  var sex: String?
  var age: String?
  /// In the file's words; empty where it says none.
  var period = ""
  /// What sorts periods, as a year.
  var order = 0.0

  /// Which sex and age, in words.
  fileprivate var part: String {
    [sex, age].compactMap(\.self).map { "'\(SafeText.shown($0))'" }.joined(separator: ", ")
  }

  /// The first year that a period names.
  static func year(in period: String) -> Double? {
    period.firstMatch(of: /(?:19|20)[0-9][0-9]/).flatMap { Double($0.output) }
  }

  /// What files call everybody.
  static let everybody = [
    "persons", "people", "all persons", "all people", "everyone", "both", "both sexes", "all",
    "total",
  ]
  static let everyAge = ["all ages", "all", "total"]
}

/// Rows of one measure that may differ by sex, age and period, and those of them that count.
struct MeasureRows<Row> {
  private(set) var rows: [Row]
  /// What the planner chose for it: a sex, an age or a period, in the file's words.
  private let chosen: [String]
  /// What it is called in an answer to a question.
  private let id: String
  /// Of what was chosen, what no row has so far.
  private var unmet: [String]

  init(_ rows: [Row], id: String, chosen: [String]) {
    self.rows = rows
    self.id = id
    self.chosen = chosen
    unmet = chosen.filter { !MeasureUnit.answers.contains($0) }
  }

  /// Keeps the rows of everybody and of the newest period, or of what was chosen in their place.
  ///
  /// - Throws: ``MeasureRefusal``, a question, where the file leaves that open.
  mutating func narrow(_ facets: (Row) -> MeasureFacets) throws(MeasureRefusal) {
    try narrow(toChosen: { facets($0).period })
    let newest = rows.map(facets).max { $0.order < $1.order }
    try narrow(to: "sexes", usual: MeasureFacets.everybody) { facets($0).sex }
    try narrow(to: "ages", usual: MeasureFacets.everyAge) { facets($0).age }
    try narrow(toNewest: { facets($0).order }) { facets($0).period }
    try refuseUnmet()
    guard let newest, let kept = rows.first.map(facets), kept.order < newest.order else { return }
    throw MeasureRefusal(
      why:
        "its figures of \(newest.period) are of \(newest.part) only, and those of everybody end in \(kept.period)",
      whatToDo:
        "say which with --choose '\(id)=\(kept.period)' or '\(id)=\(newest.sex ?? newest.period)'")
  }

  /// Keeps the rows that were chosen, or else those that are of everybody.
  ///
  /// - Parameter usual: how the file may call everybody.
  /// - Throws: ``MeasureRefusal``, a question, where there are several and none of them is everybody.
  private mutating func narrow(
    to words: String, usual: [String], _ facet: (Row) -> String?
  ) throws(MeasureRefusal) {
    let values = Set(rows.compactMap(facet))
    meet(values)
    guard values.count > 1 else { return }
    func keep(_ value: String) { rows = rows.filter { facet($0) == value } }
    if let value = try one(of: values, words) {
      keep(value)
    } else if let value = values.first(where: { value in usual.contains { alike($0, value) } }) {
      keep(value)
    } else {
      let listed = Phrases.list(values.sorted().map { "'\($0)'" }, limit: 6, by: "or")
      throw MeasureRefusal(
        why: "it is of several \(words), and none is everybody: \(listed)",
        whatToDo: "say which with --choose '\(id)=\(values.sorted()[0])'")
    }
  }

  /// Keeps the rows of the period that was chosen, where one was.
  private mutating func narrow(toChosen period: (Row) -> String) throws(MeasureRefusal) {
    let periods = Set(rows.map(period))
    meet(periods)
    if let value = try one(of: periods, "periods") { rows = rows.filter { period($0) == value } }
  }

  /// Keeps the rows of the newest period.
  ///
  /// - Throws: ``MeasureRefusal``, a question, where two periods end alike.
  private mutating func narrow(
    toNewest order: (Row) -> Double, _ period: (Row) -> String
  ) throws(MeasureRefusal) {
    guard let newest = rows.map(order).max() else { return }
    rows = rows.filter { order($0) == newest }
    let periods = Set(rows.map(period)).sorted()
    guard periods.count > 1 else { return }
    throw MeasureRefusal(
      why: "of its periods \(Phrases.list(periods.map { "'\($0)'" })) neither is the newer",
      whatToDo: "say which with --choose '\(id)=\(periods[0])'")
  }

  /// The value that was chosen, where one was.
  ///
  /// - Throws: ``MeasureRefusal`` where several were.
  private func one(of values: Set<String>, _ words: String) throws(MeasureRefusal) -> String? {
    let met = values.filter { value in chosen.contains { alike($0, value) } }.sorted()
    guard met.count > 1 else { return met.first }
    throw MeasureRefusal(
      why: "several \(words) were chosen for it: \(Phrases.list(met.map { "'\($0)'" }))",
      whatToDo: "choose one of them")
  }

  /// - Throws: ``MeasureRefusal`` where something was chosen that no row has: a slip of the pen would
  ///   else pass for the newest period.
  private func refuseUnmet() throws(MeasureRefusal) {
    guard let word = unmet.first else { return }
    throw MeasureRefusal(
      why: "'\(SafeText.shown(word))' was chosen, and none of its rows is of that",
      whatToDo: "choose a sex, an age or a period in the file's words")
  }

  private mutating func meet(_ values: Set<String>) {
    unmet = unmet.filter { word in !values.contains { alike($0, word) } }
  }

  private func alike(_ one: String, _ other: String) -> Bool {
    one.lowercased() == other.lowercased()
  }
}
