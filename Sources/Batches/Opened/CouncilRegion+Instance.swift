public import Assessment
public import Places

extension CouncilRegion.Council {
  /// The council as a placement instance: its sites of the first day, minutes' walk, and the people who
  /// count.
  ///
  /// - Throws: `PlacesError` where nobody counts.
  public func instance(counting people: CouncilRegion.People) throws(PlacesError) -> BareInstance {
    BareInstance(
      demand: try Demand(weights(of: people)),
      travel: .table(
        .matrix(
          try .estimated(
            from: points, to: sites.map(\.point), detour: CouncilRegion.detour,
            speed: CouncilRegion.speed))),
      siteCount: sites.count)
  }

  /// How many people of each area count.
  public func weights(of people: CouncilRegion.People) -> [Double] {
    switch people {
    case .everyone: self.people
    case .deprived: zip(self.people, isDeprived).map { $1 ? $0 : 0 }
    }
  }
}
