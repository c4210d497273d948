public import ArgumentParser
public import Assessment
import Studies
import StudyFormat

/// What else a person asks about an answer.
struct AnswerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "List plans that differ in at least m hubs and lie within x % of the best, such as 2:5%.",
      valueName: "m:x%"))
  var diverse: Diversity?
  @Flag(
    help: "Say what forcing each hub open or closed costs, for the best plan and each scenario.")
  var why = false
  @Flag(
    help: "Give the best value for each number of hubs, from 1 to all, and where the curve bends.")
  var curve = false

  static let discussion = """
    Where no plan is allowed, the answer says why: an irreducible set of rules that clash, among them the \
    service that is asked for (without any one of them there would be a plan), the areas that nothing \
    serves, and the smallest change that would do. JSON has it under conflict.

    --diverse m:x% lists, in place of the ranking, the best plan, then the best that differs from it \
    in at least m hubs, then the best that differs so from both, and so on, while they are within x % \
    of the best value. A rank is then the place in this list. --why says what deciding one hub \
    otherwise costs against the best plan and against each scenario, and which exchange of one hub for \
    another is best. With outreach sites their number stays the same along the --curve. JSON has them \
    under diverse, effects and curve. Each of these takes many searches; --time-limit holds for each one, and Ctrl-C ends \
    them all.
    """

  static let certificate = """
    With --certificate FILE, the proof of the answer is written down: the question itself (weights, \
    travel, rules, site costs, room), the plans, and the search tree with the multipliers that bound \
    every part of it. `hubward verify FILE` recomputes the bound from these alone, by a checker that \
    shares no code with the solvers. The file is written whole or not at all, and is larger the more \
    branches the proof has. Of several plans it proves that they are the best in their order, where the \
    search did. Of a question without a plan it proves that there is none: the rules that clash, areas out \
    of reach, or too little room in all. A search that was stopped is certified as far as it came. For p-center, \
    set-coverage, least-cost, --capacity and where there is no plan the proof is searched for separately, for up to as long \
    again as --time-limit; with --capacity without HiGHS, so that the bound may stay a little below \
    the best plan, and only for p-median, coverage and equity.
    """

  /// What they ask.
  func asking(top: Int, certificate: Bool) -> Asking {
    Asking(top: top, diverse: diverse, effects: why, curve: curve, certificate: certificate)
  }

  /// Refuses what cannot be asked about this objective.
  func complaint(_ objective: ObjectiveKind) -> String? {
    guard objective == .setCoverage else { return nil }
    let misplaced = [("--diverse", diverse != nil), ("--curve", curve)]
    return misplaced.first(where: \.1).map {
      "\($0.0) needs a fixed number of hubs; set-coverage finds the number itself"
    }
  }
}

extension Diversity: ExpressibleByArgument {
  /// `2:5%`: two sites, within 5 % of the best.
  public init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let sites = Int(parts[0]), sites >= 1, parts[1].hasSuffix("%"),
      let percent = Double(parts[1].dropLast()), (0...1000).contains(percent)
    else { return nil }
    self.init(sites: sites, within: percent / 100)
  }
}
