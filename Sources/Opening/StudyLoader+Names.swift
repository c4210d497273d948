import Readers
import Studies
import StudyFormat
import Text

/// Names that become titles of columns: two that are the same would make a table that nobody can
/// read.
extension StudyLoader {
  func checkNames() throws(DataError) {
    let groupings = file.areas.groups.map { (name: $0.name, line: $0.column.column.line) }
    let demands = file.demands.map { (name: $0.label, line: $0.line) }
    try check(
      groupings, "grouping",
      against: ["Name", "Code", "Areas", "Nearer", "Further", "Unchanged", "Largest in"]
        + ["Nearest before", "Nearest after", "Within before", "Within after", "Come within"]
        + ["Fall out", file.words.people])
    try check(
      demands, "demand label", against: ["Name", "Code", "Areas"] + groupings.map(\.name))
    try check(file.travels.map { ($0.label, $0.line) }, "travel label", against: [])
    try check(
      file.scenarios.map { ($0.label, $0.line) }, "scenario label",
      against: ["Question", "Best plan", "Best plan under the rules"])
    try checkAnchors()
  }

  /// Maps are called after scenarios, tables after scenarios and groupings.
  private func checkAnchors() throws(DataError) {
    let tables = file.scenarios.flatMap { scenario in
      file.areas.groups.map { "\(scenario.id)-\(Phrases.slug($0.name))" }
    }
    if let clash = file.scenarios.first(where: { tables.contains($0.id) }) {
      throw refusal(
        line: clash.line,
        "the scenario '\(clash.id)' is called like a table of another scenario by a grouping",
        whatToDo: "rename it")
    }
  }

  /// Names are the same when their letters and digits are, whatever their case: they are anchors
  /// and file names, too.
  private func check(
    _ names: [(name: String, line: Int)], _ what: String, against taken: [String]
  ) throws(DataError) {
    let titles = Set(taken.map(Phrases.slug))
    var seen: Set<String> = []
    for (name, line) in names {
      let slug = Phrases.slug(name)
      guard !titles.contains(slug) else {
        throw refusal(
          line: line, "the \(what) '\(name)' is the title of another column of the report",
          whatToDo: "give it another name")
      }
      guard seen.insert(slug).inserted else {
        throw refusal(
          line: line, "the \(what) '\(name)' stands twice", whatToDo: "give one another name")
      }
    }
  }
}
