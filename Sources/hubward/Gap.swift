import ArgumentParser
import Assessment
import Studies
import Wording

struct Gap: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Need without supply: where need, travel and crowding meet, today and then.",
    discussion: """
      Areas in the order of need × travel as a multiple of the standard × load of the nearest hub, each \
      part shown; who is beyond each standard, by every grouping of the study; and how full each hub \
      would be against its room, or against the norm that the study names.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A scenario of the study; by default all, today's first.") var scenario: String?
  @Option(help: "A way of travelling of the study; by default the first.") var travel: String?
  @Option(help: "A demand of the study; by default the first.") var demand: String?
  @Option(help: "A grouping of the study, such as ward; by default all.") var by: String?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open().withAnswers()
      func index(_ name: String?, _ kind: UnknownName.Kind, _ ids: [String]) throws -> [Int] {
        [try study.choose(name, kind, among: Array(ids.indices)) { ids[$0] }]
      }
      let scenarios =
        scenario == nil
        ? Array(study.scenarios.indices)
        : try index(scenario, .scenario, study.scenarios.map(\.id))
      let request = Study.AccessRequest(
        scenarios: scenarios, travels: try index(travel, .travel, study.travels.map(\.id)),
        demands: try index(demand, .demand, study.demands.map(\.id)))
      let groupings =
        by == nil
        ? study.areas.groupings
        : [try study.choose(by, .grouping, among: study.areas.groupings) { $0 }]
      try Terminal.show(
        study.gapTables(request, by: groupings), of: study.about.id, format)
    }
  }
}
