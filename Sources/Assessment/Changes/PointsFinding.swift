public import Placement
public import Places
public import Studies

/// What it changes that a travel starts at the points of each area and not at one.
public struct PointsFinding: Sendable {
  public let travel: StudyTravel
  public let points: DemandPoints
  /// One per area, today.
  public let areas: [AreaSpread]
  /// One per scenario.
  public let scenarios: [ScenarioSpread]
  /// One per question that was asked.
  public let questions: [QuestionEffect]

  /// How far the people of an area are from the nearest hub of today, each point going to its own.
  public struct AreaSpread: Hashable, Sendable {
    public let points: Int
    /// The area's travel to its nearest hub: the least of the means over its points.
    public let mean: Double
    /// From its one point.
    public let single: Double
    /// What a tenth, half and nine tenths of its people do not exceed (nearest rank); `.infinity` for
    /// people without a route.
    public let low: Double
    public let middle: Double
    public let high: Double
    /// The nearest hub by the mean, and from the one point.
    public let nearest: Int?
    public let singleNearest: Int?
  }

  /// One way of counting how a scenario serves people.
  public struct Service: Hashable, Sendable {
    /// Over people with a route; nothing where nobody has one.
    public let mean: Double?
    /// The share of all people.
    public let within: Double
    /// The longest of anybody with a route.
    public let longest: Double
  }

  public struct ScenarioSpread: Hashable, Sendable {
    /// Areas with the mean of their points, which is what the study counts.
    public let stated: Service
    /// Areas from one point each.
    public let single: Service
    /// Every point to the nearest hub of its own.
    public let apart: Service
    /// Areas, ascending, whose nearest hub is another from their one point.
    public let otherAreas: [Int]
    /// The people in them.
    public let otherPeople: Double
    /// People at points to which another hub is nearer than that of their area.
    public let strayPeople: Double
  }

  /// A question as it is asked from points, and from one point an area.
  public struct QuestionEffect: Sendable {
    public let stated: Ranking
    public let single: Ranking
    /// The best plan from points, the best from one point unless it is the same, and the competing
    /// scenarios unless they are among these.
    public let plans: [Plan]
    /// Whether one of them is best by both ways of counting, alone or tied.
    public var isSameBest: Bool { plans.contains { $0.stated.rank == 1 && $0.single.rank == 1 } }
  }

  public struct Plan: Sendable {
    public let open: [Int]
    public let stated: Standing
    public let single: Standing
  }
}

extension PointsFinding {
  /// Nothing where the travel starts at one point an area.
  ///
  /// - Parameter rankings: answers to questions by this travel; they are asked again from one point an
  ///   area.
  /// - Complexity: O(points × hubs) a scenario, and the questions.
  public init?(
    _ travel: StudyTravel, of study: Study, rankings: [Ranking]
  ) throws(PlacementError) {
    guard let own = travel.points, let single = travel.fromOnePoint else { return nil }
    self.travel = travel
    points = own.points
    let toHubs = own.toHubs
    areas = Self.spreads(own.points, toHubs, travel, single, of: study)
    scenarios = study.scenarios.map {
      Self.spread($0, own.points, toHubs, travel, single, of: study)
    }
    var questions: [QuestionEffect] = []
    for stated in rankings where stated.question.travel.id == travel.id {
      let asked = try study.ranking(of: stated.question.with(travel: single))
      var plans: [[Int]] = []
      for plan in [stated.plans.first?.open, asked.plans.first?.open].compactMap(\.self)
        + study.competing.map({ study.scenarios[$0].open.sorted() })
      where !plans.contains(plan) {
        plans.append(plan)
      }
      questions.append(
        QuestionEffect(
          stated: stated, single: asked,
          plans: plans.map { open in
            Plan(
              open: open, stated: Self.standing(open, in: stated, of: study),
              single: Self.standing(open, in: asked, of: study))
          }))
    }
    self.questions = questions
  }

  /// A scenario's rank is known however many plans there are; another's is, where it was ranked.
  private static func standing(
    _ open: [Int], in ranking: Ranking, of study: Study
  ) -> Standing {
    study.scenarios.firstIndex { $0.open.sorted() == open }.map { ranking.standings[$0] }
      ?? Standing(
        of: open, among: ranking.plans, problem: ranking.problem, candidates: ranking.candidates)
  }

  private static func spreads(
    _ points: DemandPoints, _ toHubs: TravelMatrix, _ travel: StudyTravel, _ single: StudyTravel,
    of study: Study
  ) -> [AreaSpread] {
    let open = study.baseline.open
    let apart = NearestSites(open: open, travel: toHubs).impedance
    let stated = NearestSites(open: open, travel: travel.matrix)
    let alone = NearestSites(open: open, travel: single.matrix)
    return study.areas.indices.map { area in
      let own = points.points(of: area).map { (value: apart[$0], share: points.points[$0].share) }
        .sorted { $0.value < $1.value }
      return AreaSpread(
        points: own.count, mean: stated.impedance[area], single: alone.impedance[area],
        low: quantile(own, 0.1), middle: quantile(own, 0.5), high: quantile(own, 0.9),
        nearest: stated.site[area], singleNearest: alone.site[area])
    }
  }

  /// The least value that a share of the people does not exceed.
  ///
  /// - Parameter sorted: by value; the shares add up to 1.
  static func quantile(_ sorted: [(value: Double, share: Double)], _ share: Double) -> Double {
    var sum = 0.0
    for entry in sorted {
      sum += entry.share
      // Of ten points alike the first holds a tenth, whatever its share is rounded to.
      if sum >= share - 1e-9 { return entry.value }
    }
    return sorted.last?.value ?? .infinity
  }

  private static func spread(
    _ scenario: StudyScenario, _ points: DemandPoints, _ toHubs: TravelMatrix,
    _ travel: StudyTravel, _ single: StudyTravel, of study: Study
  ) -> ScenarioSpread {
    let within = study.standard(for: travel)?.value ?? .infinity
    let stated = NearestSites(open: scenario.open, travel: travel.matrix)
    let alone = NearestSites(open: scenario.open, travel: single.matrix)
    let apart = NearestSites(open: scenario.open, travel: toHubs)
    let other = study.areas.indices.filter { stated.site[$0] != alone.site[$0] }
    var people: [Double] = []
    var strays = 0.0
    for area in study.areas.indices {
      for point in points.points(of: area) {
        let here = study.people[area] * points.points[point].share
        people.append(here)
        guard let hub = stated.site[area] else { continue }
        if apart.impedance[point] < toHubs[area: point, site: hub] { strays += here }
      }
    }
    return ScenarioSpread(
      stated: Service(stated.impedance, study.people, within: within),
      single: Service(alone.impedance, study.people, within: within),
      apart: Service(apart.impedance, people, within: within), otherAreas: other,
      otherPeople: other.reduce(0) { $0 + study.people[$1] }, strayPeople: strays)
  }
}

extension PointsFinding.Service {
  fileprivate init(_ impedances: [Double], _ people: [Double], within standard: Double) {
    var (sum, served, near, all, longest) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (impedance, count) in zip(impedances, people) where count > 0 {
      all += count
      if impedance <= standard { near += count }
      guard impedance.isFinite else { continue }
      sum += count * impedance
      served += count
      longest = max(longest, impedance)
    }
    self.init(
      mean: served > 0 ? sum / served : nil, within: all > 0 ? near / all : 0, longest: longest)
  }
}
