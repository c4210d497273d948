import Places
import Studies

/// What a visit to an outreach site counts for beside one to a hub.
///
/// A worth w is the share of the service that outreach gives: w of every person's visits go to the
/// nearest of hubs and outreach sites, 1 − w to the nearest hub. Hubs alone are w = 0, outreach sites
/// as good as hubs w = 1; the mean, and the share within a standard, lie on the straight line between.
public enum OutreachCounting: Hashable, Sendable {
  /// Only hubs are reached.
  case apart
  /// A visit to outreach is as good as one to a hub.
  case asHubs
  /// The share that the study says, above 0 and below 1.
  case worth(Double)

  public var worth: Double {
    switch self {
    case .apart: 0
    case .asHubs: 1
    case .worth(let share): share
    }
  }
}

extension Study {
  /// The ways of counting outreach that tell plans apart: one, where no plan has any that can be
  /// reached.
  func countings(of plans: [StudyScenario]) -> [OutreachCounting] {
    let reached = plans.contains { plan in
      plan.outreach.contains { sites.outreach[$0].location != nil }
    }
    guard reached else { return [.apart] }
    let stated = outreachWorth.map(\.share).flatMap { 0 < $0 && $0 < 1 ? $0 : nil }
    return [.apart] + (stated.map { [.worth($0)] } ?? []) + [.asHubs]
  }
}
