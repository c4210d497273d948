import Geography
import Placement
import Places
import Studies

/// The ways that draws begin with.
extension Study {
  /// The ways of a question to hubs, and to outreach sites behind them.
  func ways(
    of question: Question, _ inputs: Set<DrawnInput>, beside: [Int]
  ) -> (InputSpread, [DrawnInput: DrawnInput.Distribution]) {
    let travel = question.travel
    let never = [Double](repeating: .infinity, count: areas.count)
    let border = travel.border?.impedance ?? never
    if inputs.contains(.travel), let others = alternatives(to: travel) {
      return (
        InputSpread(
          ways: .tables(others.map { $0.matrix.joined(with: $0.outreach.to(beside)) }),
          always: never), [.travel: .travels(others.map(\.label))]
      )
    }
    let table = InputSpread(
      ways: .table(
        (travel.across?.hubs ?? travel.matrix).joined(with: travel.outreach.to(beside))),
      always: border)
    switch travel.matrix.source {
    case .supplied, .leastOf:
      // Nobody knows the way from a point to outreach.
      guard let own = travel.points, inputs.contains(.points), beside.isEmpty else {
        return (table, [:])
      }
      // Who crosses the border from a point is no farther than from that point.
      return (
        InputSpread(
          ways: .points(PointWays(travel: own.toHubs, chances: Self.chances(own.points))),
          always: never), [.points: distribution(of: own.points)]
      )
    case .estimated(let detour, let speed):
      guard travel.points == nil || inputs.contains(.points) else { return (table, [:]) }
      return lines(inputs, beside, perKilometre: speed.map { detour / $0 * 60 } ?? detour, border)
    }
  }

  private func lines(
    _ inputs: Set<DrawnInput>, _ beside: [Int], perKilometre: Double, _ border: [Double]
  ) -> (InputSpread, [DrawnInput: DrawnInput.Distribution]) {
    var found: [DrawnInput: DrawnInput.Distribution] = [:]
    let places = inputs.contains(.points) ? drawnPoints : centres
    if places.severalAreas > 0 { found[.points] = distribution(of: places) }
    let reached = sites.hubs + beside.map { sites.outreach[$0] }
    var metres = LocationSensitivity.distance
    if case .metres(let own) = robustness.inputs[.locations]?.draws { metres = own }
    let rough = reached.map { site in
      inputs.contains(.locations) && site.quality == .approximate ? metres : 0
    }
    let roughly = sites.hubs.indices.filter { rough[$0] > 0 }
    if !roughly.isEmpty { found[.locations] = .locations(roughly, metres: metres) }
    return (
      InputSpread(
        ways: .lines(
          StraightWays(
            origins: areas.indices.map { area in
              places.points(of: area).map { places.points[$0].place }
            }, chances: Self.chances(places), sites: reached.map(\.location), rough: rough,
            perKilometre: perKilometre)), always: border), found
    )
  }

  /// The points where the people of each area may live: the study's, else those of its map, else the
  /// centres of the areas.
  private var drawnPoints: DemandPoints {
    if let points { return points }
    guard case .points(let drawn, _) = map else { return centres }
    let codes = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.id.code, $0) })
    return DemandPoints(
      kind: "postcode", of: Array(areas),
      drawn.compactMap { point in
        codes[point.key].map {
          DemandPoints.Counted(id: point.key, area: $0, place: point.point, people: 1)
        }
      }, isWeighted: false)
  }

  private var centres: DemandPoints {
    DemandPoints(kind: areas.kind, of: Array(areas), [], isWeighted: false)
  }

  private static func chances(_ points: DemandPoints) -> [Chances] {
    (0..<points.areaCount).map { area in
      Chances(
        points.isWeighted
          ? points.points(of: area).map { points.points[$0].share }
          : [Double](repeating: 1, count: points.points(of: area).count))
    }
  }

  private func distribution(of points: DemandPoints) -> DrawnInput.Distribution {
    let several = areas.indices.map { points.points(of: $0).count }.filter { $0 > 1 }
    return .points(
      kind: points.kind, areas: several.count, points: several.reduce(0, +),
      byPeople: points.isWeighted)
  }
}
