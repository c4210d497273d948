import Placement
import Places
public import StudyFormat
import Text

/// Rules about money, and what plans cost.
extension Study {
  /// What the open sites cost a year is at most so much.
  func budget(_ most: Double, line: Int) throws(RuleFault) -> (String, [SideRule]) {
    let costs = try runningCosts(for: "rules.budget", line: line)
    let words = "running costs of at most \(Phrases.pounds(most)) a year"
    return (words, [.budget(words, costs: costs, atMost: most)])
  }

  /// The open sites cost at least so much less a year than today's.
  func savings(_ least: Double, line: Int) throws(RuleFault) -> (String, [SideRule]) {
    let costs = try runningCosts(for: "rules.savings", line: line)
    let today = today.reduce(0) { $0 + costs[$1] }
    let words =
      "running costs at least \(Phrases.pounds(least)) a year below today's \(Phrases.pounds(today))"
    return (words, [.budget(words, costs: costs, atMost: today - least)])
  }

  /// Opening sites that are not open today and closing those that are costs once at most so much:
  /// Σ capital(j) over the first + Σ closing(j) over today's that are not open.
  func oneOff(_ most: Double, line: Int) throws(RuleFault) -> (String, [SideRule]) {
    let capital = try costs(
      \.capital, of: counted.filter { !today.contains($0) }, what: "the cost of opening",
      for: "rules.one-off", line: line)
    let closing = try costs(
      \.closing, of: today, what: "the cost of closing", for: "rules.one-off", line: line)
    let words = "one-off costs of at most \(Phrases.pounds(most))"
    let all = today.reduce(0) { $0 + closing[$1] }
    return (
      words, [.budget(words, costs: zip(capital, closing).map { $0 - $1 }, atMost: most - all)]
    )
  }

  /// The columns that money is spent on: hubs, and where outreach is placed the sites that can be.
  private var counted: [Int] {
    guard rules.outreach != nil else { return Array(hubs.indices) }
    return Array(hubs.indices)
      + outreach.indices.filter { outreach[$0].location != nil }.map { $0 + hubs.count }
  }

  /// Those of them that are open today.
  private var today: [Int] {
    columns(hubs: baseline.open, outreach: baseline.outreach).filter(counted.contains)
  }

  /// A figure of some columns; zero for the others.
  private func costs(
    _ column: KeyPath<SiteFigures, SiteFigures.Column>, of needed: [Int], what: String,
    for rule: String, line: Int
  ) throws(RuleFault) -> [Double] {
    let ours = try figures.values(
      figures[keyPath: column], of: hubs(of: needed), what: what, for: rule, line: line,
      names: hubs.map(\.name))
    guard rules.outreach != nil else { return ours }
    return ours
      + (try outreachFigures.values(
        outreachFigures[keyPath: column], of: outreach(of: needed), what: what, for: rule,
        line: line, names: outreach.map(\.name)))
  }

  /// Whether every hub has a running cost, as the objective of least cost needs.
  ///
  /// - Throws: ``RuleFault`` naming the column or the cell that is missing.
  public func checkRunningCosts() throws(RuleFault) {
    _ = try runningCosts(for: "least-cost", line: 0)
  }

  private func runningCosts(for rule: String, line: Int) throws(RuleFault) -> [Double] {
    try costs(\.running, of: counted, what: "the running cost", for: rule, line: line)
  }

  /// What a plan costs, as far as the study says it.
  ///
  /// Outreach sites are counted where they are placed with the hubs.
  ///
  /// - Parameter open: columns.
  public func cost(of open: [Int]) -> PlanCost {
    let isOpen = Set(open)
    let wasOpen = Set(today)
    func sum(_ column: KeyPath<SiteFigures, SiteFigures.Column>, _ sites: some Sequence<Int>)
      -> Double?
    {
      sites.reduce(0) { total, site in
        figure(column, of: site).flatMap { value in total.map { $0 + value } }
      }
    }
    let running = sum(\.running, open)
    let before = sum(\.running, today)
    let capital = sum(\.capital, isOpen.subtracting(wasOpen).sorted())
    let closing = sum(\.closing, wasOpen.subtracting(isOpen).sorted())
    let isSaid = figures.capital.name != nil || figures.closing.name != nil
    return PlanCost(
      running: running, saving: running.flatMap { now in before.map { $0 - now } },
      oneOff: isSaid ? capital.flatMap { capital in closing.map { capital + $0 } } : nil)
  }

  private func figure(
    _ column: KeyPath<SiteFigures, SiteFigures.Column>, of site: Int
  ) -> Double? {
    let ours = site < hubs.count
    let values = (ours ? figures : outreachFigures)[keyPath: column].values
    let index = ours ? site : site - hubs.count
    return values.isEmpty ? nil : values[index]
  }

  /// Whether any plan's cost is known.
  package var hasCosts: Bool {
    [figures.running, figures.capital, figures.closing].contains { $0.name != nil }
  }
}

/// What a plan costs, in pounds; nothing where a figure that it takes is not known.
public struct PlanCost: Hashable, Sendable, Encodable {
  /// A year.
  public let running: Double?
  /// A year less than today.
  public let saving: Double?
  /// Once: opening and closing.
  public let oneOff: Double?
}
