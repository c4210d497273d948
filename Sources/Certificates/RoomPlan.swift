internal import Places

extension CostedInstance {
  /// What a plan costs with who goes where as said.
  ///
  /// Where areas are divided, a site may hold a millionth more than its room, and so may the sum of an area's
  /// shares be off: that is the rounding of whoever found them.
  ///
  /// - Throws: ``CertificateError/badPlan(_:_:)`` with what is wrong.
  func cost(
    of plan: [Int], _ shares: [ServedShare], _ room: Room, _ number: Int
  ) throws(CertificateError) -> Double {
    let travel = problem.travel
    let isOpen = Set(plan)
    var served = [Double](repeating: 0, count: travel.areaCount)
    var loads = [Double](repeating: 0, count: travel.siteCount)
    var sum = ExactSum()
    var seen: Set<[Int]> = []
    for part in shares {
      guard served.indices.contains(part.area), isOpen.contains(part.site), part.share > 0,
        part.share <= 1, seen.insert([part.area, part.site]).inserted
      else { throw .badPlan(number, "sends an area where it cannot go") }
      guard !room.isWhole || part.share == 1 else {
        throw .badPlan(number, "divides area number \(part.area + 1), which is to stay whole")
      }
      let row = travel.offsets[part.area]..<travel.offsets[part.area + 1]
      guard let k = row.first(where: { Int(travel.sites[$0]) == part.site }),
        costs[k] < .infinity
      else { throw .badPlan(number, "sends an area where it has no stored route") }
      served[part.area] += part.share
      loads[part.site] += part.share * room.people[part.area]
      sum.add(part.share * costs[k])
    }
    let spare = room.isWhole ? Rounding.ofFigures : Rounding.ofShares
    for site in plan where loads[site] * (1 - spare) > room.places[site] {
      throw .badPlan(number, "sends more to site number \(site + 1) than it has room for")
    }
    for area in served.indices where problem.weights[area] > 0 || room.people[area] > 0 {
      guard served[area] <= 1 + Rounding.ofShares else {
        throw .badPlan(number, "serves area number \(area + 1) more than once")
      }
      guard served[area] < 1 - Rounding.ofShares else { continue }
      guard areFloorsExact else { throw .badPlan(number, "leaves somebody out") }
      sum.add((1 - served[area]) * problem.weights[area])
    }
    return sum.value
  }
}
