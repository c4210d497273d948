import ArgumentParser
import Assessment
import Placement
import Reports
import Studies
import Wording

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who gains and who loses under each named scenario, against today.",
    discussion: """
      Gains and losses are gross: who comes nearer and who is left further away are counted \
      apart. Without --by, all people together and every grouping of the study are shown; --by \
      area lists every area.

      Everyone goes to the nearest open hub here, and every hub is taken to have room for everyone. \
      Where the study says how many people each hub can take (sites.capacity), further tables show how \
      full each would be, with people shared out so that total travel is shortest.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "Which of the study's scenarios to show; by default all.") var scenario: String?
  @Option(help: "A grouping of the study, such as ward, or area.") var by: String?
  @Option(help: "text, json or csv.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let result = try input.open().compared()
      let study = result.study
      let chosen = study.scenarios.indices.dropFirst()
      guard !chosen.isEmpty else {
        throw Failure("the study names no scenario beside today's; add one", code: .usage)
      }
      if scenario == study.baseline.id {
        throw Failure(
          "scenario '\(study.baseline.id)' is what the others are compared with; name another",
          code: .usage)
      }
      let scenarios =
        scenario == nil
        ? Array(chosen)
        : [
          try study.choose(scenario, .scenario, among: Array(chosen)) {
            study.scenarios[$0].id
          }
        ]
      if by == "area" {
        return try Terminal.show(
          [result.areasTable(scenarios: scenarios)], of: study.about.id, format)
      }
      let groupings =
        by == nil
        ? study.areas.groupings
        : [try study.choose(by, .grouping, among: study.areas.groupings) { $0 }]
      let tables = scenarios.flatMap { index in
        groupings.flatMap { result.changeTables(scenario: index, grouping: $0) }
          + (by == nil ? [result.swapsTable(scenario: index)].compactMap(\.self) : [])
      }
      try Terminal.show(
        (by == nil ? [result.scenariosTable] + result.roomTables : []) + tables,
        of: study.about.id, format)
    }
  }
}

extension Study {
  /// The study with the scenarios answered that ask for the best plan; where there is none, exit code
  /// 65.
  func withAnswers() throws -> Study {
    do throws(AssessmentError) {
      return try answered(highs: Highs.library)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// The study's results, with progress on the terminal; the time limit is for all questions together.
  /// A study whose rules cannot be posed ends with exit code 65.
  func assessed(_ solving: SolveOptions) throws -> StudyResult {
    let progress = SolveProgress { "\($0)" }
    let began = ContinuousClock.now
    do {
      return try progress.watching { () throws(AssessmentError) in
        try StudyResult(self, highs: Highs.library) { step in
          progress.begin("question \(step.number) of \(step.count)") { step.question.words($0) }
          var limits = progress.limits(solving, spent: ContinuousClock.now - began)
          limits.top = Study.reportLimits.top
          return limits
        }
      }
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }

  /// How the study's scenarios compare; a study whose rules cannot be posed ends with exit code 65.
  fileprivate func compared() throws -> StudyResult {
    do {
      return try StudyResult(comparing: self, highs: Highs.library)
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }
}
