import Access
import Assessment
import Places
import Studies
import StudySupport
import Testing

/// Villages: today everyone is at a hub; the council closes Birch, whose people then go 4 minutes to Ash.
struct ResidentViewTests {
  @Test func `an area's nearest hub today and then, by every travel`() throws {
    let view = ResidentView(try Villages().study())
    let now = view.journey(from: 1, under: 0, by: 0)
    #expect(now.hub?.site.name == "Birch Hub")
    #expect(now.hub?.impedance == 0)
    #expect(now.change == .same)
    for travel in 0...1 {
      let then = view.journey(from: 1, under: 1, by: travel)
      #expect(then.hub?.site.name == "Ash Hub")
      #expect(then.change == .further(4))
    }
    #expect(view.journey(from: 2, under: 1, by: 0).change == .same)
  }

  /// The hall is at Birch, 4 km from Ash and 6 from Cedar; nobody can place the barn.
  @Test func `the nearest outreach site of a scenario, where one can be reached`() throws {
    let study = try Villages().changing {
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 1, 2]),
        StudyScenario(id: "council", open: [0, 2], outreach: [0, 1]),
        StudyScenario(id: "barn", open: [0, 2], outreach: [1]),
      ]
    }.study()
    let view = ResidentView(study)
    let outreach = (0...2).map { view.journey(from: $0, under: 1, by: 0).outreach }
    #expect(outreach.map { $0?.site.name } == ["Birch Hall", "Birch Hall", "Birch Hall"])
    #expect(outreach.map { $0?.impedance } == [4, 0, 6])
    #expect(view.journey(from: 0, under: 0, by: 0).outreach == nil)
    #expect(view.journey(from: 0, under: 2, by: 0).outreach == nil)
  }

  @Test func `nobody without a way has a hub, and losing it is worse`() throws {
    let view = ResidentView(try MiniStudy.stranding.open())
    let then = view.journey(from: 3, under: 1, by: 0)
    #expect(then.hub == nil)
    #expect(then.change == .losesRoute)
  }

  @Test func `what each area finds is what the report says of it`() throws {
    let study = try MiniStudy().open()
    let view = ResidentView(study)
    for (index, scenario) in study.scenarios.enumerated() {
      let assessment = ScenarioAssessment(scenario, of: study)
      for area in study.areas.indices {
        let journey = view.journey(from: area, under: index, by: 0)
        let nearest = assessment.nearestSite(of: area, in: study, by: study.travels[0])
        #expect(journey.hub?.site == nearest?.site)
        #expect(journey.hub?.impedance == assessment.nearest.impedance[area])
      }
    }
  }
}
