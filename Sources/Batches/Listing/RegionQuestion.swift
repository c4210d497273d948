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

  /// Whether there is anybody there whom it is about.
  func isAbout(_ council: CouncilRegion.Council) -> Bool {
    let people: CouncilRegion.People = self == .deprived ? .deprived : .everyone
    return council.weights(of: people).contains { $0 > 0 }
  }

  func bare(hubs: Int) -> BatchUnit.BareQuestion {
    switch self {
    case .mean:
      BatchUnit.BareQuestion(
        objective: "p-median", hubs: hubs, demand: CouncilRegion.People.everyone.rawValue)
    case .deprived: BatchUnit.BareQuestion(objective: "p-median", hubs: hubs, demand: "deprived")
    case .within:
      BatchUnit.BareQuestion(
        objective: "coverage", hubs: hubs, within: CouncilRegion.walk, demand: "under-fives")
    case .longest:
      BatchUnit.BareQuestion(objective: "p-center", hubs: hubs, demand: "under-fives")
    }
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
