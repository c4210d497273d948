/// What the council printed, beside what the data say.
public struct PrintedFigures: Sendable {
  public let totals: [TotalCheck]
  public let ranks: [RankCheck]
  public let finance: [FinanceLine]
  public let ambiguities: [Ambiguity]

  public init(
    totals: [TotalCheck] = [], ranks: [RankCheck] = [], finance: [FinanceLine] = [],
    ambiguities: [Ambiguity] = []
  ) {
    self.totals = totals
    self.ranks = ranks
    self.finance = finance
    self.ambiguities = ambiguities
  }
}

/// A row of the council's finances as printed.
public struct FinanceLine: Hashable, Sendable {
  /// Its short name.
  public let item: String
  /// Whether the report's summary repeats it.
  public let isHeadline: Bool
  public let label: String
  public let period: String
  public let value: Double
  public let unit: String
  public let printed: String
  public let place: String
  public let note: String

  public init(
    item: String, isHeadline: Bool, label: String, period: String, value: Double, unit: String,
    printed: String, place: String, note: String
  ) {
    self.item = item
    self.isHeadline = isHeadline
    self.label = label
    self.period = period
    self.value = value
    self.unit = unit
    self.printed = printed
    self.place = place
    self.note = note
  }
}

/// Something printed that could be read in more than one way, and how it was read.
public struct Ambiguity: Hashable, Sendable {
  public let subject: String
  public let printed: String
  public let carried: String

  public init(subject: String, printed: String, carried: String) {
    self.subject = subject
    self.printed = printed
    self.carried = carried
  }
}
