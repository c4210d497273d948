import Access
import Certificates
import Foundation
import Placement
import Places
import Studies
import Testing

@testable import Assessment

/// Random studies beside a brute force that adds up whole numbers.
///
/// A hundred studies by default. A longer run, from another seed on:
/// `HUBWARD_STUDIES=1000 HUBWARD_SEED=5000 swift test --filter RandomStudyTests`.
struct RandomStudyTests {
  private static let seeds: Range<UInt64> = {
    let given = ProcessInfo.processInfo.environment
    let first = given["HUBWARD_SEED"].flatMap(UInt64.init) ?? 1
    return first..<first + (given["HUBWARD_STUDIES"].flatMap(UInt64.init) ?? 100)
  }()

  @Test(arguments: seeds)
  func `a study is answered as trying every plan would answer it`(seed: UInt64) throws {
    let made = RandomStudy(seed: seed)
    let study = try made.study()
    for objective in ObjectiveKind.allCases {
      if objective == .setCoverage, made.tier != nil { continue }
      let share = objective.choosesCount && seed % 3 == 0 ? 800 : 1_000
      let question = try study.question(
        QuestionRequest(objective: objective, share: Double(share) / 1_000, aversion: 0.5))
      let problem = try study.problem(question)
      let brute = BruteStudy(
        made, objective, range: question.hubs, share: share, kappa: Self.kappa(problem))
      let ranking = try study.ranking(of: question, limits: SolveLimits(top: 60))
      let context = "seed \(seed), \(objective)"
      check(ranking, brute, context)
      check(ranking.standings, made, brute, context)
      if seed % 4 == 0 { try checkProof(question, study, brute, context) }
    }
  }

  private static func kappa(_ problem: PlacementProblem) -> Double {
    if case .equity(let aversion, let alpha) = problem.objective { aversion * alpha } else { 1 }
  }

  /// Values, ties, ranks and the order of plans.
  private func check(_ ranking: Ranking, _ brute: BruteStudy, _ context: String) {
    guard let solution = ranking.outcome.solution else {
      #expect(brute.plans.isEmpty, "\(context): a plan was missed")
      return
    }
    #expect(solution.candidates == brute.allowed, "\(context)")
    #expect(solution.plans.count == min(60, brute.plans.count), "\(context)")
    for (plan, expected) in zip(solution.plans, brute.plans) {
      #expect(isSame(plan.value, expected.value), "\(context): \(plan) and not \(expected)")
      // Of equity equals are told apart by the last digit.
      if brute.objective == .equity { continue }
      #expect(plan.open == expected.open, "\(context): \(plan) and not \(expected)")
      #expect(plan.rank == brute.rank(of: expected), "\(context): \(plan)")
    }
  }

  private func check(
    _ standings: [Standing], _ made: RandomStudy, _ brute: BruteStudy, _ context: String
  ) {
    for (standing, scenario) in zip(standings, made.scenarios) {
      let open =
        scenario.hubs + (made.tier == nil ? [] : scenario.outreach.map { $0 + made.hubs })
      let isAllowed = brute.allows(open)
      #expect(standing.isAllowed == isAllowed, "\(context): \(open)")
      let plan = brute.plans.first { $0.open == open }
      guard isAllowed, let plan else {
        #expect(standing.rank == nil, "\(context): \(open)")
        continue
      }
      #expect(isSame(standing.value, plan.value), "\(context): \(open)")
      if brute.objective == .equity { continue }
      #expect(standing.rank == brute.rank(of: plan), "\(context): \(open)")
      let ties = brute.plans.count { $0.score == plan.score } - 1
      #expect(standing.ties == ties, "\(context): \(open)")
    }
  }

  /// By search and not by counting, with a certificate that the checker believes.
  private func checkProof(
    _ question: Question, _ study: Study, _ brute: BruteStudy, _ context: String
  ) throws {
    let problem = try study.problem(question)
    let (outcome, certificate) = PlacementSearch(SolveLimits(top: 3)).certified(problem)
    guard let first = outcome.solution?.plans.first else {
      #expect(brute.plans.isEmpty, "\(context): a plan was missed")
      return
    }
    let best = try #require(brute.plans.first, "\(context): there is no plan")
    #expect(isSame(first.value, best.value), "\(context): \(first) and not \(best)")
    let verdict = try CertificateChecker().verify(try #require(certificate, "\(context)"))
    // The proof for a number of sites may stop short of it; it never claims more than there is.
    if brute.objective == .setCoverage {
      #expect(verdict.bound <= best.value, "\(context): \(verdict)")
    } else {
      #expect(verdict.isOptimal, "\(context): \(verdict)")
    }
  }

  @Test(arguments: seeds)
  func `who gains and who loses is as counting every area would have it`(seed: UInt64) throws {
    let made = RandomStudy(seed: seed)
    let study = try made.study()
    let before = made.scenarios[0].hubs
    for (scenario, after) in zip(study.scenarios, made.scenarios) {
      let found = ScenarioAssessment(scenario, of: study)
      let expected = BruteChange(made, from: before, to: after.hubs, beside: after.outreach)
      let context = "seed \(seed), \(scenario.id)"
      let change = found.change
      let counts = [
        (change.people, expected.people), (change.nearer, expected.nearer),
        (change.further, expected.further), (change.unchanged, expected.unchanged),
        (change.loseRoute, expected.loseRoute), (change.gainRoute, expected.gainRoute),
        (change.withoutRoute, expected.neverReached),
        (change.withinBefore, expected.withinBefore), (change.withinAfter, expected.withinAfter),
        (change.comeWithin, expected.comeWithin), (change.fallOut, expected.fallOut),
        (found.within, expected.withinAfter), (found.profile.withoutRoute, expected.unreached),
      ]
      for (index, (count, right)) in counts.enumerated() {
        #expect(count == Double(right), "\(context): count \(index)")
      }
      #expect(isSame(change.meanBefore, expected.meanBefore), "\(context)")
      #expect(isSame(change.meanAfter, expected.meanAfter), "\(context)")
      #expect(isSame(found.profile.mean, expected.mean), "\(context)")
      #expect(isSame(change.worstIncrease, expected.worst), "\(context)")
      let either = found.withOutreach.last
      #expect(isSame(either?.profile.mean, expected.meanWithOutreach), "\(context)")
      #expect(
        either?.change.withinAfter == expected.withinWithOutreach.map(Double.init), "\(context)")
    }
  }

  private func isSame(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-12 * max(abs(a), abs(b))
  }
}
