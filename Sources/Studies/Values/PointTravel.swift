public import Places

/// What a travel that starts at the points of each area is the mean of.
public struct PointTravel: Hashable, Sendable {
  /// What stands for an area where one point does.
  public enum Single: Hashable, Sendable {
    /// Its centre.
    case centre
    /// That of its points which is nearest to its centre, as nobody asked for ways from the centre itself.
    case nearestPoint
  }

  public let points: DemandPoints
  /// Points × hubs, regardless of sites over the border.
  public let hubs: TravelMatrix
  /// Points × sites over the border; nothing where the study has none.
  public let border: TravelMatrix?
  /// Areas × hubs from one point an area, regardless of sites over the border.
  public let single: TravelMatrix
  /// The same to sites over the border.
  public let singleBorder: TravelMatrix?
  public let stands: Single
  /// How many values of the mean leave out points that have none.
  public let partial: Int

  public init(
    points: DemandPoints, hubs: TravelMatrix, border: TravelMatrix? = nil, single: TravelMatrix,
    singleBorder: TravelMatrix? = nil, stands: Single, partial: Int = 0
  ) {
    (self.points, self.stands, self.partial) = (points, stands, partial)
    (self.hubs, self.single) = (hubs, single)
    self.border = border.flatMap { $0.siteCount == 0 ? nil : $0 }
    self.singleBorder = singleBorder.flatMap { $0.siteCount == 0 ? nil : $0 }
  }

  /// Points × hubs; where a site over the border is nearer, the way to that one.
  public var toHubs: TravelMatrix {
    border.map { sites in
      hubs.limited(
        to: NearestSites(open: Array(0..<sites.siteCount), travel: sites).impedance)
    } ?? hubs
  }

  /// The same where nobody crosses the border.
  var withoutBorder: PointTravel {
    PointTravel(points: points, hubs: hubs, single: single, stands: stands, partial: partial)
  }
}

extension StudyTravel {
  /// The same way of travelling from one point an area; nothing where it starts at one already.
  package var fromOnePoint: StudyTravel? {
    points.map { points in
      StudyTravel(
        id: id, label: label, hubs: points.single, outreach: outreach,
        border: points.singleBorder, source: source, making: making, standard: standard)
    }
  }

  /// Straight lines to other places from where this travel starts, made into travel as an estimate is.
  package func estimated(
    to places: [GridPoint?], from areas: StudyAreas, detour: Double, speed: Double?
  ) throws(PlacesError) -> TravelMatrix {
    let origins = points?.points.points.map(\.place) ?? areas.map(\.centroid)
    let travel = try TravelMatrix.estimated(
      from: origins, to: places, detour: detour, speed: speed)
    return points?.points.mean(of: travel).travel ?? travel
  }
}
