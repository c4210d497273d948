import Placement
import Places
import Studies

/// A small made-up study from a seed, with the whole numbers that it was made of: travel in tenths of a
/// minute, pence, tenths of a share.
struct RandomStudy {
  let seed: UInt64
  /// One per area.
  let people: [Int]
  /// Tenths of a minute by area and site, hubs and then outreach; nothing where there is no route.
  let travel: [[Int?]]
  /// Pence a year by site.
  let pence: [Int]
  let hubs: Int
  let outreach: Int
  /// How many hubs may open, as the study says.
  let range: ClosedRange<Int>
  let keep: Set<Int>
  let close: Set<Int>
  /// The most that a plan may cost, in pence.
  let budget: Int?
  /// How many outreach sites are placed beside the hubs, and the tenths of the service that each gives.
  let tier: (count: Int, tenths: Int)?
  /// The standards of hubs and of outreach, in tenths of a minute.
  let standard: Int
  let ownStandard: Int?
  let scenarios: [(hubs: [Int], outreach: [Int])]

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    self.seed = seed
    hubs = 3 + dice.below(6)
    outreach = dice.below(4)
    let all = hubs + outreach
    let areas = 3 + dice.below(9)
    // Beside very many people, one or two count as well.
    let many = dice.oneIn(8) ? 10_000_000_000 : 1
    var people = (0..<areas).map { _ in dice.oneIn(6) ? 0 : 1 + dice.below(60) }
    people[0] = max(people[0], 1) * many
    self.people = people
    let coarse = dice.oneIn(2)
    let hasGaps = dice.oneIn(3)
    travel = (0..<areas).map { _ in
      (0..<all).map { _ in
        if hasGaps, dice.oneIn(7) { return nil }
        return coarse ? 50 * dice.below(7) : dice.below(400)
      }
    }
    var pence = (0..<all).map { _ in 100 + dice.below(900) }
    // A figure that stands for "not known".
    if dice.oneIn(6) { pence[dice.below(all)] = 100_000_000_000_000 }
    self.pence = pence
    let fewest = 1 + dice.below(hubs)
    let most = dice.oneIn(2) ? fewest : min(hubs, fewest + dice.below(3))
    range = fewest...most
    let kept = dice.oneIn(3) ? dice.below(hubs) : nil
    let closed = dice.oneIn(3) ? dice.below(hubs) : nil
    keep = Set([kept].compactMap(\.self))
    close = Set([closed].compactMap(\.self)).subtracting(keep)
    budget = dice.oneIn(4) ? 500 * all : nil
    tier =
      outreach > 0 && dice.oneIn(2)
      ? (count: 1 + dice.below(outreach), tenths: 1 + dice.below(9)) : nil
    standard = 50 * (1 + dice.below(5))
    ownStandard = tier != nil && dice.oneIn(2) ? [standard / 2, 2 * standard][dice.below(2)] : nil
    let hubCount = hubs
    let outreachCount = outreach
    scenarios = (0..<4).map { number in
      let size =
        number == 0 ? 1 + dice.below(hubCount) : fewest + dice.below(most - fewest + 1)
      let beside = number == 0 ? 0 : dice.below(outreachCount + 1)
      return (dice.some(size, below: hubCount), dice.some(beside, below: outreachCount))
    }
  }

  /// The same as a study.
  func study() throws -> Study {
    let points = try (0..<max(people.count, hubs + outreach)).map {
      try GridPoint(easting: 500_000 + 100 * Double($0), northing: 200_000)
    }
    func sites(_ role: SiteRole, _ numbers: Range<Int>) -> [Site] {
      numbers.map {
        Site(id: SiteID("s\($0)"), name: "Site \($0)", role: role, at: points[$0])
      }
    }
    func figures(_ numbers: Range<Int>) -> SiteFigures {
      SiteFigures(
        columns: [
          .running: .init(name: "cost", values: numbers.map { Double(pence[$0]) / 100 })
        ], lines: numbers.map { $0 + 2 })
    }
    func matrix(_ numbers: Range<Int>) throws -> TravelMatrix {
      try TravelMatrix(
        unit: .minutes, source: .supplied(by: "a seed"), areaCount: people.count,
        siteCount: numbers.count,
        values: travel.flatMap { row in
          numbers.map { row[$0].map { Double($0) / 10 } ?? .infinity }
        })
    }
    let tiers = [0..<hubs, hubs..<hubs + outreach]
    var rules: [Rule] = []
    if !keep.isEmpty { rules.append(.keep(keep.sorted())) }
    if !close.isEmpty { rules.append(.close(close.sorted())) }
    if let budget { rules.append(.budget(Double(budget) / 100)) }
    return try Study(
      areas: StudyAreas(
        people.indices.map {
          Area(id: AreaID("A\($0)"), name: "Area \($0)", centroid: points[$0])
        }),
      sites: StudySites(
        hubs: sites(.hub, tiers[0]), outreach: sites(.outreach, tiers[1]),
        hubFigures: figures(tiers[0]), outreachFigures: figures(tiers[1])),
      demands: [try StudyDemand(people: people.map(Double.init))],
      travels: [StudyTravel(hubs: try matrix(tiers[0]), outreach: try matrix(tiers[1]))],
      standards: [Standard(value: Double(standard) / 10, unit: .minutes)],
      hubs: range, rules: rules,
      placing: tier.map {
        OutreachTier(
          count: $0.count, share: Double($0.tenths) / 10,
          standard: ownStandard.map { Standard(value: Double($0) / 10, unit: .minutes) })
      },
      scenarios: scenarios.enumerated().map {
        StudyScenario(id: "plan\($0)", open: $1.hubs, outreach: $1.outreach)
      })
  }
}

/// Numbers from a seed (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x5851_F42D_4C95_7F2D &+ 11 }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(limit, 1)))
  }

  mutating func oneIn(_ chances: Int) -> Bool { below(chances) == 0 }

  /// So many different numbers below a limit, ascending.
  mutating func some(_ count: Int, below limit: Int) -> [Int] {
    var left = Array(0..<limit)
    while left.count > count { left.remove(at: below(left.count)) }
    return left
  }
}
