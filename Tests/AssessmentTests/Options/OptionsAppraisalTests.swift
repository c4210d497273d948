import Access
import Assessment
import Need
import Placement
import Places
import Studies
import StudySupport
import Testing

/// Three villages on a line: Ash at 0 km with 10 people, Birch at 4 with 30, Cedar at 10 with 60, a
/// minute a kilometre. All three hubs are open today; the council would close Birch's and have outreach
/// in its hall.
struct OptionsAppraisalTests {
  private static let council = StudyScenario(id: "council", open: [0, 2], outreach: [0])

  private func appraisal(
    _ change: (inout Villages) throws -> Void = { _ in }
  ) throws -> OptionsAppraisal {
    var villages = Villages()
    villages.scenarios[1] = Self.council
    try change(&villages)
    return try OptionsAppraisal(villages.study())
  }

  private func access(
    _ appraisal: OptionsAppraisal, _ option: String, _ counting: OutreachCounting, demand: Int = 0
  ) throws -> OptionAccess {
    let way = OptionAccess.Way(travels: [0], demand: demand, outreach: counting)
    let index = try #require(appraisal.ways.firstIndex(of: way))
    return try #require(appraisal.options.first { $0.plan.id == option }).access[index]
  }

  @Test func `options are today's, the study's, and the best plans that are none of them`() throws {
    let options = try appraisal().options
    // The mean is 30 × 4 / 100 = 1.2 with Ash and Cedar, 10 × 4 / 100 = 0.4 with Birch and Cedar.
    #expect(options.map(\.plan.id) == ["today", "council", "best-p-median"])
    #expect(options[2].plan.open == [1, 2] && options[2].plan.outreach.isEmpty)
    // Everyone is within 5 minutes with the council's plan as well, and it comes first.
    #expect(options[1].bestFor.map(\.objective).contains(.coverage))
  }

  @Test func `the number of hubs is no matter: each has a rank among plans of its size`() throws {
    let appraisal = try appraisal()
    let question = try #require(
      appraisal.questions.firstIndex {
        $0.question.objective == .pMedian && $0.question.demand.id == "people"
      })
    let standings = appraisal.options.map { $0.standings[question] }
    #expect(standings.map(\.rank) == [1, 2, 1])
    #expect(standings.map(\.candidates) == [1, 3, 3])
    #expect(zip(standings.map(\.value), [0, 1.2, 0.4]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(try #require(appraisal.questions[question].best) - 0.4) < 1e-12)
  }

  @Test func `outreach is counted apart, as hubs, and by its worth, and the mean lies between`()
    throws
  {
    let appraisal = try appraisal { $0.worth = OutreachWorth(share: 0.4) }
    #expect(Set(appraisal.ways.map(\.outreach)) == [.apart, .worth(0.4), .asHubs])
    // Birch's 30 go 4 minutes to Ash, or nowhere further than their hall.
    let hubs = try access(appraisal, "council", .apart)
    let worth = try access(appraisal, "council", .worth(0.4))
    let either = try access(appraisal, "council", .asHubs)
    #expect(abs(try #require(hubs.profile.mean) - 1.2) < 1e-12)
    #expect(abs(try #require(worth.profile.mean) - 0.6 * 1.2) < 1e-12)
    #expect(either.profile.mean == 0)
    // Of the 30, six visits in ten are to a hub, 4 minutes further.
    #expect(hubs.change.further == 30 && either.change.further == 0)
    #expect(abs(worth.change.further - 18) < 1e-12)
    #expect(worth.worstChange == 1)
    #expect(worth.profile.worst == 4 && worth.change.people == 100)
  }

  @Test func `outreach whose place is not known changes nothing, so nothing is given twice`() throws
  {
    let appraisal = try appraisal {
      $0.scenarios[1] = StudyScenario(id: "council", open: [0, 2], outreach: [1])
    }
    #expect(Set(appraisal.ways.map(\.outreach)) == [.apart])
  }

  @Test func `standards are crossed gross, by every travel`() throws {
    let appraisal = try appraisal {
      $0.standards = [
        Standard(value: 3, unit: .minutes), Standard(value: 5, unit: .minutes),
        Standard(value: 5, unit: .kilometres),
      ]
      $0.scenarios.append(StudyScenario(id: "cedar", open: [2]))
    }
    // From Ash 10 km, from Birch 6: both fall out of either standard.
    let cedar = try access(appraisal, "cedar", .apart)
    #expect(cedar.crossings.map(\.fallOut) == [40, 40])
    #expect(cedar.crossings.map(\.comeWithin) == [0, 0])
    #expect(cedar.crossings.map(\.share) == [0.6, 0.6])
    // Birch is 4 from Ash: out of 3 minutes, not of 5.
    #expect(try access(appraisal, "council", .apart).crossings.map(\.fallOut) == [30, 0])
    let line = OptionAccess.Way(travels: [1], demand: 0, outreach: .apart)
    let byLine = appraisal.options[1].access[try #require(appraisal.ways.firstIndex(of: line))]
    #expect(byLine.crossings.map(\.standard.unit) == [.kilometres])
  }

  @Test func `gains and losses are of people, also where a demand is weighted by need`() throws {
    let appraisal = try appraisal { villages in
      let counts = villages.people
      let half = try NeedIndex.rate([0.5, 0.5, 0.5])
      let poorest = try NeedIndex.membership(ofDeciles: [1, 2, 9], in: 1...2)
      villages.demands.append(
        StudyDemand(
          id: "rate", counts: counts, demand: try Demand(counts: counts, need: half),
          weight: .rate(column: "rate"), need: half))
      villages.demands.append(
        StudyDemand(
          id: "poorest", counts: counts, demand: try Demand(counts: counts, need: poorest),
          weight: .deciles(column: "decile", 1...2), need: poorest))
    }
    let byRate = try access(appraisal, "council", .apart, demand: 2)
    #expect(byRate.profile.people == 50 && byRate.change.further == 30)
    let poorest = try access(appraisal, "council", .apart, demand: 3)
    #expect(poorest.change.people == 40 && poorest.change.further == 30)
    #expect(poorest.change.meanAfter == 3)
  }

  @Test(arguments: 1..<80 as Range<UInt64>)
  func `options stand alike whether or not the questions were answered before`(
    seed: UInt64
  ) throws {
    let study = try RandomStudy(seed: seed).study()
    let answers = try Inquiry(study).questions.map {
      try study.ranking(of: $0, limits: SolveLimits(top: 3))
    }
    let counted = try OptionsAppraisal(study)
    let known = try OptionsAppraisal(study, known: answers)
    #expect(counted.options.map(\.plan) == known.options.map(\.plan))
    for (one, other) in zip(counted.options, known.options) {
      for (a, b) in zip(one.standings, other.standings) {
        #expect(a.value == b.value && a.rank == b.rank && a.ties == b.ties)
        #expect(a.candidates == b.candidates && a.unranked == b.unranked)
      }
    }
  }

  @Test func `costs are hubs and outreach together, and saving is against today`() throws {
    let options = try appraisal().options
    // Today 100 + 60 + 30; the council's 100 + 30 and 5 for the hall; Birch and Cedar 60 + 30.
    #expect(options.map { $0.costs.running?.whole } == [190, 135, 90])
    // Closing Birch's costs 20 and opening the hall 1; closing Ash's 10.
    #expect(options.map { $0.costs.oneOff?.whole } == [0, 21, 10])
  }

  /// The best two hubs, Birch and Cedar, cost 60 + 30, and the hall of today 5.
  @Test func `today's outreach goes on beside the best plan`() throws {
    let options = try appraisal {
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 1, 2], outreach: [0]),
        StudyScenario(id: "council", open: [0, 2]),
      ]
    }.options
    #expect(options.map(\.plan.outreach) == [[0], [], [0]])
    #expect(options.map { $0.costs.running?.whole } == [195, 130, 95])
  }

  @Test func `what is paid once has every site that opens or closes, or says which is missing`()
    throws
  {
    let options = try appraisal {
      $0.scenarios = [
        StudyScenario(id: "today", open: [0, 1, 2], outreach: [0]),
        StudyScenario(id: "council", open: [0, 2], outreach: [1]),
      ]
      $0.sites = StudySites(
        hubs: $0.sites.hubs, outreach: $0.sites.outreach,
        hubFigures: Villages.figures([.closing: [10, 20, 30]], count: 3),
        outreachFigures: Villages.figures([.closing: [4, nil]], count: 2))
    }.options
    // Birch's hub 20, its hall 4; nothing is said of opening the barn.
    let once = try #require(options[1].costs.oneOff)
    #expect(once.known == 24 && once.whole == nil && once.missing == ["The Barn"])
  }

  @Test func `a best plan keeps today's outreach, and loses nothing by it`() throws {
    let appraisal = try appraisal {
      $0.scenarios[0] = StudyScenario(id: "today", open: [0, 1, 2], outreach: [0])
    }
    let best = try #require(appraisal.options.last)
    #expect(best.plan.id == "best-p-median" && best.plan.outreach == [0])
    // Ash's 10 alone are further: 4 minutes to Birch.
    #expect(try access(appraisal, "best-p-median", .asHubs).change.further == 10)
    #expect(best.costs.running?.whole == 95)
  }

  @Test func `a total with a missing part has no whole, and says what is missing`() throws {
    let options = try appraisal {
      $0.sites = StudySites(
        hubs: $0.sites.hubs, outreach: $0.sites.outreach,
        hubFigures: Villages.figures([.running: [100, nil, 30]], count: 3))
    }.options
    let today = try #require(options[0].costs.running)
    #expect(today.whole == nil && today.known == 130 && today.missing == ["Birch Hub"])
    #expect(options[1].costs.running?.whole == 130 && options[1].costs.lacksOutreach)
    #expect(options[1].costs.oneOff == nil)
  }

  @Test func `loads are of those who go to the nearest, and room is held against them`() throws {
    let council = try appraisal().options[1].loads
    // Ash serves its 10 and Birch's 30, Cedar its 60; each has room for 40.
    #expect(council.loads.map(\.people) == [40, 60])
    #expect(council.largest?.hub == 2)
    #expect(council.crowded.map(\.hub) == [2] && council.crowded.first?.over == 20)
    #expect(council.unknown.isEmpty)
  }

  @Test func `a plan that breaks a rule has no rank and says which`() throws {
    let appraisal = try appraisal { $0.rules = [.keep([1])] }
    let council = appraisal.options[1]
    #expect(council.broken == [.keep(1)])
    #expect(council.standings.allSatisfy { $0.rank == nil && $0.unranked == .rules })
    #expect(appraisal.options[0].broken.isEmpty)
  }

  @Test func `keeping some options and travels keeps today's and the order`() throws {
    let kept = try appraisal().keeping(
      option: { $0.plan.id == "best-p-median" }, way: { $0.travels == [1] },
      question: { $0.travel.id == "line" })
    #expect(kept.options.map(\.plan.id) == ["today", "best-p-median"])
    #expect(kept.ways.allSatisfy { $0.travels == [1] })
    #expect(kept.options.allSatisfy { $0.access.map(\.way) == kept.ways })
    #expect(kept.options.allSatisfy { $0.standings.count == kept.questions.count })
  }
}
