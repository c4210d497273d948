public import Placement
import Places
public import Studies
import Text

/// How a scenario comes about: every moment on the way, and the order of its changes that keeps the
/// worst moment best.
public struct PhaseFinding: Sendable {
  public let scenario: StudyScenario
  /// Whether the study says when; else the changes are taken one at a time, in no given order.
  public let isDated: Bool
  /// Today, then after each phase; today alone where no phases are given.
  public let moments: [PhaseMoment]
  /// The changes that orders are made of.
  public let changes: [StudyPhases.Change]
  /// The study's own order; nothing where it gives none.
  public let proposed: ChangeOrder?
  /// Nothing where nothing changes, or where every order leaves somebody without a route at some moment or
  /// costs more than it may.
  public let best: ChangeOrderSearch.Answer?
  /// Whether the search for it was stopped.
  public let isStopped: Bool
  /// What part of a hub's service outreach counts for in these orders: none where the study does not say.
  public let outreachShare: Double
  /// People of areas that have no route to a hub at any moment in any order, who are in none of these means.
  public let neverServed: Double
  /// Whether the study limits what may be open at a moment, and too few costs are supplied to hold
  /// orders to it.
  public let ignoresLimit: Bool

  /// - Parameters:
  ///   - scenario: one of the study's, answered.
  ///   - money: the study's; nothing where it says nothing of money by year.
  ///   - limits: a stop leaves the best order so far.
  public init(
    _ study: Study, scenario: StudyScenario, money: MoneyAssessment?,
    limits: SolveLimits = SolveLimits()
  ) {
    let plan = study.phases.of(scenario.id)
    let today = study.columns(of: study.baseline)
    var open = Set(today)
    var moments = [PhaseMoment(study, after: nil, open: today, money: money)]
    for step in plan?.steps ?? [] {
      open.subtract(step.changes.compactMap(\.closes))
      open.formUnion(step.changes.compactMap(\.opens))
      moments.append(PhaseMoment(study, after: step, open: open.sorted(), money: money))
    }
    let changes =
      plan?.steps.flatMap(\.changes)
      ?? Self.changes(from: today, to: study.columns(of: scenario))
    let slots = plan?.steps.map(\.changes.count) ?? changes.map { _ in 1 }
    let sequence = study.sequence(
      of: changes, from: today, slots: slots, lengths: Self.lengths(plan, slots), money: money)
    self.scenario = scenario
    self.moments = moments
    self.changes = changes
    isDated = plan != nil
    outreachShare = study.outreachWorth?.share ?? 0
    neverServed = study.neverServed(from: today, changes)
    ignoresLimit =
      study.phases.runningAtMost != nil
      && !study.costsAreKnown(changes, from: today, money: money)
    let found = changes.isEmpty ? nil : ChangeOrderSearch(limits).search(sequence)
    (best, isStopped) = (found?.answer, found?.isStopped ?? false)
    guard plan != nil, !changes.isEmpty else {
      proposed = nil
      return
    }
    var next = 0
    proposed = sequence.evaluation(
      of: slots.map { slot in
        defer { next += slot }
        return Array(next..<next + slot)
      })
  }

  /// Each closing and each opening by itself.
  private static func changes(from today: [Int], to then: [Int]) -> [StudyPhases.Change] {
    today.filter { !then.contains($0) }.map { StudyPhases.Change(closes: $0) }
      + then.filter { !today.contains($0) }.map { StudyPhases.Change(opens: $0) }
  }

  /// Days between dates; equal where the study gives none.
  private static func lengths(_ plan: StudyPhases?, _ slots: [Int]) -> [Double] {
    guard let steps = plan?.steps else {
      return [Double](repeating: 1, count: max(0, slots.count - 1))
    }
    return zip(steps, steps.dropFirst()).map { Double($1.day.number - $0.day.number) }
  }
}

extension Study {
  /// People who can reach no hub that is open at some moment, by the first travel.
  fileprivate func neverServed(from today: [Int], _ changes: [StudyPhases.Change]) -> Double {
    let hubs = sites.hubs(of: today + changes.compactMap(\.opens))
    let nearest = NearestSites(open: Array(Set(hubs)).sorted(), travel: travels[0].matrix)
    return areas.indices.reduce(0) { nearest.impedance[$1].isFinite ? $0 : $0 + people[$1] }
  }

  /// Whether everything that is open at some moment has a running cost.
  fileprivate func costsAreKnown(
    _ changes: [StudyPhases.Change], from today: [Int], money: MoneyAssessment?
  ) -> Bool {
    let columns = today + changes.compactMap(\.opens)
    return columns.allSatisfy { money?.running(open: [$0]).isTotal ?? false }
  }

  /// Changes as a sequence of placement, for the study's people and its first travel: for hubs, and for
  /// the share of the service that outreach gives, for the nearest of either.
  fileprivate func sequence(
    of changes: [StudyPhases.Change], from today: [Int], slots: [Int], lengths: [Double],
    money: MoneyAssessment?
  ) -> ChangeSequence {
    let share = outreachWorth?.share ?? 0
    let way = travels[0]
    let rows = share > 0 ? 2 : 1
    // The first rows are what hubs alone give, the others what either tier does.
    func travel(_ column: Int) -> [Double] {
      let isHub = column < sites.hubs.count
      let own = areas.indices.map { area in
        isHub
          ? way.matrix[area: area, site: column]
          : way.outreach[area: area, site: column - sites.hubs.count]
      }
      let none = [Double](repeating: .infinity, count: areas.count)
      return (isHub ? own : none) + (rows == 2 ? own : [])
    }
    let changing = Set(changes.compactMap(\.closes))
    var always = [Double](repeating: .infinity, count: areas.count * rows)
    if let border = way.border {
      always = Array(repeating: border.impedance, count: rows).flatMap(\.self)
    }
    let kept = today.filter { !changing.contains($0) }
    for column in kept { always = zip(always, travel(column)).map { min($0, $1) } }
    let isLimited = costsAreKnown(changes, from: today, money: money)
    func cost(_ column: Int?) -> Double {
      column.flatMap { column in money?.running(open: [column]).total } ?? 0
    }
    // Whoever has no route in any order tells none from another.
    let ever = changes.flatMap { [$0.closes, $0.opens].compactMap(\.self) }.map(travel)
      .reduce(always) { zip($0, $1).map { min($0, $1) } }
    let counted =
      people.map { $0 * (1 - share) } + (rows == 2 ? people.map { $0 * share } : [])
    return ChangeSequence(
      people: zip(counted, ever).map { $1.isFinite ? $0 : 0 }, always: always,
      changes: changes.map { change in
        ChangeSequence.Change(
          closes: change.closes.map(travel), opens: change.opens.map(travel),
          costs: (cost(change.closes), cost(change.opens)))
      }, slots: slots, lengths: lengths, cost: kept.reduce(0) { $0 + cost($1) },
      costLimit: isLimited ? phases.runningAtMost ?? .infinity : .infinity)
  }
}
