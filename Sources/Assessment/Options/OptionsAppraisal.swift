public import Placement
public import Studies

/// The options of a decision side by side: each scenario of the study and the best plan under each of
/// its objectives, whatever their number of hubs, on every count.
///
/// Every option is held against today's, the study's first scenario.
public struct OptionsAppraisal: Sendable {
  /// The study, its scenarios answered.
  public let study: Study
  /// The study's, and where none of them is of the most deprived, that of the default demand's people in
  /// the first three deciles of a grouping by decile.
  public let demands: [StudyDemand]
  /// Who is counted, how they travel and what outreach counts for: every travel by every demand, each
  /// with every counting.
  public let ways: [OptionAccess.Way]
  public let questions: [AppraisedQuestion]
  /// Today's first.
  public let options: [AppraisedOption]

  /// Appraises a study.
  ///
  /// Plans are counted where all of a size can be, and never searched for: elsewhere an option has the
  /// rank that `known` gives it, or none, and the best plan is an option only where `known` has it.
  ///
  /// - Parameters:
  ///   - study: one whose scenarios are answered.
  ///   - known: answers that were found before, used where they answer the same question.
  ///   - limits: for all of it together; ranks that are not counted by then are said to be missing.
  public init(
    _ study: Study, known: [Ranking] = [], limits: SolveLimits = SolveLimits()
  ) throws(PlacementError) {
    let began = ContinuousClock.now
    var answers = OptionAnswers(study, known: known) { limits.since(began) }
    let rankings = try answers.rankings(of: Inquiry(study).rankings)
    let plans = OptionPlans(study, rankings: rankings).plans
    let demands = study.appraisedDemands
    let ways = study.ways(of: demands.count, counting: study.countings(of: plans.map(\.plan)))
    var accesses = plans.map { entry in
      ways.map { OptionAccess(entry.plan, of: study, way: $0, counting: demands[$0.demand]) }
    }
    for way in ways.indices where Set(accesses.map { $0[way].reached }).count > 1 {
      let all = accesses.reduce(into: Set<Int>()) { $0.formUnion($1[way].reached) }
      for option in accesses.indices {
        accesses[option][way].isComparable = accesses[option][way].reached == all
      }
    }
    var questions: [AppraisedQuestion] = []
    var standings = plans.map { _ in [OptionStanding]() }
    var withOutreach = plans.map { _ in [OptionStanding?]() }
    for question in study.appraisedQuestions {
      let answer = try answers.standings(of: plans.map(\.plan), under: question)
      for (option, standing) in answer.standings.enumerated() {
        standings[option].append(standing)
        withOutreach[option].append(
          try answers.standingWithOutreach(of: plans[option].plan, under: question))
      }
      questions.append(AppraisedQuestion(question: question, best: answer.best))
    }
    options = plans.indices.map { index in
      let (plan, bestFor) = plans[index]
      return AppraisedOption(
        plan: plan, bestFor: bestFor, access: accesses[index],
        loads: OptionLoads(plan, of: study), costs: OptionCosts(plan, of: study),
        broken: study.broken(by: study.openColumns(of: plan)), standings: standings[index],
        withOutreach: withOutreach[index])
    }
    self.study = study
    self.demands = demands
    self.ways = ways
    self.questions = questions
  }

  private init(
    keeping options: [AppraisedOption], ways: [OptionAccess.Way], questions: [AppraisedQuestion],
    of appraisal: OptionsAppraisal
  ) {
    (study, demands) = (appraisal.study, appraisal.demands)
    (self.options, self.ways, self.questions) = (options, ways, questions)
  }
}

extension OptionsAppraisal {
  /// Whether ranks are missing because it was stopped.
  public var isStopped: Bool {
    options.contains { option in
      (option.standings + option.withOutreach.compactMap(\.self)).contains {
        $0.unranked == .stopped
      }
    }
  }

  /// The same with some of its options and ways of counting alone; today's stays.
  public func keeping(
    option: (AppraisedOption) -> Bool, way: (OptionAccess.Way) -> Bool,
    question: (Question) -> Bool
  ) -> OptionsAppraisal {
    let keptWays = ways.indices.filter { way(ways[$0]) }
    let keptQuestions = questions.indices.filter { question(questions[$0].question) }
    let kept = options.indices.filter { $0 == 0 || option(options[$0]) }.map { options[$0] }
    return OptionsAppraisal(
      keeping: kept.map { option in
        AppraisedOption(
          plan: option.plan, bestFor: option.bestFor, access: keptWays.map { option.access[$0] },
          loads: option.loads, costs: option.costs, broken: option.broken,
          standings: keptQuestions.map { option.standings[$0] },
          withOutreach: keptQuestions.map { option.withOutreach[$0] })
      }, ways: keptWays.map { ways[$0] }, questions: keptQuestions.map { questions[$0] }, of: self)
  }
}
