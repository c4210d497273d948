import Geography
import Testing

@testable import Routing

struct EngineAnswersTests {
  private func answer(_ text: String, status: Int = 200) -> HTTPAnswer {
    HTTPAnswer(status: status, body: Array(text.utf8))
  }

  @Test func `Valhalla's places are as far as the nearest way that it names`() throws {
    let points = try FakeEngine.question(areas: 3, sites: 0).areas
    // A thousandth of a degree of latitude is 111.195 m on the sphere that distances are taken on.
    let found = try EngineAnswers(engine: .valhalla).places(
      answer(
        """
        [{"edges":[{"correlated_lat":52.002,"correlated_lon":0},{"correlated_lat":52.001,"correlated_lon":0}]},
         {"edges":null}, {"edges":[]}]
        """), of: points)
    #expect(abs(try #require(found[0]) - 111.195) < 0.01)
    #expect(found[1] == nil && found[2] == nil)
  }

  @Test func `Valhalla's matrix has its points where it says`() throws {
    let question = try FakeEngine.question(areas: 1, sites: 2)
    let matrix = try EngineAnswers(engine: .valhalla).matrix(
      answer(
        """
        {"sources_to_targets":[[{"from_index":0,"to_index":0,"time":90,"distance":0.1},
        {"from_index":0,"to_index":1,"time":null,"distance":null}]],
        "sources":[{"lat":52.001,"lon":0}],"targets":[{"lat":52,"lon":0},{"lat":52,"lon":0.01}],
        "units":"kilometers"}
        """), from: question.areas, to: question.sites)
    #expect(matrix.minutes == [1.5, .infinity])
    #expect(matrix.kilometres == [0.1, .infinity])
    #expect(abs(try #require(matrix.origins[0]) - 111.195) < 0.01)
    #expect(matrix.destinations == [0, 0])
  }

  @Test func `what is no engine's answer is told for what it is`() throws {
    let question = try FakeEngine.question(areas: 1, sites: 1)
    for (text, status, words) in [
      ("<html>", 502, "(HTTP 502) is not Valhalla"),
      (#"{"error_code":170,"error":"Locations are in unconnected regions"}"#, 400, "unconnected"),
    ] {
      let error = #expect(throws: RoutingError.self) {
        try EngineAnswers(engine: .valhalla).matrix(
          answer(text, status: status), from: question.areas, to: question.sites)
      }
      #expect(error?.description.contains(words) == true)
    }
    #expect(
      throws: RoutingError.noAnswer(.valhalla, reason: "it tells 0 places where 1 were asked for")
    ) {
      try EngineAnswers(engine: .valhalla).places(answer("[]"), of: question.areas)
    }
  }

  @Test func `isochrones come in the order of the minutes, each with all its polygons`() throws {
    let ring = "[[0,52],[0.1,52],[0.1,52.1],[0,52]]"
    let ground = try EngineAnswers(engine: .valhalla).isochrones(
      answer(
        """
        {"type":"FeatureCollection","features":[
        {"properties":{"contour":20},"geometry":{"type":"MultiPolygon","coordinates":[[\(ring),\(ring)],[\(ring)]]}},
        {"properties":{"contour":10},"geometry":{"type":"Polygon","coordinates":[\(ring)]}}]}
        """), minutes: [10, 20])
    #expect(ground.map(\.count) == [1, 2])
    #expect(ground[1].map(\.count) == [2, 1])
    #expect(ground[0][0][0][1].x == 0.1 && ground[0][0][0][1].y == 52)
  }

  @Test(arguments: [
    (#"{"error_code":151,"error":"Exceeded max time: 60"}"#, "it says 'Exceeded max time: 60'"),
    ("<html>", "gives no isochrones"),
    (#"{"features":[]}"#, "has no isochrone of 10 minutes"),
    (
      #"{"features":[{"properties":{"contour":10},"geometry":{"type":"LineString","coordinates":[]}}]}"#,
      "gives no isochrones"
    ),
  ])
  func `what has no isochrones is told for what it is`(text: String, words: String) {
    let error = #expect(throws: RoutingError.self) {
      try EngineAnswers(engine: .valhalla).isochrones(answer(text, status: 400), minutes: [10])
    }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }
}
