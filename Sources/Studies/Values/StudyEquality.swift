public import Places

/// Whom a study looks at for its equality impact assessment, and what counts as affected.
public struct StudyEquality: Sendable {
  /// A group of people by protected characteristic or circumstance, counted in every area.
  public struct Group: Hashable, Sendable {
    public let id: String
    public let label: String
    /// Such as `disability` or `low income`.
    public let characteristic: String?
    /// How many there are in each area; nothing where it is not known.
    public let counts: [Double?]
    /// Among how many; the study's people where no column says.
    public let whole: [Double?]?
    /// How counts came to the areas.
    public let fit: Fit
    public let source: String?

    public init(
      id: String, label: String? = nil, characteristic: String? = nil, counts: [Double?],
      whole: [Double?]? = nil, fit: Fit = .counted(.own), source: String? = nil
    ) {
      self.id = id
      self.label = label ?? id
      self.characteristic = characteristic
      self.counts = counts
      self.whole = whole
      self.fit = fit
      self.source = source
    }
  }

  /// How the members of a group were counted.
  public enum Fit: Hashable, Sendable {
    /// In a column of counts.
    case counted(StudyIndicator.Fit)
    /// As a share of the study's people.
    case share(StudyIndicator.Fit)
    /// As everybody in some areas.
    case areas

    /// Whether each area has the share of a wider place that it lies in.
    public var isSharedOut: Bool {
      switch self {
      case .counted(let fit), .share(let fit): fit == .fromWiderCount || fit == .fromWiderRate
      case .areas: false
      }
    }
  }

  public let groups: [Group]
  /// As the study says; nothing where it says nothing.
  public let further: Standard?

  public init(groups: [Group] = [], further: Standard? = nil) {
    self.groups = groups
    self.further = further
  }

  /// By more than how much, in a unit, further away counts as affected.
  public func further(_ unit: TravelUnit) -> Standard {
    if let further, further.unit == unit { return further }
    return Standard(value: unit == .kilometres ? 0.5 : 5, unit: unit)
  }
}
