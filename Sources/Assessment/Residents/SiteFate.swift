public import Studies
public import Text

/// What a scenario does to a hub or an outreach site: whether it is open, when that comes about, what
/// takes its place, and what is given there then.
public struct SiteFate: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case stays, closes, opens
    /// It is open neither today nor then.
    case neither
  }

  public let kind: Kind
  /// The day of the phase in which it closes or opens; nothing where the study gives none.
  public let day: CalendarDay?
  /// The column of the site that takes its place in that phase.
  public let successor: Int?
  /// Services given there under the scenario, for which people can go there; nothing where the study
  /// says nothing of it. A site that closes may go on giving some.
  public let services: [Int]?

  /// - Parameters:
  ///   - column: hubs first, then outreach sites.
  ///   - scenario: an index of the study.
  public init(of column: Int, under scenario: Int, in study: Study) {
    let (today, then) = (study.baseline, study.scenarios[scenario])
    let hubs = study.sites.hubs.count
    func isOpen(_ scenario: StudyScenario) -> Bool {
      column < hubs
        ? scenario.open.contains(column) : scenario.outreach.contains(column - hubs)
    }
    let kind: Kind =
      switch (isOpen(today), isOpen(then)) {
      case (true, true): .stays
      case (true, false): .closes
      case (false, true): .opens
      case (false, false): .neither
      }
    self.kind = kind
    let step = study.phases.of(then.id)?.steps.last { step in
      step.changes.contains { kind == .closes ? $0.closes == column : $0.opens == column }
    }
    let isChanging = kind == .closes || kind == .opens
    day = isChanging ? step?.day : nil
    successor =
      kind == .closes
      ? step?.changes.first { $0.closes == column }.flatMap(\.opens) : nil
    let place: StudyProvision.Place = column < hubs ? .hub(column) : .outreach(column - hubs)
    let offers = study.provision.offers(under: then).filter { $0.place == place }
    services =
      offers.isEmpty
      ? nil : Set(offers.filter(\.hasPlace).compactMap(\.service)).sorted()
  }
}
