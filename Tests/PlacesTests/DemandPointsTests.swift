import Places
import Testing

struct DemandPointsTests {
  private let areas: [Area]

  init() throws {
    areas = try [0, 4].map { kilometres in
      Area(
        id: AreaID("A\(kilometres)"), name: "Area",
        centroid: try GridPoint(easting: 500_000 + Double(kilometres) * 1000, northing: 200_000))
    }
  }

  private func point(_ id: String, _ area: Int, _ kilometres: Double, _ people: Double) throws
    -> DemandPoints.Counted
  {
    DemandPoints.Counted(
      id: id, area: area,
      place: try GridPoint(easting: 500_000 + kilometres * 1000, northing: 200_000),
      people: people)
  }

  private func travel(_ rows: [[Double]]) throws -> TravelMatrix {
    try TravelMatrix(
      unit: .minutes, source: .supplied(by: "a test"), areaCount: rows.count,
      siteCount: rows[0].count, values: rows.flatMap(\.self))
  }

  @Test func `an area's travel is the mean of its points by their people`() throws {
    let points = DemandPoints(
      kind: "postcode", of: areas,
      [try point("b", 1, 4, 5), try point("p", 0, 0, 1), try point("q", 0, 2, 3)],
      isWeighted: true)
    // Points stand area after area: p and q with a quarter and three quarters, then b.
    #expect(points.points.map(\.id) == ["p", "q", "b"])
    let mean = points.mean(of: try travel([[4, 8], [8, 0], [1, 2]]))
    #expect(mean.travel.values == [4 * 0.25 + 8 * 0.75, 8 * 0.25, 1, 2])
    #expect(mean.partial == 0)
  }

  @Test func `without counts every point of an area is alike`() throws {
    let points = DemandPoints(
      kind: "postcode", of: areas,
      [try point("p", 0, 0, 1), try point("q", 0, 2, 3), try point("b", 1, 4, 5)],
      isWeighted: false)
    #expect(points.mean(of: try travel([[4], [8], [1]])).travel.values == [6, 1])
  }

  @Test func `an area where nobody lives at any point keeps its centre`() throws {
    let points = DemandPoints(
      kind: "postcode", of: areas, [try point("p", 0, 1, 2), try point("b", 1, 5, 0)],
      isWeighted: true)
    #expect(points.unpointed == [1])
    #expect(points.points.map(\.id) == ["p", "A4"])
    #expect(points.points[1].place == areas[1].centroid && points.points[1].share == 1)
    #expect(points.severalAreas == 0)
  }

  @Test func `a twentieth of the people may be without a value, and no more`() throws {
    func mean(_ people: Double) throws -> (travel: TravelMatrix, partial: Int) {
      DemandPoints(
        kind: "postcode", of: areas,
        [
          try point("p", 0, 0, 100 - people), try point("q", 0, 2, people), try point("b", 1, 4, 1),
        ],
        isWeighted: true
      ).mean(of: try travel([[6], [.infinity], [1]]))
    }
    let few = try mean(5)
    #expect(abs(few.travel.values[0] - 6) < 1e-12 && few.partial == 1)
    let many = try mean(6)
    #expect(many.travel.values[0] == .infinity && many.partial == 0)
  }

  @Test func `one point an area is that nearest to its centre`() throws {
    let points = DemandPoints(
      kind: "postcode", of: areas,
      [try point("far", 0, 2, 1), try point("near", 0, 0.5, 1), try point("b", 1, 4, 1)],
      isWeighted: true)
    #expect(points.central(of: try travel([[1], [2], [3]]), areas: areas).values == [2, 3])
  }
}
