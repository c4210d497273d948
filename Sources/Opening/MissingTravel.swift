import Places
import Readers
import StudyFormat
import Text

/// Pairs of which a travel table has no number: no route, beyond its cut-off and never asked are three
/// things, and only the study or the table's form knows which.
struct MissingTravel {
  private let context: TravelContext
  /// What a pair means that the table does not name.
  private let meaning: TravelTableDefinition.Absent?

  init(_ context: TravelContext) {
    self.context = context
    meaning = context.meaning
  }

  private var found: MeasuredTravel { context.found }

  private func warning(_ message: String, _ whatToDo: String) -> Diagnostic {
    Diagnostic(.warning, at: .init(file: context.file), message, whatToDo: whatToDo)
      .coded("travel-rows")
  }

  private func ids(_ sites: [Int]) -> String {
    Phrases.list(sites.map { context.sites[$0].id.code }, limit: 12)
  }

  private var areasWithout: String {
    Phrases.list(found.areasWithoutRow.map { context.areas[$0].id.code }, limit: 12)
  }

  private var sitesWithout: [Int] {
    context.sites.indices.filter { found.absentBySite[$0] == context.areas.count }
  }

  /// Pairs that the table does not name, where neither the study nor the form says what that means.
  var refusals: [Diagnostic] {
    guard meaning == nil, found.absent > 0 else { return [] }
    var parts: [String] = []
    if !found.areasWithoutRow.isEmpty {
      parts.append("it has no \(context.origin) \(areasWithout)")
    }
    if !sitesWithout.isEmpty { parts.append("it has no site \(ids(sitesWithout))") }
    if parts.isEmpty, let pair = found.firstAbsent { parts.append("such as \(context.name(pair))") }
    let pairs = context.areas.count * context.sites.count
    return [
      Diagnostic(
        .error, at: .init(file: context.file),
        "\(Phrases.part(found.absent, of: pairs, "pair", "is", "are")) not in the table: \(Phrases.list(parts))",
        whatToDo: "ask for them, too; or say with 'absent' what that means: "
          + Phrases.list(TravelTableDefinition.Absent.allCases.map(\.rawValue), by: "or")
      ).coded("travel-rows")
    ]
  }

  /// Areas and sites without a row, and sites that nobody reaches.
  var warnings: [Diagnostic] {
    var warnings: [Diagnostic] = []
    if !found.areasWithoutRow.isEmpty {
      warnings.append(
        warning(
          "\(Phrases.part(found.areasWithoutRow.count, of: context.areas.count, context.origin, "has", "have")) no row: \(areasWithout)",
          "see that the table is for the same \(context.origin)s and year"))
    }
    let hubs = sitesWithout.filter { $0 < context.hubs }
    if !hubs.isEmpty {
      warnings.append(
        warning(
          "no row is for \(ids(hubs)), so nobody reaches it in any plan",
          "see that the table names sites as the study does"))
    }
    let cutOff = context.sites.indices.filter { site in
      found.absentBySite[site] == 0
        && context.areas.indices.allSatisfy {
          !found.values[$0 * context.sites.count + site].isFinite
        }
    }
    if !cutOff.isEmpty {
      warnings.append(
        warning(
          "no \(context.origin) has a route to \(ids(cutOff))",
          "see whether its point was moved to a piece of the network that leads nowhere"))
    }
    return warnings
  }

  /// What is said about pairs that are not in the table wherever the travel's source is given.
  var remark: String {
    guard found.absent > 0, let meaning else { return "" }
    let pairs = "\(NumberStyle.count(found.absent, "pair")) not in the table"
    return switch meaning {
    case .noRoute: "; \(pairs) taken for no route"
    case .farther: "; \(pairs) taken for out of reach, as farther than those that are"
    case .beyondCutOff: "; \(pairs) taken for out of reach, as beyond its cut-off"
    case .notComputed: "; \(pairs) taken for out of reach, though not computed"
    }
  }
}

extension TravelContext {
  /// What a pair means that the table does not name; nothing where neither the study nor the form
  /// says it.
  var meaning: TravelTableDefinition.Absent? {
    // r5r and r5py leave out what lies beyond their longest trip.
    table.absent ?? (found.form == .r5 ? .beyondCutOff : nil)
  }
}
