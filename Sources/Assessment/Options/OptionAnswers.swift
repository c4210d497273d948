import Placement
import Places
import Studies

/// Answers to the questions of an appraisal, each asked once.
struct OptionAnswers {
  private let study: Study
  private let limits: () -> SolveLimits
  private var known: [Question: Ranking]

  /// - Parameter limits: what is left of them; plans that are not counted by then have no rank.
  init(_ study: Study, known: [Ranking], limits: @escaping () -> SolveLimits) {
    self.study = study
    self.limits = limits
    self.known = Dictionary(known.map { ($0.question, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// The answers to questions that are known or can be counted; the others are left out.
  mutating func rankings(of questions: [Question]) throws(PlacementError) -> [Ranking] {
    var rankings: [Ranking] = []
    for question in questions {
      if known[question] == nil, PlacementSearch.evaluatesAll(try study.problem(question)) {
        var limits = limits()
        limits.top = 1
        let ranking = try study.ranking(of: question, limits: limits)
        // The best of those that were met by then may not be the best.
        if !ranking.outcome.isStopped { known[question] = ranking }
      }
      if let ranking = known[question] { rankings.append(ranking) }
    }
    return rankings
  }

  /// Where plans stand, each among those of its own number of hubs, and the best value of the study's
  /// number; nothing where it has no plan, or they were too many to count.
  func standings(
    of plans: [StudyScenario], under asked: Question
  ) throws(PlacementError) -> (standings: [OptionStanding], best: Double?) {
    var standings = [OptionStanding?](repeating: nil, count: plans.count)
    var best = known[asked]?.plans.first?.value
    let own = plans.map { asked.hubs.contains($0.open.count) ? nil : $0.open.count }
    let sizes = Set(own.compactMap(\.self)).sorted()
    for size in [nil] + sizes.map(Optional.some) {
      let question = size.map { asked.with(hubs: $0) } ?? asked
      let members = plans.indices.filter { own[$0] == size }
      guard size == nil || !members.isEmpty else { continue }
      let answer = try answer(question, watching: members.map { plans[$0].open })
      for (member, standing) in zip(members, answer.standings) { standings[member] = standing }
      if size == nil { best = best ?? answer.best }
    }
    return (standings.compactMap(\.self), best)
  }

  /// Where a plan stands among those of its own number of hubs if its outreach sites are open beside
  /// each of them, and as good as hubs; nothing where none can be reached.
  func standingWithOutreach(
    of plan: StudyScenario, under asked: Question
  ) throws(PlacementError) -> OptionStanding? {
    let outreach = NearestSites(open: plan.outreach, travel: asked.travel.outreach)
    guard outreach.impedance.contains(where: \.isFinite) else { return nil }
    let sized = asked.hubs.contains(plan.open.count) ? asked : asked.with(hubs: plan.open.count)
    let hubs = asked.travel.across?.hubs ?? asked.travel.matrix
    let question = sized.with(travel: asked.travel.with(hubs: hubs.limited(to: outreach.impedance)))
    return try answer(question, watching: [plan.open]).standings.first
  }

  private func answer(
    _ question: Question, watching plans: [[Int]]
  ) throws(PlacementError) -> (standings: [OptionStanding], best: Double?) {
    let problem = try study.problem(question)
    if let ranking = known[question],
      let standings = standings(of: plans, countedIn: ranking, problem)
    {
      return (standings, ranking.plans.first?.value)
    }
    let outcome =
      PlacementSearch.evaluatesAll(problem)
      ? ExhaustiveSolver(top: 1, watching: plans, limits: limits()).solve(problem) : nil
    let isStopped = outcome?.isStopped ?? false
    let solution = isStopped ? nil : outcome?.solution
    let standings = plans.indices.map { index -> OptionStanding in
      let value = Evaluation(open: plans[index], problem: problem).value
      guard problem.rules.allow(plans[index]) else { return OptionStanding(value, .rules) }
      guard value.isFinite else { return OptionStanding(value, .noRoute) }
      if let solution,
        let place = solution.watched.indices.contains(index)
          ? solution.watched[index] : nil
      {
        return OptionStanding(
          value: value, rank: place.better + 1, ties: max(0, place.equal - 1),
          candidates: solution.candidates, unranked: nil)
      }
      let ranked = known[question]?.plans ?? []
      let standing = Standing(of: plans[index], among: ranked, problem: problem)
      guard let rank = standing.rank else {
        return OptionStanding(value, isStopped ? .stopped : .uncounted)
      }
      return OptionStanding(
        value: value, rank: rank, ties: standing.ties, candidates: nil, unranked: nil)
    }
    return (standings, solution?.plans.first?.value)
  }

  /// Where plans stand in a ranking for which all plans were counted; nothing where it leaves that of one
  /// open.
  private func standings(
    of plans: [[Int]], countedIn ranking: Ranking, _ problem: PlacementProblem
  ) -> [OptionStanding]? {
    guard ranking.isComplete, !ranking.hasLimitedRoom else { return nil }
    let isWhole = ranking.plans.count == ranking.candidates
    var standings: [OptionStanding] = []
    for plan in plans {
      let scenario = study.scenarios.firstIndex { $0.open == plan }
      let place =
        scenario.map { ranking.standings[$0] }
        ?? Standing(of: plan, among: ranking.plans, problem: problem)
      if !place.isAllowed {
        standings.append(OptionStanding(place.value, .rules))
      } else if !place.value.isFinite {
        standings.append(OptionStanding(place.value, .noRoute))
      } else {
        // Plans as good as the last one listed may go on beyond it.
        guard let rank = place.rank,
          scenario != nil || isWhole || rank != ranking.plans.last?.rank
        else { return nil }
        standings.append(
          OptionStanding(
            value: place.value, rank: rank, ties: place.ties, candidates: ranking.candidates,
            unranked: nil))
      }
    }
    return standings
  }
}

extension OptionStanding {
  /// One without a rank.
  fileprivate init(_ value: Double, _ why: Unranked) {
    self.init(value: value, rank: nil, ties: 0, candidates: nil, unranked: why)
  }
}
