import Places
import Readers
import StudyFormat
import Text

/// What a planner should know about a travel table beyond its numbers.
struct MeasuredTravelNotes {
  let file: String
  let definition: TravelDefinition
  let columns: TravelTableDefinition
  let found: MeasuredTravel
  let implausible: ImplausibleTravel
  let areas: [Area]
  let sites: [Site]
  /// How many of the sites are hubs; they come first.
  let hubs: Int
  /// What counts as within reach by this travel.
  let standard: Double?

  var diagnostics: [Diagnostic] {
    var notes: [Diagnostic] = []
    func say(_ severity: Diagnostic.Severity, _ message: String, _ whatToDo: String? = nil) {
      notes.append(Diagnostic(severity, at: .init(file: file), message, whatToDo: whatToDo))
    }
    if let sentence = implausible.sentence(areas: areas, sites: sites) {
      say(
        .warning, "values that cannot be right: \(sentence)",
        "if the value means that there is no route, list it under 'missing' (missingValues of a package) or empty the cells; otherwise correct them"
      )
    }
    if let first = found.areasWithoutRow.first {
      say(
        .warning,
        "\(Phrases.part(found.areasWithoutRow.count, of: areas.count, "area", "has", "have")) no row, such as \(areas[first].id)",
        "see that the table is for the same areas and year")
    }
    let missing = (0..<hubs).filter { found.absentBySite[$0] == areas.count }.map {
      sites[$0].id.code
    }
    if !missing.isEmpty {
      say(
        .warning,
        "no row is for \(missing.joined(separator: ", ")), so nobody reaches it in any plan",
        "see that the table names sites as the study does")
    }
    notes += strangers(found.strangeAreas, "area", in: columns.layout.from)
    if case .long(let to, _) = columns.layout.shape {
      notes += strangers(found.strangeSites, "site", in: to)
    }
    if found.repeats > 0 {
      say(
        .note,
        "\(NumberStyle.count(found.repeats, "row repeats", "rows repeat")) a pair of area and site; the least value counts"
      )
    }
    let some = found.absent - missing.count * areas.count
    if some > 0 {
      say(
        .note,
        "\(NumberStyle.count(some)) of \(NumberStyle.count(areas.count * sites.count)) pairs are not in the table: "
          + (columns.absent == .noRoute ? "no route" : "farther than those that are"))
    }
    if columns.absent == .farther { notes += shortLists }
    return notes
  }

  private func strangers(
    _ strangers: MeasuredTravel.Strangers, _ what: String, in column: String
  ) -> [Diagnostic] {
    guard strangers.count > 0 else { return [] }
    return [
      Diagnostic(
        .note, at: .init(file: file, column: column),
        "\(NumberStyle.count(strangers.count, what)) that the study does not have left out, such as '\(strangers.examples.joined(separator: "', '"))'"
      )
    ]
  }

  /// Areas whose list ends within the standard: a site that is not on it might be within it as
  /// well.
  private var shortLists: [Diagnostic] {
    guard let standard else { return [] }
    let short = areas.indices.filter { area in
      let row = found.values[(area * sites.count)..<(area * sites.count + hubs)]
      let listed = row.filter(\.isFinite)
      return listed.count < hubs && (listed.max() ?? 0) < standard
    }
    guard let first = short.first else { return [] }
    return [
      Diagnostic(
        .warning, at: .init(file: file),
        "the list of \(NumberStyle.count(short.count, "area")), such as \(areas[first].id), ends within the standard of travel '\(definition.id)', so more may be within reach than is known",
        whatToDo: "give the table more sites for these areas")
    ]
  }
}
