/// What is asked about every council of a region.
public enum RegionQuestion: String, CaseIterable, Hashable, Sendable {
  /// The least mean walk of all under-fives.
  case mean
  /// The same of those in the most deprived areas.
  case deprived
  /// The most under-fives within a walk.
  case within
  /// The least longest walk.
  case longest

  /// What the plans are called that answers compare.
  public static let before = "before"
  public static let kept = "kept"

  /// Whose travel counts.
  private var people: CouncilRegion.People { self == .deprived ? .deprived : .everyone }

  /// Whether there is anybody there whom it is about.
  func isAbout(_ council: CouncilRegion.Council) -> Bool {
    council.weights(of: people).contains { $0 > 0 }
  }

  func bare(hubs: Int) -> BatchUnit.BareQuestion {
    let (objective, within): (String, Double?) =
      switch self {
      case .mean, .deprived: ("p-median", nil)
      case .within: ("coverage", CouncilRegion.walk)
      case .longest: ("p-center", nil)
      }
    return BatchUnit.BareQuestion(
      objective: objective, hubs: hubs, within: within, demand: people.rawValue)
  }
}

extension RegionQuestion {
  /// The question that a unit of ``Listing/units(of:at:)`` asks; nothing for any other unit.
  public init?(_ unit: BatchUnit) {
    guard unit.source.kind == .region, let bare = unit.bare, let hubs = bare.hubs,
      let question = Self.allCases.first(where: { $0.bare(hubs: hubs) == bare })
    else { return nil }
    self = question
  }
}
