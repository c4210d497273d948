import ArgumentParser
import Opening
import Studies
import StudyFormat

/// Rules that are asked for in addition to the study's own.
struct RuleOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-rules"), help: "Lift the study's siting rules, except the number of hubs."
  )
  var noRules = false
  @Option(
    name: .customLong("rule"), parsing: .singleValue,
    help: ArgumentHelp(
      "Add a rule, such as 'reach 30min all' or 'gap 1km'; may be repeated. See below.",
      valueName: "rule"))
  var rules: [String] = []
  @Option(help: ArgumentHelp("The most that the open hubs may cost a year.", valueName: "pounds"))
  var budget: String?
  @Option(
    help: ArgumentHelp("How much less a year they must cost than today's.", valueName: "pounds"))
  var savings: String?

  static let discussion = """
    Rules, in the words of the study file:

    \(RuleRequest.grammar.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))

    They hold beside the study's own, and alone with --no-rules. --budget 900000 is short for 'budget \
    running 900000', --savings likewise. Costs come from the columns that the study names under sites \
    (running-cost, capital-cost, closing-cost); a site without its cost is an error, never a guess. \
    Where costs are known, each plan is listed with its own. In JSON a scenario that breaks rules \
    has them in words as breaks.
    """

  /// The study with these rules.
  func adding(to study: Study) throws -> Study {
    var study = study
    let texts =
      rules.map { ("--rule '\($0)'", $0) }
      + [budget.map { ("--budget \($0)", "budget running \($0)") }].compactMap(\.self)
      + [savings.map { ("--savings \($0)", "savings running \($0)") }].compactMap(\.self)
    for (option, text) in texts {
      let before = study
      study = try ruled("\(option): ") { () throws(RuleFault) in
        try before.adding(rule: text)
      }
    }
    return study
  }

  /// A rule that cannot hold ends the command with exit code 64, or 65 where the data lack what it
  /// needs.
  func ruled<Value>(_ asked: String = "", _ body: () throws(RuleFault) -> Value) throws -> Value {
    do throws(RuleFault) {
      return try body()
    } catch {
      switch error {
      case .asked(_, let message, let whatToDo):
        throw Failure("\(asked)\(message); \(whatToDo)", code: .usage)
      case .data(let diagnostic): throw Failure("\(diagnostic)", code: .data)
      }
    }
  }

  /// The same of what the study itself refuses.
  func ruled<Value>(_ body: () throws(StudyError) -> Value) throws -> Value {
    try ruled("") { () throws(RuleFault) in
      do throws(StudyError) {
        return try body()
      } catch {
        throw RuleFault(error)
      }
    }
  }

  /// The first option that is given and that an instance does not have.
  var given: [(String, Bool)] {
    [
      ("--no-rules", noRules), ("--rule", !rules.isEmpty), ("--budget", budget != nil),
      ("--savings", savings != nil),
    ]
  }
}
