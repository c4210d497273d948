import Text

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

  /// Keeps the rows that were chosen, or else those that are of everybody.
  ///
  /// - Parameter usual: how the file may call everybody.
  /// - Throws: ``MeasureRefusal``, a question, where there are several and none of them is everybody.
  mutating func narrow(
    to words: String, usual: [String], _ facet: (Row) -> String?
  ) throws(MeasureRefusal) {
    let values = Set(rows.compactMap(facet))
    meet(values)
    guard values.count > 1 else { return }
    func keep(_ value: String) { rows = rows.filter { facet($0) == value } }
    if let value = values.first(where: { value in chosen.contains(where: { alike($0, value) }) }) {
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

  /// Keeps the rows of the period that was chosen, or else of the newest.
  mutating func narrow(toNewest order: (Row) -> Double, _ period: (Row) -> String) {
    let periods = Set(rows.map(period))
    meet(periods)
    if let value = periods.first(where: { value in chosen.contains(where: { alike($0, value) }) }) {
      rows = rows.filter { period($0) == value }
    } else if let newest = rows.max(by: { order($0) < order($1) }).map(period) {
      rows = rows.filter { period($0) == newest }
    }
  }

  /// - Throws: ``MeasureRefusal`` where something was chosen that no row has: a slip of the pen would
  ///   else pass for the newest period.
  func refuseUnmet() throws(MeasureRefusal) {
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
