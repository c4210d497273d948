import Placement
import Places

/// Rules about money, and what plans cost.
extension Study {
  /// What the open hubs cost a year is at most so much.
  func budget(_ most: Double, line: Int) throws(RuleFault) -> (String, [SideRule]) {
    let costs = try runningCosts(for: "rules.budget", line: line)
    let words = "running costs of at most \(Phrases.pounds(most)) a year"
    return (words, [.budget(words, costs: costs, atMost: most)])
  }

  /// The open hubs cost at least so much less a year than today's.
  func savings(_ least: Double, line: Int) throws(RuleFault) -> (String, [SideRule]) {
    let costs = try runningCosts(for: "rules.savings", line: line)
    let today = baseline.open.reduce(0) { $0 + costs[$1] }
    let words =
      "running costs at least \(Phrases.pounds(least)) a year below today's \(Phrases.pounds(today))"
    return (words, [.budget(words, costs: costs, atMost: today - least)])
  }

  /// Opening hubs that are not open today and closing those that are costs once at most so much:
  /// Σ capital(j) over the first + Σ closing(j) over today's that are not open.
  func oneOff(_ most: Double, line: Int) throws(RuleFault) -> (String, [SideRule]) {
    let today = Set(baseline.open)
    let capital = try figures.values(
      figures.capital, of: hubs.indices.filter { !today.contains($0) },
      what: "the cost of opening", for: "rules.one-off", line: line, names: hubs.map(\.name))
    let closing = try figures.values(
      figures.closing, of: baseline.open, what: "the cost of closing", for: "rules.one-off",
      line: line, names: hubs.map(\.name))
    let words = "one-off costs of at most \(Phrases.pounds(most))"
    let all = baseline.open.reduce(0) { $0 + closing[$1] }
    return (
      words, [.budget(words, costs: zip(capital, closing).map { $0 - $1 }, atMost: most - all)]
    )
  }

  /// Whether every hub has a running cost, as the objective of least cost needs.
  ///
  /// - Throws: ``RuleFault`` naming the column or the cell that is missing.
  public func checkRunningCosts() throws(RuleFault) {
    _ = try runningCosts(for: "least-cost", line: 0)
  }

  private func runningCosts(for rule: String, line: Int) throws(RuleFault) -> [Double] {
    try figures.values(
      figures.running, of: Array(hubs.indices), what: "the running cost", for: rule, line: line,
      names: hubs.map(\.name))
  }

  /// What a plan costs, as far as the study says it.
  ///
  /// - Parameter open: hubs.
  public func cost(of open: [Int]) -> PlanCost {
    let today = Set(baseline.open)
    let opened = open.filter { !today.contains($0) }
    let closed = baseline.open.filter { !open.contains($0) }
    func sum(_ column: SiteFigures.Column, _ sites: [Int]) -> Double? {
      guard column.name != nil else { return nil }
      return sites.reduce(0) { total, site in
        column.values[site].flatMap { value in total.map { $0 + value } }
      }
    }
    let running = sum(figures.running, open)
    let before = sum(figures.running, baseline.open)
    let capital = opened.isEmpty ? 0 : sum(figures.capital, opened)
    let closing = closed.isEmpty ? 0 : sum(figures.closing, closed)
    let isSaid = figures.capital.name != nil || figures.closing.name != nil
    return PlanCost(
      running: running, saving: running.flatMap { now in before.map { $0 - now } },
      oneOff: isSaid ? capital.flatMap { capital in closing.map { capital + $0 } } : nil)
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
