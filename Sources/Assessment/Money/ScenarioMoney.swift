import Places
public import Studies

/// What a scenario costs, year by year, against today.
public struct ScenarioMoney: Sendable {
  /// A financial year.
  public struct Year: Sendable {
    public let year: FinancialYear
    /// Staff, premises and other running costs of the open sites, each for the part of the year for
    /// which it is open.
    public let running: MoneySum
    /// The same of the service as a whole.
    public let central: MoneySum
    public let backlog: MoneySum
    /// Opening, closing, and what the service pays once.
    public let oneOff: MoneySum
    public let clawback: MoneySum
    /// As a positive number.
    public let receipts: MoneySum
    /// All of it, receipts subtracted.
    public let net: MoneySum
    /// How much less running and central costs are than today's.
    public let saving: MoneySum
    public let target: Double?
    /// The target less the saving, 0 where it is met; at most that where the saving is at least so.
    public let shortfall: MoneySum?
  }

  /// When what is saved has made up for what was spent once.
  public enum Payback: Hashable, Sendable {
    /// It never costs more than today.
    case atOnce
    /// The first year at whose end all savings so far are as much as all extra costs so far.
    case year(FinancialYear)
    /// Not by the end of this year, the last that the study has.
    case notBy(FinancialYear)
    /// An amount is missing.
    case unknown
  }

  public let scenario: StudyScenario
  public let years: [Year]
  /// Net cost of all years.
  public let net: MoneySum
  /// What the scenario costs less than today over all years; nothing for today.
  public let netSaving: MoneySum?
  /// Its present value; nothing where the study has no discount rate.
  public let presentValue: MoneySum?
  /// By how much the present value is below today's.
  public let presentSaving: MoneySum?
  /// Nothing for today.
  public let payback: Payback?

  /// Sums over all years.
  public func total(_ part: KeyPath<Year, MoneySum>) -> MoneySum {
    years.reduce(into: MoneySum()) { $0.add($1[keyPath: part]) }
  }

  init(_ scenario: StudyScenario, _ book: MoneyBook) {
    let isToday = scenario.id == book.study.baseline.id
    var net = MoneySum()
    var saved = MoneySum()
    var (present, gain) = (MoneySum(), MoneySum())
    var cumulative: Double? = 0
    var least = 0.0
    var paid: FinancialYear?
    years = book.money.years.map { year in
      let terms = book.terms(of: scenario, in: year)
      let today = isToday ? terms : book.terms(of: book.study.baseline, in: year)
      let made = Year(
        year, terms, today: today, target: isToday ? nil : book.money.targets[year])
      net.add(made.net)
      let difference = MoneyTerm.difference(today, terms)
      saved.add(difference)
      if let worth = book.worth(in: year) {
        present.add(made.net, times: worth)
        gain.add(difference, times: worth)
      }
      cumulative = cumulative.flatMap { sum in difference.total.map { sum + $0 } }
      if let cumulative {
        if cumulative < least { least = cumulative }
        if least < 0, cumulative >= -0.005, paid == nil { paid = year }
        if cumulative < -0.005 { paid = nil }
      }
      return made
    }
    self.scenario = scenario
    self.net = net
    netSaving = isToday ? nil : saved
    presentValue = book.money.discount == nil ? nil : present
    presentSaving = book.money.discount == nil || isToday ? nil : gain
    payback =
      isToday
      ? nil
      : cumulative == nil
        ? .unknown
        : least >= -0.005 ? .atOnce : paid.map { .year($0) } ?? .notBy(book.money.years.last!)
  }
}

extension ScenarioMoney.Year {
  fileprivate init(
    _ year: FinancialYear, _ terms: [MoneyTerm], today: [MoneyTerm], target: Double?
  ) {
    func sum(_ kinds: [StudyMoney.Kind], ofSites: Bool? = nil) -> MoneySum {
      MoneyTerm.cost(
        terms.filter { term in
          kinds.contains(term.kind) && ofSites.map { $0 == (term.site != nil) } ?? true
        })
    }
    let isYearly = { (term: MoneyTerm) in StudyMoney.Kind.yearly.contains(term.kind) }
    self.year = year
    running = sum(StudyMoney.Kind.yearly, ofSites: true)
    central = sum(StudyMoney.Kind.yearly, ofSites: false)
    backlog = sum([.backlog])
    oneOff = sum([.opening, .closing, .oneOff])
    clawback = sum([.clawback])
    receipts = MoneyTerm.difference([], terms.filter { $0.kind == .receipt })
    net = MoneyTerm.cost(terms)
    let saving = MoneyTerm.difference(today.filter(isYearly), terms.filter(isYearly))
    self.saving = saving
    self.target = target
    shortfall = target.map { saving.shortfall(below: $0) }
  }
}

extension MoneySum {
  /// A target less this, 0 where it is met. What would raise the saving lowers the shortfall.
  fileprivate func shortfall(below target: Double) -> MoneySum {
    var sum = MoneySum()
    if reading != .unknown { sum.add(max(0, target - known)) }
    // A saving of at least the target meets it, whatever is missing.
    guard !(reading == .atLeast && known >= target) else { return sum }
    for part in missing {
      sum.add(Missing(kind: part.kind, site: part.site, year: part.year, raises: !part.raises))
    }
    return sum
  }
}
