import Geography
package import Places

/// Rules about how far apart hubs are and how far people are from them.
extension Study {
  /// For every two hubs that are nearer each other than the gap: at most one of them is open.
  func gap(_ least: Standard, travel named: Int?) throws(StudyError) -> [RuleLimit] {
    let scale = try straightLineScale(travel: named, in: least.unit).perKilometre
    var limits: [RuleLimit] = []
    for (i, first) in sites.hubs.enumerated() {
      for (j, second) in sites.hubs.enumerated().dropFirst(i + 1) {
        guard let here = first.location, let there = second.location else { continue }
        let apart = here.kilometres(to: there) * scale
        guard apart < least.value * (1 - 1e-12) else { continue }
        limits.append(RuleLimit(.oneOf([i, j]), cause: .near(i, j, apart: apart)))
      }
    }
    return limits
  }

  /// What a kilometre in a straight line is in a unit, and by which travel; by none for the
  /// straight line itself.
  ///
  /// - Parameter named: nothing for the straight line itself in kilometres, and for the first
  ///   travel in minutes.
  package func straightLineScale(
    travel named: Int?, in unit: TravelUnit
  ) throws(StudyError) -> (perKilometre: Double, travel: StudyTravel?) {
    let travel = try self.travel(named, in: unit)
    guard named != nil || unit == .minutes else { return (1, nil) }
    guard let travel, case .estimated(let detour, let speed) = travel.matrix.source else {
      throw .travelNotEstimated(travel: travel?.id, unit: unit)
    }
    return (speed.map { detour / $0 * 60 } ?? detour, travel)
  }

  /// For every area with people, at least one of the hubs within the standard is open.
  ///
  /// Areas that are near the same hubs share a limit.
  func reach(
    _ within: Standard, areas band: DecileBand?, travel named: Int?
  ) throws(StudyError) -> [RuleLimit] {
    guard let travel = try travel(named, in: within.unit) else {
      throw .noTravel(unit: within.unit)
    }
    let deciles = try band.map { (band) throws(StudyError) in try areas.deciles.of(band.column) }
    var near: [[Int]: [Int]] = [:]
    for area in areas.indices where people[area] > 0 {
      if let band, let deciles, !band.deciles.contains(deciles[area]) { continue }
      let hubs = sites.hubs.indices.filter { travel.matrix[area: area, site: $0] <= within.value }
      near[hubs, default: []].append(area)
    }
    return near.sorted { $0.value[0] < $1.value[0] }.map { hubs, areas in
      RuleLimit(.anyOf(hubs), cause: .reach(areas: areas))
    }
  }

  /// The travel that a standard of reach is measured by.
  ///
  /// - Throws: ``StudyError`` for a travel in another unit.
  package func travel(_ named: Int?, in unit: TravelUnit) throws(StudyError) -> StudyTravel? {
    guard let named else { return travels.first { $0.matrix.unit == unit } }
    let travel = travels[named]
    guard travel.matrix.unit == unit else {
      throw .travelInOtherUnit(travel: travel.id, unit: travel.matrix.unit, asked: unit)
    }
    return travel
  }

  /// At least a share of the open hubs lies in areas of some deciles.
  func deprivedShare(
    _ share: Double, _ band: DecileBand, _ rule: Rule
  ) throws(StudyError) -> HeldRule {
    let deciles = try areas.deciles.of(band.column)
    let (homes, how) = areasOfHubs()
    // Thousandths, so that a share such as 60 % is met exactly.
    let thousandths = (share * 1000).rounded()
    let weights = sites.hubs.indices.map { hub in
      let isThere = homes[hub].map { band.deciles.contains(deciles[$0]) } ?? false
      return (isThere ? 1000 : 0) - thousandths
    }
    return HeldRule(rule, limits: [RuleLimit(.notBelowZero(weights))], hubAreas: how)
  }

  /// The area that each hub lies in, nothing where its location is not known, and how it was found.
  private func areasOfHubs() -> ([Int?], HeldRule.HubAreas) {
    var regions: [Region?] = []
    if case .boundaries = map, let ground = try? StudyGround(self) { regions = ground.regions }
    let homes = sites.hubs.map { hub -> Int? in
      guard let point = hub.location else { return nil }
      if let inside = regions.firstIndex(where: { $0?.contains(point) == true }) { return inside }
      return areas.indices.min {
        point.kilometres(to: areas[$0].centroid) < point.kilometres(to: areas[$1].centroid)
      }
    }
    return (homes, regions.isEmpty ? .nearestCentre : .boundaries)
  }
}
