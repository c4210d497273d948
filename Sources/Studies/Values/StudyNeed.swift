public import Need

/// What a study says about need beside counts of people: indicators, and indices made of them.
public struct StudyNeed: Hashable, Sendable {
  public let indicators: [StudyIndicator]
  /// In the study's order.
  public let indices: [StudyIndex]

  public init(indicators: [StudyIndicator] = [], indices: [StudyIndex] = []) {
    self.indicators = indicators
    self.indices = indices
  }
}

/// An indicator of a study: its value in every area, and how it came there.
public struct StudyIndicator: Hashable, Sendable {
  /// How values were brought to the study's areas.
  public enum Fit: Hashable, Sendable {
    /// They are of the areas themselves.
    case own
    /// They are counts of the areas themselves, added up over groups.
    case ownCount
    /// Rates of wider places: every area has the rate of the one that it lies in.
    case fromWiderRate
    /// Counts of wider places, shared out by the study's people.
    case fromWiderCount
    /// Rates of narrower places: their mean, weighted by a column of people, or each alike where the
    /// study names none.
    case fromNarrowerRate(people: String?)
    /// Counts of narrower places, added up.
    case fromNarrowerCount
  }

  /// An earlier year of the same measure.
  public struct Earlier: Hashable, Sendable {
    public let year: String?
    public let values: [Double?]

    public init(year: String?, values: [Double?]) {
      self.year = year
      self.values = values
    }
  }

  public let indicator: Indicator
  public let fit: Fit
  /// Whether small numbers were drawn towards their group, and towards which: nothing where they were
  /// not, the whole where no grouping is named.
  public let shrinkage: ShrinkageGroup?
  public let earlier: Earlier?
  /// Where its values stand.
  public let file: String
  public let column: String

  public enum ShrinkageGroup: Hashable, Sendable {
    case whole
    case grouping(String)
  }

  public init(
    indicator: Indicator, fit: Fit = .own, shrinkage: ShrinkageGroup? = nil,
    earlier: Earlier? = nil, file: String = "areas", column: String? = nil
  ) {
    self.indicator = indicator
    self.fit = fit
    self.shrinkage = shrinkage
    self.earlier = earlier
    self.file = file
    self.column = column ?? indicator.id
  }
}

/// An index of a study: how it is made, and its value in every area.
public struct StudyIndex: Hashable, Sendable {
  /// What is compared with what.
  public enum Units: Hashable, Sendable {
    /// The study's areas.
    case areas
    /// The groups of a grouping: indicators are brought to them by people-weighted means, and every
    /// area has the index of its group.
    case groups(String, names: [String])
  }

  public let id: String
  public let label: String
  public let composite: CompositeIndex
  public let units: Units
  /// The unit of each area; nothing where it is in none.
  public let unitOfArea: [Int?]

  public init(
    id: String, label: String? = nil, composite: CompositeIndex, units: Units = .areas,
    unitOfArea: [Int?]? = nil
  ) {
    self.id = id
    self.label = label ?? id
    self.composite = composite
    self.units = units
    self.unitOfArea = unitOfArea ?? composite.values.indices.map { $0 }
  }

  /// The index of every area; nothing where none of its indicators is known.
  public var values: [Double?] { spread(composite.values) }

  /// A figure of every unit, given to its areas.
  public func spread(_ figures: [Double?]) -> [Double?] {
    unitOfArea.map { $0.flatMap { figures[$0] } }
  }

  /// The need of every area from 0 to 1, to weigh people by.
  ///
  /// - Throws: ``Need/NeedError/unknownNeed(area:)`` where an area has no index.
  public func need() throws(NeedError) -> NeedIndex {
    if let missing = values.firstIndex(of: nil) { throw .unknownNeed(area: missing) }
    return try .rate(spread(composite.scaledKnown()).compactMap(\.self))
  }
}
