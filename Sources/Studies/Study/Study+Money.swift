import Places

/// Rules about money, and what plans cost.
extension Study {
  /// The open sites cost at most this a year.
  func budget(_ most: Double) throws(StudyError) -> RuleLimit {
    RuleLimit(.budget(try runningCosts(for: .budget), atMost: most))
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

  /// What today's sites cost a year, as far as ``Rule/savings(_:)`` counts them.
  package func runningCostToday() throws(StudyError) -> Double {
    let costs = try runningCosts(for: .savings)
    return today.reduce(0) { $0 + costs[$1] }
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
  /// Outreach sites are counted where they are placed with the hubs.
  ///
  /// - Parameter open: columns.
  public func cost(of open: [Int]) -> PlanCost {
    let isOpen = Set(open)
    let wasOpen = Set(today)
    func sum(_ kind: SiteFigures.Kind, _ columns: some Sequence<Int>) -> Double? {
      columns.reduce(0) { total, column in
        figure(kind, of: column).flatMap { value in total.map { $0 + value } }
      }
    }
    let running = sum(.running, open)
    let before = sum(.running, today)
    let capital = sum(.capital, isOpen.subtracting(wasOpen).sorted())
    let closing = sum(.closing, wasOpen.subtracting(isOpen).sorted())
    let isSaid = sites.hubFigures.has(.capital) || sites.hubFigures.has(.closing)
    return PlanCost(
      running: running, saving: running.flatMap { now in before.map { $0 - now } },
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
