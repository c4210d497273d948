package import Places
package import Studies

/// How far wrong a travel may be, as far as a study can tell.
package enum TravelSureness: Hashable, Sendable {
  /// Held against another measured travel of the study, by the same mode in the same unit.
  case against(travel: Int, TravelDifference)
  /// Held against another table when it was made.
  case recorded(TravelRecord.Comparison)
  /// An estimate of which the study itself says how far it is from the truth: eight ways in ten are so
  /// many times it.
  case ranged(ClosedRange<Double>)
  /// Held against straight lines at the pace of its middle pair, in its unit a kilometre: what ways
  /// change, which is no error.
  case straightLines(pace: Double, TravelDifference)
  /// The least of several, each of which has its own.
  case ofItsParts
  /// Nothing to hold it against.
  case notKnown
}

extension Study {
  /// How far wrong a travel may be: against another measured one of its mode where there is one, else
  /// as its record or, of an estimate, the study says, else, where it is measured, against straight lines.
  package func sureness(of index: Int) -> TravelSureness {
    let travel = travels[index]
    if case .leastOf = travel.matrix.source { return .ofItsParts }
    let (values, columns) = inside(travel)
    let hubs = Array(sites.hubs.indices)
    func difference(_ others: [Double]) -> TravelDifference? {
      TravelDifference(values, from: others, columns: columns, hubs: hubs)
    }
    let others = travels.indices.filter { $0 != index && isSecond(travels[$0], to: travel) }
    if let other = others.first, let difference = difference(inside(travels[other]).values) {
      return .against(travel: other, difference)
    }
    if case .estimated(let detour, _) = travel.matrix.source {
      return travel.making.detours.map {
        .ranged($0.lowerBound / detour...$0.upperBound / detour)
      } ?? .notKnown
    }
    if travel.matrix.unit == .minutes, let against = travel.making.record?.against {
      return .recorded(against)
    }
    let straight = straightLines(of: travel)
    let paces = zip(values, straight).compactMap { value, kilometres in
      value.isFinite && kilometres.isFinite && kilometres > 0.1 ? value / kilometres : nil
    }.sorted()
    guard !paces.isEmpty else { return .notKnown }
    let pace = paces[(paces.count - 1) / 2]
    return difference(straight.map { $0 * pace }).map { .straightLines(pace: pace, $0) }
      ?? .notKnown
  }

  /// Whether a travel was measured by other means and can be held against one: the same engine on the
  /// same network, with other settings, knows nothing new, nor does another column of the same table.
  private func isSecond(_ other: StudyTravel, to travel: StudyTravel) -> Bool {
    guard !other.matrix.source.isEstimate, other.matrix.unit == travel.matrix.unit,
      let mode = travel.making.mode, other.making.mode == mode
    else { return false }
    if let table = travel.making.table, table.sha256 == other.making.table?.sha256 { return false }
    guard case .engine(let ours)? = travel.making.record?.maker,
      case .engine(let theirs)? = other.making.record?.maker
    else { return true }
    return ours.name != theirs.name || ours.network?.sha256 != theirs.network?.sha256
  }

  /// A travel to hubs and then to outreach sites, row after row, regardless of sites over the border.
  func inside(_ travel: StudyTravel) -> (values: [Double], columns: Int) {
    let matrix = (travel.across?.hubs ?? travel.matrix).joined(with: travel.outreach)
    return (matrix.values, matrix.siteCount)
  }

  /// Kilometres in a straight line to the same sites, from where a travel starts; `.infinity` where a
  /// place is not known.
  func straightLines(of travel: StudyTravel) -> [Double] {
    let places = (sites.hubs + sites.outreach).map(\.location)
    let lines = try? travel.estimated(to: places, from: areas, detour: 1, speed: nil)
    return lines?.values ?? []
  }
}
