import ArgumentParser
import Assessment
import Placement
import Reports
import Studies
import Wording

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The options side by side: what each means for people, room, money and rules.",
    discussion: """
      One column for each scenario of the study, today's first, and for the best plan under each of its \
      objectives, whatever their number of hubs; one row for each count: who is near, by every demand, \
      who gains and who loses against today, overall and among the most \
      deprived, who comes within each standard and who falls out of it, room, costs, rules, and the \
      rank under every question. It is counted by the study's first travel and its standard, or those \
      of --travel; --all has every travel and every standard. Gains and losses are gross: who comes nearer and who is left further \
      away are counted apart. What the study does not say is 'not supplied', never zero.

      Where a scenario has outreach sites, every count of people is given twice: with hubs alone as \
      places reached, and to the nearest of hubs and outreach; where the study says what a visit to \
      outreach is worth (outreach.worth), with that share as well. --outreach keeps one of them.

      --by lists who gains and who loses by a grouping of the study, such as ward, or every area: for \
      the study's first travel and demand, hubs alone.

      Everyone goes to the nearest open hub here, and every hub is taken to have room for everyone. \
      Where the study says how many people each hub can take (sites.capacity), further tables show how \
      full each would be, with people shared out so that total travel is shortest.

      Ctrl-C stops counting plans: ranks that are not known by then are said to be missing.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A scenario or best plan to show beside today's; may be repeated; by default all.")
  var scenario: [String] = []
  @Option(help: "A way of travelling of the study; by default all.") var travel: String?
  @Option(help: "A demand of the study; by default all.") var demand: String?
  @Option(help: "counted or not; by default both where outreach matters.")
  var outreach: OutreachChoice?
  @Flag(help: "Every travel and every standard, not the first travel by its own standard.")
  var all = false
  @Option(help: "A grouping of the study, such as ward, or area; may be repeated.")
  var by: [String] = []
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let opened = try input.open()
      let progress = SolveProgress { "\($0)" }
      let result = try progress.watching { try opened.compared() }
      let study = result.study
      if scenario.contains(study.baseline.id) {
        throw Failure(
          "scenario '\(study.baseline.id)' is what the others are compared with; name another",
          code: .usage)
      }
      let tables = by.isEmpty ? try appraised(result) : try changes(result)
      try Terminal.show(tables, of: study.about.id, format)
    }
  }

  /// The options' table, the least swap that beats each scenario, and how full sites are.
  private func appraised(_ result: StudyResult) throws -> [Table] {
    let study = result.study
    let appraisal = result.appraisal
    let travel = try travel.map { name in
      try study.choose(name, .travel, among: Array(study.travels.indices)) { study.travels[$0].id }
    }
    let demand = try demand.map { name in
      try study.choose(name, .demand, among: Array(study.demands.indices)) { study.demands[$0].id }
    }
    let others = Array(appraisal.options.dropFirst())
    for name in scenario {
      _ = try study.choose(name, .scenario, among: others) { $0.plan.id }
    }
    let kept = appraisal.keeping(
      option: { scenario.isEmpty || scenario.contains($0.plan.id) },
      way: { way in
        travel.map { [$0] == way.travels } ?? true && demand.map { $0 == way.demand } ?? true
          && outreach.map { $0.keeps(way.outreach, of: appraisal) } ?? true
      },
      question: { question in
        travel.map { study.travels[$0].id == question.travel.id } ?? true
          && demand.map { study.demands[$0].id == question.demand.id } ?? true
      })
    let shown = study.scenarios.indices.dropFirst().filter {
      scenario.isEmpty || scenario.contains(study.scenarios[$0].id)
    }
    return [all ? kept.wholeTable : kept.table] + result.roomTables
      + shown.compactMap { result.swapsTable(scenario: $0) }
  }

  /// Who gains and who loses by each grouping that is asked for.
  private func changes(_ result: StudyResult) throws -> [Table] {
    let study = result.study
    let chosen = Array(study.scenarios.indices.dropFirst())
    guard !chosen.isEmpty else {
      throw Failure("the study names no scenario beside today's; add one", code: .usage)
    }
    let scenarios =
      scenario.isEmpty
      ? chosen
      : try scenario.map { name in
        try study.choose(name, .scenario, among: chosen) { study.scenarios[$0].id }
      }
    return try by.flatMap { name -> [Table] in
      guard name != "area" else { return [result.areasTable(scenarios: scenarios)] }
      let grouping = try study.choose(name, .grouping, among: study.areas.groupings) { $0 }
      return scenarios.flatMap { result.changeTables(scenario: $0, grouping: grouping) }
    }
  }
}

extension OptionsAppraisal {
  /// Whether outreach makes a difference to any option.
  fileprivate var tellsOutreach: Bool { ways.contains { $0.outreach != .apart } }
}

/// Whether outreach sites count as places reached.
enum OutreachChoice: String, CaseIterable, ExpressibleByArgument {
  case counted, not

  fileprivate func keeps(_ counting: OutreachCounting, of appraisal: OptionsAppraisal) -> Bool {
    switch self {
    case .not: counting == .apart
    case .counted: counting != .apart || !appraisal.tellsOutreach
    }
  }
}

extension Study {
  /// How the study's scenarios compare; a study whose rules cannot be posed ends with exit code 65.
  fileprivate func compared() throws -> StudyResult {
    do {
      return try StudyResult(
        comparing: self, highs: Highs.library,
        limits: SolveLimits(isInterrupted: { Interrupt.isAsked }))
    } catch {
      throw Failure("\(error)", code: .data)
    }
  }
}
