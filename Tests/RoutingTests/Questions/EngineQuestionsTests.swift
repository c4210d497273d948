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
}
