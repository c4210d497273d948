import ArgumentParser
import Assessment
import Placement
import Studies
import Wording

struct Phases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How an option comes about, and in which order its changes do least harm.",
    discussion: """
      After each dated step (study key phases): travel, the share within the standard, how full hubs \
      are, running cost. Then the order of the changes, as many on each date, whose worst moment is \
      least bad, and of those the one with the least travel over time, with proof. A scenario without \
      dates is taken one change at a time. Ctrl-C stops with the best order so far.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A scenario of the study, beside today's; by default those with phases.")
  var scenario: String?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open().withAnswers()
      let others = Array(study.scenarios.indices.dropFirst())
      let dated = others.filter { study.phases.of(study.scenarios[$0].id) != nil }
      guard scenario != nil || !dated.isEmpty else {
        throw Failure(
          "no scenario of the study has phases; name one with --scenario, to take its changes one at a time",
          code: .usage)
      }
      let chosen =
        scenario == nil
        ? dated : [try study.choose(scenario, .scenario, among: others) { study.scenarios[$0].id }]
      let money = MoneyAssessment(study)
      let progress = SolveProgress { "\($0)" }
      let findings = progress.watching {
        chosen.map {
          PhaseFinding(
            study, scenario: study.scenarios[$0], money: money,
            limits: SolveLimits(isInterrupted: { Interrupt.isAsked }))
        }
      }
      let tables = findings.flatMap { study.phaseTables($0) }
      guard !tables.isEmpty else {
        throw Failure(
          findings.flatMap { study.orderSentences($0) }.first
            ?? "nothing changes from today to that scenario", code: .usage)
      }
      try Terminal.show(tables, of: study.about.id, format)
    }
  }
}
