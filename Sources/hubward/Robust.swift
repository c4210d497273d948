public import ArgumentParser
import Assessment
import Placement
import Reports
public import Studies
import StudyFormat
import Text
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

      Inputs that are drawn (--input): detour, speed, travel (one of several), points (where in their area \
      people live), locations (rough ones), people, demand (one of several), standard, outreach (what a \
      visit to it is worth); by default all that there are. From what each is drawn, and why, is a table \
      of the answer; the study's own ranges stand under robustness in its file. Draws are seeded: the same command prints the same on any machine, with any number of \
      cores. Ctrl-C and --time-limit stop it, and each table says how far it came. Outreach sites are not placed here: those of a scenario are counted beside every plan.


      """ + RuleOptions.discussion)

  @OptionGroup var input: StudyArgument
  @Option(help: "p-median, coverage, p-center or equity.") var objective = ObjectiveKind.pMedian
  @Option(
    help: ArgumentHelp(
      "How many draws; by default the study's number, else 10,000.", valueName: "n"))
  var draws: Int?
  @Option(
    help: ArgumentHelp(
      "Where the draws start; by default as the study says, else 1.", valueName: "n"))
  var seed: UInt64?
  @Option(
    help: ArgumentHelp(
      "How much worse than the best counts as near it; by default as the study says, else 1%.",
      valueName: "share"),
    transform: ShareOption.read)
  var near: Double?
  @Option(
    name: .customLong("input"), parsing: .singleValue,
    help: ArgumentHelp(
      "An input to draw; may be repeated; by default all but those that the study leaves as stated.",
      valueName: "name"))
  var inputs: [DrawnInput] = []
  @Option(
    help: ArgumentHelp(
      "What is weighted: two or more of mean, coverage, longest, kolm-pollak, cost and hubs with commas between, such as mean,coverage:DEMAND; by default as the study says, else mean, coverage of those in most need, and longest.",
      valueName: "counts"), transform: AimOption.read)
  var of: [AimRequest] = []
  @Option(
    help: ArgumentHelp(
      "The least and most weight of some of them, such as mean=20%-60%; by default as the study says, else any.",
      valueName: "ranges"), transform: AimOption.weights)
  var weights: [AimRequest: ClosedRange<Double>] = [:]
  @OptionGroup var asked: AimedOptions
  @OptionGroup var ruling: RuleOptions
  @OptionGroup var solving: SolveOptions
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func validate() throws {
    if let draws, !StudyRobustness.drawCounts.contains(draws) {
      throw ValidationError("--draws is \(draws): expected 1 to 1,000,000")
    }
  }

  func run() throws {
    try ending {
      let study = try ruling.adding(to: try input.open().withAnswers())
      let request = try request(of: study)
      let progress = SolveProgress { "\($0)" }
      let result = try progress.aiming { () throws(AimFault) in
        try study.robustness(request, limits: progress.limits(solving))
      }
      if !inputs.isEmpty, result.inputs.allSatisfy({ $0.distribution == nil }) {
        throw Failure(
          "nothing would be drawn: the study has nothing to draw \(Phrases.list(inputs.map(\.rawValue), by: "or")) from; leave --input out, or see the article Robust",
          code: .usage)
      }
      try Terminal.show(result.tables, of: study.about.id, format)
    }
  }
  /// What the command line says goes before what the study says.
  private func request(of study: Study) throws -> RobustRequest {
    var request = RobustRequest(
      try asked.request(objective, rulesLifted: ruling.noRules), as: study.robustness)
    request.draws = draws ?? request.draws
    request.seed = seed ?? request.seed
    request.near = near ?? request.near
    if !inputs.isEmpty { request.inputs = Set(inputs) }
    if !of.isEmpty {
      request.aims = of
      // Ranges of what is no longer weighted are about nothing.
      request.weights = request.weights.filter { of.contains($0.key) }
    }
    if !weights.isEmpty { request.weights = weights }
    let weighted = request.aims.isEmpty ? study.usualAims : request.aims
    if let stray = weights.keys.first(where: { !weighted.contains($0) }) {
      throw Failure(
        "--weights names \(stray.written), which is not weighted; weighted are \(weighted.map(\.written).joined(separator: ", "))",
        code: .usage)
    }
    return request
  }
}
