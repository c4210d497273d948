import Places
import Readers
import StudyFormat
import Text

/// What a planner should know about a travel table beyond its numbers.
struct MeasuredTravelNotes {
  let context: TravelContext

  private var found: MeasuredTravel { context.found }

  /// What the table was found to be, where the study does not name its columns.
  var form: [Diagnostic] {
    guard let form = found.form else { return [] }
    let column = found.valueColumn.map { ", with the values of \($0)" } ?? ""
    return [
      Diagnostic(.note, at: .init(file: context.file), "read as \(form.rawValue)\(column)")
    ]
  }

  /// The column whose values count, wherever the travel's source is given: which percentile, say.
  var remark: String { found.valueColumn.map { "; column \($0)" } ?? "" }

  var diagnostics: [Diagnostic] {
    var notes: [Diagnostic] = []
    func say(_ message: String) {
      notes.append(Diagnostic(.note, at: .init(file: context.file), message))
    }
    notes += strangers(found.strangeAreas, context.origin, in: found.columns.area)
    notes += strangers(found.strangeSites, "site", in: found.columns.site)
    if found.repeats > 0 {
      say(
        "\(NumberStyle.count(found.repeats, "row repeats", "rows repeat")) a pair of \(context.origin) and site; the least value counts"
      )
    }
    let pairs = context.areas.count * context.sites.count
    func part(_ count: Int) -> String { Phrases.part(count, of: pairs, "pair", "is", "are") }
    if found.withoutRoute > 0 { say("\(part(found.withoutRoute)) said to have no route") }
    if found.beyond > 0 { say("\(part(found.beyond)) said to lie beyond the cut-off") }
    let whole = (0..<context.hubs).count { found.absentBySite[$0] == context.areas.count }
    let some = found.absent - whole * context.areas.count
    if some > 0, let meaning = context.meaning {
      let words =
        switch meaning {
        case .noRoute: "no route"
        case .farther: "farther than those that are"
        case .beyondCutOff: "beyond its cut-off"
        case .notComputed: "not computed, and taken for out of reach"
        }
      say("\(part(some)) not in the table: \(words)")
    }
    if context.meaning == .farther { notes += shortLists }
    return notes
  }

  private func strangers(
    _ strangers: MeasuredTravel.Strangers, _ what: String, in column: String?
  ) -> [Diagnostic] {
    guard strangers.count > 0 else { return [] }
    return [
      Diagnostic(
        .note, at: .init(file: context.file, column: column),
        "\(NumberStyle.count(strangers.count, what)) that the study does not have left out, such as '\(strangers.examples.joined(separator: "', '"))'"
      )
    ]
  }

  /// Areas whose list ends within the standard: a site that is not on it might be within it as
  /// well.
  private var shortLists: [Diagnostic] {
    guard let standard = context.standard else { return [] }
    let (sites, hubs) = (context.sites.count, context.hubs)
    let short = context.areas.indices.filter { area in
      let row = found.values[(area * sites)..<(area * sites + hubs)]
      let listed = row.filter(\.isFinite)
      return listed.count < hubs && (listed.max() ?? 0) < standard
    }
    guard let first = short.first else { return [] }
    return [
      Diagnostic(
        .warning, at: .init(file: context.file),
        "the list of \(NumberStyle.count(short.count, context.origin)), such as \(context.areas[first].id), ends within the standard of travel '\(context.definition.id)', so more may be within reach than is known",
        whatToDo: "give the table more sites for these \(context.origin)s"
      ).coded("travel-rows")
    ]
  }
}
