import Places

@testable import Placement

/// Small made-up problems from a seed.
struct RandomProblem {
  var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed &* 7_919 &+ 17) }

  mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  /// - Parameters:
  ///   - coarse: impedances from a few whole numbers, so that ties abound.
  ///   - gaps: whether some pairs have no route.
  mutating func travel(
    areas: Int, sites: Int, coarse: Bool, gaps: Bool
  ) throws -> TravelMatrix {
    let values = (0..<areas * sites).map { _ -> Double in
      if gaps, below(6) == 0 { return .infinity }
      return coarse ? Double(1 + below(8)) : Double(below(1_000_000)) / 10_000
    }
    return try TravelMatrix(
      unit: .minutes, source: .supplied(by: "a seed"), areaCount: areas, siteCount: sites,
      values: values)
  }

  mutating func demand(areas: Int, whole: Bool) throws -> Demand {
    try Demand(
      (0..<areas).map { _ in
        whole ? Double(below(20)) : Double(below(1_000)) / 37
      }.enumerated().map { $0.offset == 0 ? $0.element + 1 : $0.element })
  }

  /// Rules that may be impossible: some sites kept or closed, some groups, which may overlap.
  mutating func rules(sites: Int, overlapping: Bool) -> SitingRules {
    let count = 1 + below(min(sites - 1, 5))
    var keep: Set<Int> = []
    var close: Set<Int> = []
    if below(2) == 0 { keep.insert(below(sites)) }
    if below(2) == 0 { close.insert(below(sites)) }
    close.subtract(keep)
    var groups: [GroupRule] = []
    if below(3) > 0 {
      let half = sites / 2
      groups.append(
        GroupRule(members: Array(0..<half), atLeast: below(3), atMost: 2 + below(3)))
      groups.append(
        GroupRule(members: Array(half..<sites), atLeast: below(2)))
      if overlapping {
        groups.append(
          GroupRule(
            members: Array(sites / 4..<3 * sites / 4), atLeast: 1,
            atMost: 1 + below(3)))
      }
    }
    return SitingRules(count: count, keep: keep, close: close, groups: groups)
  }

  mutating func some(_ count: Int, of sites: Int) -> [Int] {
    var chosen: Set<Int> = []
    for _ in 0..<count { chosen.insert(below(sites)) }
    return chosen.sorted()
  }

  /// The same with side rules of every kind and, often, a range of counts.
  mutating func sideRules(sites: Int, overlapping: Bool) -> SitingRules {
    let plain = rules(sites: sites, overlapping: overlapping)
    var sides: [SideRule] = []
    if below(2) == 0 {
      let isWhole = below(2) == 0
      let costs = (0..<sites).map { _ in
        isWhole ? Double(below(12) - 2) : Double(below(1_000)) / 97 - 1
      }
      sides.append(.budget(costs: costs, atMost: Double(below(6 * plain.count + 4))))
    }
    if below(2) == 0 {
      let site = below(sites)
      sides.append(
        .onlyWith(site: site, partners: some(2, of: sites).filter { $0 != site }))
    }
    if below(2) == 0 { sides.append(.oneOf(sites: some(3, of: sites))) }
    if below(2) == 0 { sides.append(.anyOf(sites: some(3, of: sites))) }
    if below(3) == 0 {
      let terms = (0..<sites).map { SideRule.Term(site: $0, weight: Double(below(7)) / 3) }
      let least = Double(below(3 * plain.count)) / 2
      sides.append(
        SideRule(terms: terms, atLeast: least, atMost: least + Double(below(6))))
    }
    let fewest = below(2) == 0 ? plain.count : below(plain.count + 1)
    return SitingRules(
      count: plain.count, fewest: fewest, keep: plain.keep, close: plain.close,
      groups: plain.groups, sides: sides)
  }

  mutating func sidedProblem(_ objective: Objective, overlapping: Bool = false) throws
    -> PlacementProblem
  {
    let areas = 4 + below(22)
    let sites = 4 + below(8)
    let travel = try travel(
      areas: areas, sites: sites, coarse: below(2) == 0, gaps: below(3) == 0)
    return try PlacementProblem(
      demand: demand(areas: areas, whole: below(2) == 0), travel: travel, objective: objective,
      rules: sideRules(sites: sites, overlapping: overlapping))
  }

  mutating func problem(_ objective: Objective, overlapping: Bool = false) throws
    -> PlacementProblem
  {
    let areas = 4 + below(22)
    let sites = 4 + below(9)
    let coarse = below(2) == 0
    let travel = try travel(areas: areas, sites: sites, coarse: coarse, gaps: below(3) == 0)
    return try PlacementProblem(
      demand: demand(areas: areas, whole: below(2) == 0), travel: travel, objective: objective,
      rules: rules(sites: sites, overlapping: overlapping))
  }
}
