/// Money over financial years, as far as the study supplies it: amounts that nobody has supplied are
/// missing, never zero.
public struct StudyMoney: Sendable {
  /// What an amount is for, as tables write it.
  public enum Kind: String, CaseIterable, Sendable {
    /// A year while a site is open, or of the service as a whole.
    case staff, premises, running
    /// Overdue repairs, due in a year if the site is open at its end.
    case backlog
    /// Once, when a site opens or closes.
    case opening, closing
    /// Grant to be repaid when a site closes, which falls with time.
    case clawback
    /// What the sale or the end of a lease brings in when a site closes.
    case receipt
    /// Once, of the service as a whole, such as a change of system.
    case oneOff = "one-off"

    /// What makes up the running cost.
    public static let yearly: [Kind] = [.staff, .premises, .running]
    /// Whether it lowers cost.
    public var isIncome: Bool { self == .receipt }
  }

  /// A row of the study's table.
  public struct Entry: Hashable, Sendable {
    /// The site's column; nothing for the service as a whole.
    public let site: Int?
    /// The id of the scenario that it is for; nothing for all of them.
    public let scenario: String?
    /// The year that it is of; for what happens once, the year in which the change would happen.
    /// Nothing for any year, in the prices of the first.
    public let year: FinancialYear?
    public let kind: Kind
    /// Pounds; nothing where the cell is empty.
    public let amount: Double?

    public init(
      site: Int? = nil, scenario: String? = nil, year: FinancialYear? = nil, kind: Kind,
      amount: Double?
    ) {
      self.site = site
      self.scenario = scenario
      self.year = year
      self.kind = kind
      self.amount = amount
    }
  }

  /// A share a year, such as the discount rate, and whose it is.
  public struct Rate: Hashable, Sendable {
    public let value: Double
    public let source: String?

    public init(_ value: Double, source: String? = nil) {
      self.value = value
      self.source = source
    }
  }

  /// In order, without gaps.
  public let years: [FinancialYear]
  /// From whose first day a scenario without phases holds.
  public let change: FinancialYear
  public let entries: [Entry]
  /// Real: of prices that do not rise.
  public let discount: Rate?
  /// By how much prices rise a year.
  public let inflation: Rate?
  /// How much less the service is to cost than today.
  public let targets: [FinancialYear: Double]
  public let printed: [PrintedMoney]

  /// - Precondition: the first year is not after the last.
  public init(
    years: ClosedRange<FinancialYear>, change: FinancialYear? = nil, entries: [Entry] = [],
    discount: Rate? = nil, inflation: Rate? = nil, targets: [FinancialYear: Double] = [:],
    printed: [PrintedMoney] = []
  ) {
    self.years = (years.lowerBound.start...years.upperBound.start).map(FinancialYear.init(start:))
    self.change = change ?? years.lowerBound
    self.entries = entries
    self.discount = discount
    self.inflation = inflation
    self.targets = targets
    self.printed = printed
  }

  /// Whether the study's table has rows of a kind for sites.
  public func has(_ kind: Kind) -> Bool { entries.contains { $0.kind == kind && $0.site != nil } }
}

/// A figure that the council printed about a scenario, to stand beside what is worked out.
public struct PrintedMoney: Hashable, Sendable {
  public enum Measure: String, CaseIterable, Sendable {
    /// What the service costs in the year, and how much less that is than today.
    case cost, saving
    case oneOff = "one-off"
    case clawback
    /// Full-time equivalents.
    case staff
  }

  /// The item of the study's printed finances.
  public let line: FinanceLine
  /// The id of the scenario that it is about.
  public let scenario: String
  public let measure: Measure
  public let year: FinancialYear?
  /// Whether the council says that it is at most this.
  public let isMost: Bool

  public init(
    _ line: FinanceLine, scenario: String, measure: Measure, year: FinancialYear? = nil,
    isMost: Bool = false
  ) {
    self.line = line
    self.scenario = scenario
    self.measure = measure
    self.year = year
    self.isMost = isMost
  }
}
