internal import Places

/// Turns two tiers into one: see ``TwoTierProblem``.
struct TierReduction {
  let columns: TierColumns
  let hubs: Tier
  let outreach: Tier

  /// (1 − σ) a(i) for every area, then σ a(i).
  func demand(_ demand: Demand, share: Double) -> Demand {
    let weights = demand.weights.map { $0 * (1 - share) } + demand.weights.map { $0 * share }
    return Self.valid { () throws(PlacesError) in try Demand(weights) }
  }

  /// Each area's way to hubs only, then its way to all sites, that to outreach as its standard is to the hubs'.
  func travel(_ travel: TravelMatrix, _ standards: TierStandards?) -> TravelMatrix {
    var values: [Double] = []
    values.reserveCapacity(2 * travel.areaCount * columns.count)
    for area in 0..<travel.areaCount {
      for site in columns.hubs { values.append(travel[area: area, site: site]) }
      for _ in columns.outreach { values.append(.infinity) }
    }
    for area in 0..<travel.areaCount {
      for site in columns.hubs { values.append(travel[area: area, site: site]) }
      for site in columns.outreach {
        let own = travel[area: area, site: site]
        values.append(standards?.scaled(own) ?? own)
      }
    }
    return Self.valid {
      () throws(PlacesError) in
      try TravelMatrix(
        unit: travel.unit, source: travel.source, areaCount: 2 * travel.areaCount,
        siteCount: columns.count, values: values)
    }
  }

  func rules(
    tie: TierTie?, siteCount: Int, groups: [GroupRule], sides: [SideRule]
  ) -> SitingRules {
    let number = [
      GroupRule(
        RuleTag(.tierCount(.hubs)), members: Array(0..<columns.hubs.count), atLeast: hubs.fewest,
        atMost: hubs.count),
      GroupRule(
        RuleTag(.tierCount(.outreach)), members: Array(columns.hubs.count..<columns.count),
        atLeast: outreach.fewest, atMost: outreach.count),
    ]
    let tiers = [(hubs, columns.hub), (outreach, columns.outreach)] as [(Tier, (Int) -> Int?)]
    var keep: Set<Int> = []
    var close: Set<Int> = []
    var tierGroups: [GroupRule] = []
    var tierSides: [SideRule] = []
    for (tier, column) in tiers {
      keep.formUnion(tier.keep.compactMap(column))
      close.formUnion(tier.close.compactMap(column))
      tierGroups += tier.groups.map {
        GroupRule(
          $0.tag, members: $0.members.compactMap(column), atLeast: $0.atLeast,
          atMost: $0.atMost)
      }
      tierSides += tier.sides.map { rule in
        let terms = rule.terms.compactMap { term in
          column(term.site).map { SideRule.Term(site: $0, weight: term.weight) }
        }
        return SideRule(
          rule.tag, terms: terms, atLeast: rule.atLeast, atMost: rule.atMost)
      }
    }
    return SitingRules(
      count: hubs.count + outreach.count, fewest: hubs.fewest + outreach.fewest, keep: keep,
      close: close, groups: number + tierGroups + groups,
      sides: tierSides + once + ties(tie, siteCount: siteCount) + sides)
  }

  /// A site opens in one tier at most.
  private var once: [SideRule] {
    columns.hubs.compactMap { site in
      guard let hub = columns.hub(site), let outreach = columns.outreach(site) else { return nil }
      return .oneOf(RuleTag(.oneTier(site: site)), sites: [hub, outreach])
    }
  }

  private func ties(_ tie: TierTie?, siteCount: Int) -> [SideRule] {
    guard let tie else { return [] }
    return columns.outreach.enumerated().map { k, site in
      let near = columns.hubs.filter { tie.impedances[site * siteCount + $0] <= tie.within }
      return .onlyWith(
        RuleTag(.tie(site: site, within: tie.within)),
        site: columns.hubs.count + k, partners: near.compactMap(columns.hub))
    }
  }

  /// What is made of valid parts is valid.
  private static func valid<Value>(_ make: () throws(PlacesError) -> Value) -> Value {
    do throws(PlacesError) {
      return try make()
    } catch {
      preconditionFailure("two copies of a valid table were refused: \(error)")
    }
  }
}
