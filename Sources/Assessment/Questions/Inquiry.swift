import Places
public import Studies

/// The questions that a report asks of a study, each of which can be written down
/// (``WrittenQuestion``) and answered elsewhere.
public struct Inquiry: Sendable {
  /// One per objective of the study, for the default demand and travel.
  public let rankings: [Question]
  /// The same with the outreach sites that the study places; none where it places none.
  public let tiers: [Question]
  /// Where the competing scenarios stand: one per demand, objective and standard, under the rules
  /// and, where there are any, without them. None where no scenario competes.
  public let standings: [Pair]

  /// A question under the rules, and the same without them.
  public struct Pair: Sendable {
    public let ruled: Question
    /// The same as ``ruled`` where there are no rules to lift.
    public let lifted: Question
  }

  /// - Parameter study: one whose scenarios are answered.
  public init(_ study: Study) {
    let questions = StudyQuestions(study)
    let rankings = study.objectives.map { questions.question($0) }
    self.rankings = rankings
    tiers = study.rules.outreach.map { tier in rankings.map { $0.placing(tier) } } ?? []
    standings = study.competing.isEmpty ? [] : questions.pairs
  }

  /// Every question once, in the order in which they are asked.
  public var questions: [Question] {
    var questions: [Question] = []
    for question in rankings + tiers + standings.flatMap({ [$0.ruled, $0.lifted] })
    where !questions.contains(question) {
      questions.append(question)
    }
    return questions
  }
}

/// One question of an inquiry on its way to be answered.
public struct InquiryStep: Sendable {
  /// From 1.
  public let number: Int
  public let count: Int
  public let question: Question
}

/// Makes the questions of a study.
private struct StudyQuestions {
  let study: Study
  let travel: StudyTravel
  let standard: Standard

  init(_ study: Study) {
    self.study = study
    travel = study.travels[0]
    // A study has a standard for each of its travels.
    standard = study.standard(for: travel)!
  }

  /// A question for the default demand and travel.
  func question(_ objective: ObjectiveKind) -> Question {
    question(study.demands[0], travel, objective, standard, lifted: false)
  }

  /// Every demand by every objective: mean and worst travel once, coverage for every standard.
  var pairs: [Inquiry.Pair] {
    study.demands.flatMap { demand in
      study.objectives.flatMap { objective in
        ways(objective).map { pair(demand, $0.travel, objective, $0.standard) }
      }
    }
  }

  /// The travels and standards that an objective is asked with.
  private func ways(_ objective: ObjectiveKind) -> [(travel: StudyTravel, standard: Standard)] {
    guard objective == .coverage else { return [(travel, standard)] }
    return TravelUnit.allCases.flatMap { unit in
      study.standards(in: unit).compactMap { standard in
        study.travels.first { $0.matrix.unit == unit }.map { ($0, standard) }
      }
    }
  }

  private func pair(
    _ demand: StudyDemand, _ travel: StudyTravel, _ objective: ObjectiveKind, _ standard: Standard
  ) -> Inquiry.Pair {
    let ruled = question(demand, travel, objective, standard, lifted: false)
    return Inquiry.Pair(
      ruled: ruled,
      lifted: study.rules.canBeLifted
        ? question(demand, travel, objective, standard, lifted: true) : ruled)
  }

  private func question(
    _ demand: StudyDemand, _ travel: StudyTravel, _ objective: ObjectiveKind, _ standard: Standard,
    lifted: Bool
  ) -> Question {
    Question(
      demand: demand, travel: travel, objective: objective, standard: standard,
      hubs: study.hubs(for: objective), rulesLifted: lifted)
  }
}
