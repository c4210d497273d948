import ArgumentParser
import Assessment
import Studies
import Wording

struct Money: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What each option costs, year by year, against today and the targets.",
    discussion: """
      Costs of sites and of the service by financial year (study key money): running costs, overdue \
      repairs, what is paid or received once, grant to repay; savings against today and the targets, \
      present value at the rate that the study names, the year in which it is paid back; and what the \
      council printed beside what is worked out. What is not supplied is named and never zero.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A scenario of the study, beside today's; by default all.") var scenario: String?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open().withAnswers()
      guard let money = MoneyAssessment(study) else {
        throw Failure(
          "the study says nothing of money by year; add the key money to it", code: .usage)
      }
      let chosen =
        scenario == nil
        ? Array(study.scenarios.indices)
        : [
          0,
          try study.choose(scenario, .scenario, among: Array(study.scenarios.indices)) {
            study.scenarios[$0].id
          },
        ]
      try Terminal.show(
        study.moneyTables(money, scenarios: chosen == [0, 0] ? [0] : chosen),
        of: study.about.id, format)
    }
  }
}
