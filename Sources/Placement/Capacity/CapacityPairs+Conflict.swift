internal import Places

extension CapacityPairs {
  /// The plainest reason why no plan can exist; nothing where none of them applies.
  var conflict: Conflict? {
    let placement = problem.problem
    let rules = placement.rules
    guard RuleSet(rules: rules, siteCount: siteCount).hasPlan else {
      return .rules(problem.chosenRules.ids)
    }
    let must = areas.indices.filter { unservedCost[$0] == .infinity }
    guard !must.isEmpty else { return nil }
    let cut = must.filter { starts[$0] == starts[$0 + 1] }.map { areas[$0] }
    if !cut.isEmpty {
      let unreachable = cut.filter { area in
        placement.travel.row(of: area).allSatisfy {
          $0.impedance == .infinity || $0.impedance > goal.pairCost.limit
            || rules.close.contains($0.site)
        }
      }
      return unreachable.isEmpty ? .tooLarge(areas: cut) : .unreachable(areas: unreachable)
    }
    let people = must.lazy.map { self.load[$0] }.exactSum
    let open = (0..<siteCount).filter { !rules.close.contains($0) }.sorted {
      let (a, b) = (rules.keep.contains($0), rules.keep.contains($1))
      if a != b { return a }
      return (problem.capacity.places[$0], $1) > (problem.capacity.places[$1], $0)
    }.prefix(rules.count)
    let places = open.map { problem.capacity.places[$0] }.exactSum
    guard !Rounding.reaches(places, people) else { return nil }
    return .tooFewPlaces(places: places, people: people, sites: open.count - problem.standing)
  }
}
