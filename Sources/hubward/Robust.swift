public import ArgumentParser
public import Assessment
import Placement
import Reports
import Studies
import Wording

extension DrawnInput: ExpressibleByArgument {}

struct Robust: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "How sure an answer is: under which weights, for which inputs, and what would change it.",
    discussion: """
      Four things are asked about the best plan and the scenarios that compete with it:

        Under how many weights is each first? All weights of --of are tried (SMAA), or those within \
      --weights.
        When the inputs are not what is stated, how often is each first? The question is asked again for \
      every draw of them, and the best plan of each draw found exactly.
        What does one input do by itself? Each is changed, all others as stated.
        Which least change of one input would put another plan first?

      Inputs that are drawn (--input): detour, speed, points (where in their area people live), locations \
      (rough ones), people, standard; by default all. From what each is drawn, and why, is a table of the \
      answer. Draws are seeded: the same command prints the same on any machine, with any number of \
      cores. Ctrl-C stops with the draws that are done. Hubs alone: outreach sites are not placed here.


      """ + RuleOptions.discussion)

  @OptionGroup var input: StudyArgument
  @Option(help: "p-median, coverage, p-center or equity.") var objective = ObjectiveKind.pMedian
  @Option(help: ArgumentHelp("How many draws.", valueName: "n")) var draws = 10_000
  @Option(help: ArgumentHelp("Where the draws start.", valueName: "n")) var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp(
      "How much worse than the best counts as near it, such as 1%.", valueName: "share"),
    transform: ShareOption.read)
  var near = 0.01
  @Option(
    name: .customLong("input"), parsing: .singleValue,
    help: ArgumentHelp("An input to draw; may be repeated; by default all.", valueName: "name"))
  var inputs: [DrawnInput] = []
  @Option(
    help: ArgumentHelp(
      "What is weighted: two or more of mean, coverage, longest, kolm-pollak, cost and hubs with commas between, such as mean,coverage:DEMAND; by default mean, coverage of those in most need, and longest.",
      valueName: "counts"), transform: AimOption.read)
  var of: [AimRequest] = []
  @Option(
    help: ArgumentHelp(
      "The least and most weight of some of them, such as mean=20%-60%; by default any.",
      valueName: "ranges"), transform: AimOption.weights)
  var weights: [AimRequest: ClosedRange<Double>] = [:]
  @OptionGroup var asked: AimedOptions
  @OptionGroup var ruling: RuleOptions
  @OptionGroup var solving: SolveOptions
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func validate() throws {
    guard (1...1_000_000).contains(draws) else {
      throw ValidationError("--draws is \(draws): expected 1 to 1,000,000")
    }
  }

  func run() throws {
    try ending {
      let study = try ruling.adding(to: try input.open().withAnswers())
      if let stray = weights.keys.first(where: { !(of.isEmpty ? study.usualAims : of).contains($0) }
      ) {
        let names = (of.isEmpty ? study.usualAims : of).map(\.written)
        throw Failure(
          "--weights names \(stray.written), which is not weighted; weighted are \(names.joined(separator: ", "))",
          code: .usage)
      }
      let request = RobustRequest(
        try asked.request(objective, rulesLifted: ruling.noRules), draws: draws, seed: seed,
        near: near, inputs: inputs.isEmpty ? Set(DrawnInput.allCases) : Set(inputs), aims: of,
        weights: weights)
      let progress = SolveProgress { "\($0)" }
      let result = try progress.aiming { () throws(AimFault) in
        try study.robustness(request, limits: progress.limits(solving))
      }
      try Terminal.show(result.tables, of: study.about.id, format)
    }
  }
}
