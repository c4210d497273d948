import ArgumentParser
import Assessment
import Placement
import Reports
import Studies
import Wording

struct Frontier: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "The plans that no other beats on two or three counts, and how far scenarios are from them.",
    discussion: """
      A plan is on the front where no other allowed plan is as good on every count and better on one. \
      Counts are:
        mean         mean travel
        coverage     share of people within the standard
        longest      travel of whoever is furthest
        kolm-pollak  travel as good if it were equal for all: short and evenly shared
        cost         running cost a year, where the study knows it of every hub
        hubs         how many are open, with --hubs 4-7

      Where there are few enough plans all are met. Where there are too many, one count is made best under \
      ever tighter limits on the others, each step proven, or, with two or more of mean, coverage and \
      kolm-pollak, plans are ruled out by bounds as far as that goes. Hubs alone: outreach sites are not placed here.


      """ + RuleOptions.discussion)

  @OptionGroup var input: StudyArgument
  @Option(
    help: ArgumentHelp(
      "Two or three counts with commas between, such as mean,coverage:DEMAND,hubs; by default mean, coverage of those in most need, and longest.",
      valueName: "counts"), transform: AimOption.read)
  var of: [AimRequest] = []
  @OptionGroup var asked: AimedOptions
  @OptionGroup var ruling: RuleOptions
  @OptionGroup var solving: SolveOptions
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try ruling.adding(to: try input.open().withAnswers())
      let request = try asked.request(rulesLifted: ruling.noRules)
      let progress = SolveProgress { "\($0)" }
      let result = try progress.aiming { () throws(AimFault) in
        try study.frontier(of: of, request, limits: progress.limits(solving))
      }
      try Terminal.show(result.tables, of: study.about.id, format)
    }
  }
}
