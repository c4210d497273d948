import Places
import Studies

/// What an option costs, as far as the study says.
public struct OptionCosts: Sendable {
  /// A sum with the sites whose figure is not known.
  public struct Total: Sendable {
    public let known: Double
    public let missing: [String]

    /// The whole sum; nothing where a part of it is missing.
    public var whole: Double? { missing.isEmpty ? known : nil }
  }

  /// Pounds a year; nothing where the study has no such column.
  public let hubs: Total?
  /// The same of its outreach sites; nothing where it has none, or the study has no such column.
  public let outreach: Total?
  /// Whether it has outreach sites whose cost nothing is said of.
  public let lacksOutreach: Bool
  /// Once, in pounds: opening and closing hubs and outreach sites; nothing where the study has no column
  /// for either. A site is missing where the column that it needs is.
  public let oneOff: Total?

  init(_ plan: StudyScenario, of study: Study) {
    let sites = study.sites
    hubs =
      sites.hubFigures.has(.running)
      ? Total(plan.open.map { (sites.hubs[$0].name, sites.hubFigures[.running, $0]) }) : nil
    let hasColumn = sites.outreachFigures.has(.running)
    outreach =
      plan.outreach.isEmpty || !hasColumn
      ? nil
      : Total(plan.outreach.map { (sites.outreach[$0].name, sites.outreachFigures[.running, $0]) })
    lacksOutreach = !plan.outreach.isEmpty && !hasColumn
    let (today, then) = (study.columns(of: study.baseline), study.columns(of: plan))
    let once =
      then.filter { !today.contains($0) }.map { ($0, SiteFigures.Kind.capital) }
      + today.filter { !then.contains($0) }.map { ($0, .closing) }
    let isSaid = [SiteFigures.Kind.capital, .closing].contains {
      sites.hubFigures.has($0) || sites.outreachFigures.has($0)
    }
    oneOff =
      isSaid ? Total(once.map { (sites[$0].name, study.figure($1, of: $0)) }) : nil
  }

  /// Hubs and outreach together; nothing where the study says nothing of what hubs cost.
  public var running: Total? {
    hubs.map { hubs in outreach.map { hubs + $0 } ?? hubs }
  }
}

extension OptionCosts.Total {
  init(_ figures: [(name: String, value: Double?)]) {
    known = figures.reduce(0) { $0 + ($1.value ?? 0) }
    missing = figures.filter { $0.value == nil }.map(\.name)
  }

  static func + (one: Self, other: Self) -> Self {
    Self(known: one.known + other.known, missing: one.missing + other.missing)
  }
}
