import Testing

@testable import Routing

struct EngineQuestionsTests {
  @Test func `OSRM is asked by address, longitude first`() throws {
    let question = try FakeEngine.question(areas: 2, sites: 1)
    let asked = EngineQuestions(.osrm, .walk, nil)
      .matrix(from: question.areas, to: question.sites, limit: 500)
    #expect(
      asked.path
        == "/table/v1/foot/0.000000,52.000000;0.010000,52.000000;0.000000,52.000000?sources=0;1&destinations=2&annotations=duration,distance&generate_hints=false"
    )
    #expect(asked.body == nil)
  }

  @Test func `Valhalla is told how far to look, and at which pace people go`() throws {
    let question = try FakeEngine.question(areas: 1, sites: 1)
    let asked = EngineQuestions(.valhalla, .walk, try StreetPace("pushchair", .walk))
      .matrix(from: question.areas, to: question.sites, limit: 250.5)
    let body = String(decoding: try #require(asked.body), as: UTF8.self)
    for part in [
      #""search_cutoff": 251"#, #""walking_speed": 4"#, #""step_penalty": 600"#,
      #""costing": "pedestrian""#,
    ] {
      #expect(body.contains(part), "\(body)")
    }
  }

  @Test func `Valhalla is asked for ways towards the site, with holes and islands kept`() throws {
    let site = try FakeEngine.question(areas: 0, sites: 1).sites[0]
    let asked = EngineQuestions(.valhalla, .drive, nil)
      .isochrones(to: site, minutes: [10, 22.5], limit: 500)
    #expect(asked.path == "/isochrone")
    let body = String(decoding: try #require(asked.body), as: UTF8.self)
    for part in [
      #""reverse": true"#, #""polygons": true"#, #""denoise": 0"#, #""time": 22.5"#,
      #""search_cutoff": 500"#, #""costing": "auto""#,
    ] {
      #expect(body.contains(part), "\(body)")
    }
  }
}
