import Places
public import Studies

/// Money over time: every scenario against today and the targets, the parts of today's costs, and
/// what the council printed beside what comes out.
public struct MoneyAssessment: Sendable {
  public let money: StudyMoney
  /// In the study's order; the first is today.
  public let scenarios: [ScenarioMoney]
  /// Whether any amount of a site or of the service is supplied.
  public let isSupplied: Bool
  /// Every site's running cost in the first year.
  public let sites: [SiteMoney]
  public let printed: [PrintedMoneyFinding]

  /// - Parameter study: its scenarios are answered.
  ///
  /// Nothing where the study says nothing of money by year.
  public init?(_ study: Study) {
    guard let money = study.money else { return nil }
    let book = MoneyBook(study: study, money: money)
    self.money = money
    let scenarios = study.scenarios.map { ScenarioMoney($0, book) }
    self.scenarios = scenarios
    let columns = study.sites.columns(
      hubs: Array(study.sites.hubs.indices), outreach: Array(study.sites.outreach.indices))
    isSupplied =
      money.entries.contains { $0.amount != nil }
      || columns.contains { study.figure(.running, of: $0) != nil }
    sites = columns.map { SiteMoney($0, book) }
    printed = money.printed.map {
      PrintedMoneyFinding($0, among: money.printed, scenarios, today: study.baseline.id)
    }
  }

  /// What the sites that are open at a moment cost a year, in the prices of the first.
  public func running(open columns: [Int]) -> MoneySum {
    columns.reduce(into: MoneySum()) { $0.add(sites[$1].sum) }
  }
}

/// What makes up a site's running cost while it is open, in the prices of the first year.
public struct SiteMoney: Sendable {
  /// The site's column.
  public let site: Int
  /// The parts that the study gives, in the order of kinds.
  public let parts: [(kind: StudyMoney.Kind, amount: Double?)]
  public let sum: MoneySum
  /// The running cost in the sites' table, where the parts come from another.
  public let stated: Double?

  init(_ column: Int, _ book: MoneyBook) {
    let year = book.money.years[0]
    // As if it were open today and stayed.
    let alone = StudyScenario(
      id: book.study.baseline.id,
      open: column < book.study.sites.hubs.count ? [column] : [],
      outreach: column < book.study.sites.hubs.count ? [] : [column - book.study.sites.hubs.count])
    let terms = book.yearly(column).compactMap {
      book.term(ofOpen: column, $0, alone, year)
    }
    site = column
    parts = terms.map { ($0.kind, $0.amount) }
    sum = MoneyTerm.cost(terms)
    let isFromTable = book.money.entries.contains {
      $0.site == column && StudyMoney.Kind.yearly.contains($0.kind)
    }
    stated = isFromTable ? book.study.figure(.running, of: column) : nil
  }

  /// Whether the parts come to another amount than the sites' table has.
  public var disagrees: Bool {
    guard let stated, let total = sum.total else { return false }
    return abs(stated - total) >= 0.5
  }
}

/// A printed figure beside what is worked out.
public struct PrintedMoneyFinding: Sendable {
  public enum Verdict: Hashable, Sendable {
    case agrees
    /// By how much the printed figure is above the computed one, or above the bound.
    case differs(by: Double)
    /// Printed as the most that it may be, and it is not more.
    case isWithin
    /// Too much is missing to say.
    case undecided
    /// Nothing is supplied to hold it against.
    case notSupplied
  }

  public let printed: PrintedMoney
  /// The year that it is held against; nothing for what is of all years together.
  public let year: FinancialYear?
  /// What comes out; nothing for what is not worked out.
  public let computed: MoneySum?
  public let verdict: Verdict
  /// Other printed figures of the same thing that say another number.
  public let others: [PrintedMoney]
  /// For a saving: a printed cost of today, one of the scenario, and what the first is more.
  public let subtractions: [(today: PrintedMoney, then: PrintedMoney, difference: Double)]

  init(
    _ printed: PrintedMoney, among all: [PrintedMoney], _ scenarios: [ScenarioMoney],
    today: String
  ) {
    self.printed = printed
    others = all.filter {
      $0.scenario == printed.scenario && $0.measure == printed.measure && $0.year == printed.year
        && $0.line.value != printed.line.value
    }
    let costs = all.filter { $0.measure == .cost }
    let then = costs.filter {
      $0.scenario == printed.scenario && (printed.year == nil || $0.year == printed.year)
    }
    subtractions =
      printed.measure != .saving
      ? []
      : then.flatMap { later in
        costs.filter { $0.scenario == today }.map { ($0, later, $0.line.value - later.line.value) }
      }
    let scenario = scenarios.first { $0.scenario.id == printed.scenario }
    let year =
      switch printed.measure {
      case .cost, .saving, .staff:
        printed.year ?? FinancialYear(printed.line.period) ?? scenario?.years.last?.year
      case .oneOff, .clawback: printed.year
      }
    let computed = scenario.flatMap { Self.sum(printed.measure, $0, in: year) }
    self.year = year
    self.computed = computed
    verdict = Self.verdict(printed, computed)
  }

  /// What comes out for a scenario in a year, or in all years together.
  private static func sum(
    _ measure: PrintedMoney.Measure, _ scenario: ScenarioMoney, in year: FinancialYear?
  ) -> MoneySum? {
    let years = scenario.years.filter { year == nil || $0.year == year }
    guard !years.isEmpty else { return nil }
    func sum(_ part: (ScenarioMoney.Year) -> MoneySum) -> MoneySum {
      years.reduce(into: MoneySum()) { $0.add(part($1)) }
    }
    return switch measure {
    case .cost: sum { $0.running.joined(with: $0.central) }
    case .saving: sum(\.saving)
    case .oneOff: sum(\.oneOff)
    case .clawback: sum(\.clawback)
    case .staff: nil
    }
  }

  private static func verdict(_ printed: PrintedMoney, _ computed: MoneySum?) -> Verdict {
    guard let computed, computed.reading != .unknown else { return .notSupplied }
    let more = printed.line.value - computed.known
    switch computed.reading {
    case .total where printed.isMost: return more >= -0.5 ? .isWithin : .differs(by: more)
    case .total: return abs(more) < 0.5 ? .agrees : .differs(by: more)
    case .atLeast where more < -0.5: return .differs(by: more)
    case .atMost where more > 0.5 && !printed.isMost: return .differs(by: more)
    case .atMost where printed.isMost && more >= -0.5: return .isWithin
    default: return .undecided
    }
  }
}
