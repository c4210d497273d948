/// Points where the people of areas live, such as postcodes: each in one area, with its share of that
/// area's people.
public struct DemandPoints: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let id: String
    public let place: GridPoint
    /// Of the people of its area; the shares of an area's points add up to 1.
    public let share: Double
  }

  /// A point as it was counted.
  public struct Counted: Hashable, Sendable {
    public let id: String
    /// The index of its area.
    public let area: Int
    public let place: GridPoint
    /// Zero or more.
    public let people: Double

    public init(id: String, area: Int, place: GridPoint, people: Double) {
      (self.id, self.area, self.place, self.people) = (id, area, place, people)
    }
  }

  /// What one of them is called, such as `postcode`.
  public let kind: String
  /// Area after area.
  public let points: [Point]
  /// The points of area *i* are `offsets[i]..<offsets[i + 1]`; every area has at least one.
  public let offsets: [Int]
  /// Areas, ascending, in which nobody lives at any point: their centre stands for them.
  public let unpointed: [Int]
  /// Whether points count by their people; all alike otherwise.
  public let isWeighted: Bool

  /// - Parameter counted: in any order; within an area it is kept.
  public init(kind: String, of areas: [Area], _ counted: [Counted], isWeighted: Bool) {
    var byArea = [[Counted]](repeating: [], count: areas.count)
    for point in counted { byArea[point.area].append(point) }
    var points: [Point] = []
    var offsets = [0]
    var unpointed: [Int] = []
    for (index, area) in areas.enumerated() {
      let own = byArea[index]
      let people = own.reduce(0) { $0 + (isWeighted ? $1.people : 1) }
      if people > 0 {
        points += own.map {
          Point(id: $0.id, place: $0.place, share: (isWeighted ? $0.people : 1) / people)
        }
      } else {
        unpointed.append(index)
        points.append(Point(id: area.id.code, place: area.centroid, share: 1))
      }
      offsets.append(points.count)
    }
    self.kind = kind
    self.points = points
    self.offsets = offsets
    self.unpointed = unpointed
    self.isWeighted = isWeighted
  }

  public var areaCount: Int { offsets.count - 1 }

  /// The points of an area, as indices.
  public func points(of area: Int) -> Range<Int> { offsets[area]..<offsets[area + 1] }

  /// Areas with more than one point.
  public var severalAreas: Int { (0..<areaCount).count { points(of: $0).count > 1 } }

  /// The share of an area's people of whom it may be unknown how far they are from a site: whoever lives
  /// at its other points then speaks for them.
  public static let silentShare = 0.05

  /// The travel of areas from that of their points: d(i, j) = Σ s(u) d(u, j) / Σ s(u) over the points *u*
  /// of area *i* that have a value, s(u) being a point's share of the area's people.
  ///
  /// Where points without a value have more than ``silentShare`` of the people, the area has none.
  ///
  /// - Parameter travel: a row for each point.
  /// - Returns: the mean, and how many of its values leave some points out.
  public func mean(of travel: TravelMatrix) -> (travel: TravelMatrix, partial: Int) {
    precondition(travel.areaCount == points.count, "travel of other points")
    var values: [Double] = []
    values.reserveCapacity(areaCount * travel.siteCount)
    var partial = 0
    for area in 0..<areaCount {
      for site in 0..<travel.siteCount {
        var (sum, known, unknown) = (0.0, 0.0, 0.0)
        for point in points(of: area) {
          let (value, share) = (travel[area: point, site: site], points[point].share)
          if value.isFinite {
            sum += share * value
            known += share
          } else {
            unknown += share
          }
        }
        let isKnown = known > 0 && unknown <= Self.silentShare * (1 + Rounding.ofBounds)
        if isKnown, unknown > 0 { partial += 1 }
        values.append(isKnown ? sum / known : .infinity)
      }
    }
    return (TravelMatrix(travel, areaCount: areaCount, values: values), partial)
  }

  /// The travel of areas from the one point of each that is nearest to its centre; a tie goes to the
  /// earlier.
  ///
  /// - Parameter travel: a row for each point.
  public func central(of travel: TravelMatrix, areas: [Area]) -> TravelMatrix {
    var values: [Double] = []
    for (index, area) in areas.enumerated() {
      var nearest = offsets[index]
      for point in points(of: index)
      where points[point].place.kilometres(to: area.centroid)
        < points[nearest].place.kilometres(to: area.centroid)
      {
        nearest = point
      }
      values += travel.values[nearest * travel.siteCount..<(nearest + 1) * travel.siteCount]
    }
    return TravelMatrix(travel, areaCount: areas.count, values: values)
  }
}
