import Geography
import Opening
import Places
import Studies
import StudySupport
import Testing
import Text

/// Points where people live, and travel that starts at them: four villages on a road east, where a
/// kilometre takes 15 minutes on foot.
struct StudyLoaderPointsTests {
  private static let homes = """
    id,area,easting,northing,people
    h1,A1,500000,200000,25
    h2,A1,501000,200000,75
    h3,A3,503000,200000,60
    h4,A4,506000,200000,40

    """
  private static let points =
    "points: { table: homes, id: id, area: area, easting: easting, northing: northing, people: people, kind: postcode }\n"

  private func study(
    _ points: String = points, homes: String = homes,
    walk: String = "{ label: walk, unit: minutes, detour: 1.2, speed: 4.8, start: points }"
  ) -> MiniStudy {
    var study = MiniStudy().replacing("sites:\n", with: points + "sites:\n")
      .replacing("{ label: walk, unit: minutes, detour: 1.2, speed: 4.8 }", with: walk)
    study.files["homes.csv"] = homes
    return study
  }

  private func notes(_ study: MiniStudy) throws -> [Diagnostic] {
    try study.open().provenance.diagnostics.filter { $0.code == "demand-points" }
  }

  @Test func `a straight line starts at each point, and an area has the mean by people`() throws {
    let opened = try study().open()
    let walk = opened.travels[0]
    // From h1 it is 0 minutes to Ash and 45 to Cedar, from h2 15 and 30: a quarter and three quarters.
    #expect(walk.matrix[area: 0, site: 0] == 11.25)
    #expect(walk.matrix[area: 0, site: 1] == 33.75)
    // Birch has no point and keeps its centre, a kilometre from Ash.
    #expect(walk.matrix[area: 1, site: 0] == 15)
    #expect(opened.points?.unpointed == [1])
    // From one point an area, Ash's people are at their hub.
    #expect(walk.fromOnePoint?.matrix[area: 0, site: 0] == 0)
    #expect(walk.points?.stands == .centre)
    // The other travel of the study starts at centres, as before.
    #expect(opened.travels[1].points == nil && opened.travels[1].matrix[area: 0, site: 0] == 0)
    // Five starts, of which one is a centre, and three hubs and a barn that nobody can place.
    #expect(walk.making.pairs == TravelMaking.Pairs(all: 20, unknown: 5))
  }

  @Test func `degrees are as good as metres`() throws {
    let places = try GridProjection().longitudeLatitude(of: [
      GridPoint(easting: 500_000, northing: 200_000),
      GridPoint(easting: 501_000, northing: 200_000),
    ])
    let rows = zip(["25", "75"], places).enumerated().map { index, row in
      "h\(index),A1,\(row.1.latitude),\(row.1.longitude),\(row.0)"
    }
    let opened = try study(
      "points: { table: homes, id: id, area: area, latitude: lat, longitude: lon, people: people }\n",
      homes: (["id,area,lat,lon,people"] + rows).joined(separator: "\n") + "\n"
    ).open()
    #expect(abs(opened.travels[0].matrix[area: 0, site: 0] - 11.25) < 0.001)
  }

  @Test func `a table has points in the place of areas`() throws {
    let table =
      "{ label: walk, unit: minutes, table: ways, start: points, from: point, to: site, value: minutes, absent: no-route }"
    var study = study(walk: table)
    study.files["ways.csv"] = """
      point,site,minutes
      h1,ash,2
      h1,cedar,50
      h2,ash,18
      A2,ash,20
      h3,ash,50
      h3,cedar,1
      h4,dale,1

      """
    let walk = try study.open().travels[0]
    // 2 a quarter and 18 three quarters; three quarters of Ash have no way to Cedar.
    #expect(walk.matrix[area: 0, site: 0] == 14)
    #expect(walk.matrix[area: 0, site: 1] == .infinity)
    #expect(walk.matrix[area: 1, site: 0] == 20)
    // No row is from the centre of Ash: the point that is nearest to it stands for all.
    #expect(walk.points?.stands == .nearestPoint)
    #expect(walk.fromOnePoint?.matrix[area: 0, site: 0] == 2)
  }

  @Test func `what is odd about points is told with its row`() throws {
    let odd = Self.homes.replacing("h4,A4", with: "h4,Z9") + "h5,A4,,,3\nh6,A4,506100,200000,41\n"
    let said = try notes(study(homes: odd)).map(\.description)
    #expect(
      said.contains {
        $0.contains(
          "row 5 of homes.csv, column area: 1 of 6 rows lies in no area of the study, such as 'Z9'")
      }, "\(said)")
    #expect(
      said.contains {
        $0.contains("row 6 of homes.csv, column easting: 1 point of the study's areas has no place")
      }, "\(said)")
    #expect(
      said.contains {
        $0.contains("1 of 4 areas has no postcode with people, and keeps its own centre: A2")
      },
      "\(said)")
  }

  @Test func `people of points that do not fit the area's own count are told`() throws {
    // Everywhere but in Cedar, where 60 live, as many as the area's own column says.
    let wrong = Self.homes.replacing("200000,60", with: "200000,66")
    let said = try notes(study(homes: wrong)).map(\.description)
    #expect(
      said.contains {
        $0.contains("those of A3 have 66, the area 60") && $0.contains("the same count")
      },
      "\(said)")
    #expect(try notes(study()).allSatisfy { !$0.message.contains("not fit") })
    // Ten times as many everywhere is a count of everyone, and as good.
    let everyone = Self.homes.replacing(",25\n", with: ",250\n").replacing(",75\n", with: ",750\n")
      .replacing(",60\n", with: ",600\n").replacing(",40\n", with: ",400\n")
    #expect(try notes(study(homes: everyone)).allSatisfy { !$0.message.contains("not fit") })
  }

  @Test func `a point far from its area and near another's is told`() throws {
    let said = try notes(study(homes: Self.homes + "h9,A1,506000,200100,0\n")).map(\.message)
    #expect(said.contains { $0.contains("h9 is 6.0 km from A1") }, "\(said)")
    #expect(!said.contains { $0.contains("of every area") })
  }

  /// A digit left out of 506000 or 566213 is still on the grid.
  @Test func `a point near no area at all is told`() throws {
    let said = try notes(study(homes: Self.homes + "h9,A1,600000,200100,0\n")).map(\.message)
    #expect(
      said.contains { $0.hasPrefix("1 point more than 20 km from the centre of every area") },
      "\(said)")
  }

  @Test(arguments: [
    (
      points.replacing("easting: easting, northing: northing, ", with: ""), "",
      "easting and northing"
    ),
    (points.replacing("easting: easting", with: "latitude: easting"), "", "northing and latitude"),
    ("", "", "points that the study names under 'points'"),
    (points.replacing("people: people", with: "people: folk"), "", "no column 'folk'"),
    (points, "h1,A2,501000,200000,1\n", "'h1' again"),
    (
      points, "H 1,A2,501000,200000,1\n", "row 6 of homes.csv, column id: 'H 1' is 'h1' of row 2 in"
    ),
    (points, "h5,A2,501000,200000,-1\n", "from 0 to 10000000"),
    (points, "h5,A2,501000,200000,1e300\n", "from 0 to 10000000"),
    (points, "h5,A2,51,0.1,1\n", "row 6 of homes.csv, column easting"),
    (points.replacing("area: area", with: "area: id"), "", "none of its 4 rows"),
  ])
  func `what cannot be is refused`(points: String, row: String, message: String) throws {
    let study = study(points, homes: Self.homes + row)
    let error = try #require(throws: DataError.self) { try study.open() }
    let said = error.diagnostics.map(\.description).joined(separator: "\n")
    #expect(said.contains(message), "\(said)")
  }
}
