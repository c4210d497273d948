import Places
public import Studies

/// One input changed by itself, and what that changes (a bar of a tornado diagram).
public struct InputSwing: Sendable {
  public let change: Change
  /// The question as it is asked then.
  public let question: Question
  /// The best plan then, and what it is worth; nothing where no plan is allowed.
  public let best: Plan?
  /// The plan that is first as things are stated.
  public let first: Plan
  /// Whether no plan is better than it then.
  public let keepsFirst: Bool
  /// The competing scenarios, with their ranks where these are known.
  public let scenarios: [(plan: Plan, rank: Int?)]

  public struct Plan: Hashable, Sendable {
    public let open: [Int]
    public let value: Double
  }

  public enum Change: Hashable, Sendable {
    case detour(Double)
    /// km/h.
    case speed(Double)
    case standard(Standard)
    case demand(StudyDemand)
    case travel(StudyTravel)
    case hubs(Int)
    case noRules
  }
}

extension InputSwing {
  /// Detours and speeds that are tried in place of the stated ones: 1.2 is what roads come to in the
  /// United States and 1.4 in England between towns (Ballou, Rahardja and Sakai 2002,
  /// doi:10.1016/S0965-8564(01)00044-2); all others are Hubward's conventions.
  static let detours = [1.2, 1.5]
}

extension Study {
  /// The question with one input changed after another: how long roads are, how fast people travel, what
  /// counts as within reach, who counts, how people travel, how many hubs open, and whether rules hold.
  func changed(_ question: Question) -> [(InputSwing.Change, Question)] {
    var changed: [(InputSwing.Change, Question)] = []
    if case .estimated(let detour, let speed) = question.travel.matrix.source {
      if detour > 1 {
        let own = robustness.range(of: .detour, around: detour)
        let others = own.map { [$0.lowerBound, $0.upperBound] } ?? InputSwing.detours
        for other in others where other != detour {
          changed +=
            travel(question.travel, detour: other, speed: speed).map {
              [(.detour(other), question.with(travel: $0))]
            } ?? []
        }
      }
      if let speed {
        let range = speeds(around: speed)
        for other in [range.lowerBound, range.upperBound] where other != speed {
          changed +=
            travel(question.travel, detour: detour, speed: other).map {
              [(.speed(other), question.with(travel: $0))]
            } ?? []
        }
      }
    }
    if question.objective.needsStandard {
      for standard in standards(in: question.travel.matrix.unit)
      where standard.value != question.standard.value {
        changed.append((.standard(standard), question.with(standard: standard)))
      }
    }
    for demand in demands where demand.id != question.demand.id {
      changed.append((.demand(demand), question.with(demand: demand)))
    }
    for travel in travels
    where travel.id != question.travel.id
      && (!question.objective.needsStandard || travel.matrix.unit == question.standard.unit)
    {
      changed.append((.travel(travel), question.with(travel: travel)))
    }
    for hubs in [question.most - 1, question.most + 1]
    where question.fewest == question.most && (1...sites.hubs.count).contains(hubs) {
      changed.append((.hubs(hubs), question.with(hubs: hubs)))
    }
    if rules.canBeLifted, !question.rulesLifted {
      changed.append((.noRules, question.withoutRules))
    }
    return changed
  }

  /// The same way of travelling with other assumptions; nothing where they cannot be.
  private func travel(_ travel: StudyTravel, detour: Double, speed: Double?) -> StudyTravel? {
    func estimated(_ sites: [Site]) -> TravelMatrix? {
      try? travel.estimated(
        to: sites.map(\.location), from: areas, detour: detour, speed: speed)
    }
    guard let hubs = estimated(sites.hubs) else { return nil }
    return StudyTravel(
      id: travel.id, label: travel.label, hubs: hubs,
      border: travel.across == nil ? nil : estimated(sites.border), source: travel.source)
  }
}
