import Places

/// Rules about money, and what plans cost.
extension Study {
  /// The open sites cost at most this a year, those of today's outreach that are not placed anew
  /// among them.
  func budget(_ most: Double) throws(StudyError) -> RuleLimit {
    let stays = try costs(.running, ofStaying: .budget)
    return RuleLimit(.budget(try runningCosts(for: .budget), atMost: most - stays))
  }

  /// The open sites cost at least this much less a year than today's.
  func savings(_ least: Double) throws(StudyError) -> RuleLimit {
    let costs = try runningCosts(for: .savings)
    let today = today.reduce(0) { $0 + costs[$1] }
    return RuleLimit(.budget(costs, atMost: today - least))
  }

  /// Opening sites that are not open today and closing those that are costs at most this, once:
  /// Σ capital(j) over the first + Σ closing(j) over today's that are not open.
  func oneOff(_ most: Double) throws(StudyError) -> RuleLimit {
    let capital = try costs(.capital, of: counted.filter { !today.contains($0) }, for: .oneOff)
    let closing = try costs(.closing, of: today, for: .oneOff)
    let all = today.reduce(0) { $0 + closing[$1] }
    return RuleLimit(.budget(zip(capital, closing).map { $0 - $1 }, atMost: most - all))
  }

  /// The columns that money is spent on: hubs, and where outreach is placed, the outreach sites
  /// whose location is known.
  private var counted: [Int] {
    guard rules.outreach != nil else { return Array(sites.hubs.indices) }
    return Array(sites.hubs.indices)
      + sites.outreach.indices.filter { sites.outreach[$0].location != nil }
      .map { $0 + sites.hubs.count }
  }

  /// Those of them that are open today.
  private var today: [Int] {
    sites.columns(hubs: baseline.open, outreach: baseline.outreach).filter(counted.contains)
  }

  /// Today's outreach sites that go on as they are: all of them where hubs alone are placed, else
  /// those without a known location.
  private var staying: [Int] {
    sites.columns(hubs: [], outreach: baseline.outreach).filter { !counted.contains($0) }
  }

  /// What the sites that go on as they are cost together.
  private func costs(
    _ kind: SiteFigures.Kind, ofStaying rule: StudyError.FigureUse
  ) throws(StudyError) -> Double {
    let costs = try sites.outreachFigures.values(
      kind, of: sites.outreach(of: staying), for: rule, names: sites.outreach.map(\.name))
    return costs.reduce(0, +)
  }

  /// What today's sites cost a year, hubs and outreach: the same whatever is placed.
  ///
  /// Nothing where a figure is not known.
  package var runningCostToday: (hubs: Double, outreach: Double)? {
    let all = sites.columns(hubs: baseline.open, outreach: baseline.outreach)
    guard let hubs = sum(.running, sites.hubs(of: all)),
      let outreach = sum(.running, all.filter { $0 >= sites.hubs.count })
    else { return nil }
    return (hubs, outreach)
  }

  /// Whether today's outreach goes on as it is, whatever plan is chosen.
  package var keepsOutreach: Bool { !staying.isEmpty }

  /// A figure of some columns added up; nothing where one is not known.
  private func sum(_ kind: SiteFigures.Kind, _ columns: some Sequence<Int>) -> Double? {
    columns.reduce(0) { total, column in
      figure(kind, of: column).flatMap { value in total.map { $0 + value } }
    }
  }

  /// A figure of some columns; zero for the others.
  private func costs(
    _ kind: SiteFigures.Kind, of needed: [Int], for rule: StudyError.FigureUse
  ) throws(StudyError) -> [Double] {
    let ours = try sites.hubFigures.values(
      kind, of: sites.hubs(of: needed), for: rule, names: sites.hubs.map(\.name))
    guard rules.outreach != nil else { return ours }
    return ours
      + (try sites.outreachFigures.values(
        kind, of: sites.outreach(of: needed), for: rule, names: sites.outreach.map(\.name)))
  }

  /// What each column costs a year, as the objective of least cost needs it.
  ///
  /// - Throws: ``StudyError`` naming the column or the cell that is missing.
  public func runningCosts() throws(StudyError) -> [Double] {
    try runningCosts(for: .leastCost)
  }

  private func runningCosts(for rule: StudyError.FigureUse) throws(StudyError) -> [Double] {
    try costs(.running, of: counted, for: rule)
  }

  /// People that each hub has room for.
  ///
  /// - Throws: ``StudyError`` naming the column or the cell that is missing.
  public func hubPlaces() throws(StudyError) -> [Double] {
    try sites.hubFigures.values(
      .capacity, of: Array(sites.hubs.indices), for: .capacity, names: sites.hubs.map(\.name))
  }

  /// What a plan costs, as far as the study says.
  ///
  /// Outreach sites are part of the plan where they are placed with the hubs; else today's go on as
  /// they are, and cost the same.
  ///
  /// - Parameter open: columns.
  public func cost(of open: [Int]) -> PlanCost {
    let isOpen = Set(open)
    let wasOpen = Set(today)
    let chosen = sum(.running, open)
    let before = sum(.running, today)
    let stays = sum(.running, staying)
    let capital = sum(.capital, isOpen.subtracting(wasOpen).sorted())
    let closing = sum(.closing, wasOpen.subtracting(isOpen).sorted())
    let isSaid = sites.hubFigures.has(.capital) || sites.hubFigures.has(.closing)
    return PlanCost(
      running: chosen.flatMap { now in stays.map { now + $0 } },
      saving: chosen.flatMap { now in before.map { $0 - now } },
      oneOff: isSaid ? capital.flatMap { capital in closing.map { capital + $0 } } : nil)
  }

  /// A figure of one column; nothing where it is not known.
  package func figure(_ kind: SiteFigures.Kind, of column: Int) -> Double? {
    column < sites.hubs.count
      ? sites.hubFigures[kind, column] : sites.outreachFigures[kind, column - sites.hubs.count]
  }

  /// Whether any plan's cost is known.
  public var hasCosts: Bool {
    [SiteFigures.Kind.running, .capital, .closing].contains { sites.hubFigures.has($0) }
  }
}
