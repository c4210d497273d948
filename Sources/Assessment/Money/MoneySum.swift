public import Studies

/// Pounds added up, with whatever is missing of them: a total only where nothing is.
public struct MoneySum: Hashable, Sendable {
  /// An amount that nobody has supplied.
  public struct Missing: Hashable, Sendable {
    public let kind: StudyMoney.Kind
    /// The site's column; nothing for the service as a whole.
    public let site: Int?
    public let year: FinancialYear
    /// Whether the sum would be more with it.
    public let raises: Bool
  }

  /// How a sum is to be read.
  public enum Reading: Hashable, Sendable {
    /// Nothing is missing.
    case total
    /// What is missing can only raise it, or only lower it.
    case atLeast, atMost
    /// Something that would raise it and something that would lower it are missing.
    case partial
    /// Nothing of it is known.
    case unknown
  }

  /// What is known of it.
  public private(set) var known = 0.0
  public private(set) var missing: [Missing] = []
  private var knownParts = 0

  public init() {}

  public var isTotal: Bool { missing.isEmpty }

  /// The total; nothing where something is missing.
  public var total: Double? { isTotal ? known : nil }

  public var reading: Reading {
    if isTotal { return .total }
    if knownParts == 0 { return .unknown }
    if missing.allSatisfy(\.raises) { return .atLeast }
    return missing.contains(where: \.raises) ? .partial : .atMost
  }

  /// This and another sum together.
  public func joined(with other: MoneySum) -> MoneySum {
    var sum = self
    sum.add(other)
    return sum
  }

  mutating func add(_ amount: Double) {
    known += amount
    knownParts += 1
  }

  mutating func add(_ part: Missing) {
    if !missing.contains(part) { missing.append(part) }
  }

  /// Adds another sum times a factor that is not negative.
  mutating func add(_ other: MoneySum, times factor: Double = 1) {
    known += other.known * factor
    knownParts += other.knownParts
    for part in other.missing { add(part) }
  }
}

/// An amount in a year, before it is added up.
struct MoneyTerm {
  let kind: StudyMoney.Kind
  let site: Int?
  let year: FinancialYear
  /// How much of the amount falls due: the share of the year for which a site is open, or 1.
  let factor: Double
  /// Nothing where it is missing.
  let amount: Double?
  /// Whether it is of one scenario alone.
  let isOwn: Bool

  /// As it counts towards cost.
  private var sign: Double { kind.isIncome ? -1 : 1 }

  /// Amounts added up, income subtracted.
  static func cost(_ terms: [MoneyTerm]) -> MoneySum {
    var sum = MoneySum()
    for term in terms where term.factor > 0 {
      if let amount = term.amount {
        sum.add(term.sign * term.factor * amount)
      } else {
        sum.add(term.missing(raises: !term.kind.isIncome))
      }
    }
    return sum
  }

  /// What the first cost more than the others. An amount that is missing on both sides alike is no
  /// part of it.
  static func difference(_ these: [MoneyTerm], _ others: [MoneyTerm]) -> MoneySum {
    var sum = MoneySum()
    func isSame(_ a: MoneyTerm, _ b: MoneyTerm) -> Bool {
      a.kind == b.kind && a.site == b.site && a.year == b.year
    }
    for term in these where term.factor > 0 {
      let other = others.first { isSame($0, term) && $0.factor > 0 }
      switch (term.amount, other?.amount) {
      case (nil, nil):
        if let other, other.factor == term.factor, !term.isOwn, !other.isOwn { continue }
        let more = term.factor > (other?.factor ?? 0)
        sum.add(term.missing(raises: more != term.kind.isIncome))
      case (let amount?, let less):
        sum.add(term.sign * term.factor * amount)
        if let other, less == nil { sum.add(other.missing(raises: other.kind.isIncome)) }
      case (nil, _): sum.add(term.missing(raises: !term.kind.isIncome))
      }
    }
    for term in others where term.factor > 0 {
      guard let amount = term.amount else {
        if !these.contains(where: { isSame($0, term) && $0.factor > 0 }) {
          sum.add(term.missing(raises: term.kind.isIncome))
        }
        continue
      }
      sum.add(-term.sign * term.factor * amount)
    }
    return sum
  }

  private func missing(raises: Bool) -> MoneySum.Missing {
    MoneySum.Missing(kind: kind, site: site, year: year, raises: raises)
  }
}
