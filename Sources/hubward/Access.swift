import ArgumentParser
import Assessment
import Reports
import Studies
import Wording

struct Access: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who reaches what: how far, how much to choose from, how evenly.",
    discussion: """
      For every way of travelling and every demand of the study, today and under each scenario: mean, \
      median, nine in ten and longest travel to the nearest open hub; the share within each standard; \
      how many hubs there are to choose from; what they offer for how many (2SFCA, E2SFCA, gravity); \
      how evenly travel is shared (Gini, concentration index, Palma, Kolm-Pollak, the gap between the \
      most and the least deprived fifth); and who belongs to which hub by the nearest, by the council's \
      own lists and by probability. Each table says whom it counts and what it cannot see.

      --by ward, or any grouping of the study, gives every group a row; --by area every area.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A scenario of the study; by default all, today's first.") var scenario: String?
  @Option(help: "A way of travelling of the study; by default all.") var travel: String?
  @Option(help: "A demand of the study; by default all.") var demand: String?
  @Option(help: "A grouping of the study, such as ward, or area.") var by: String?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open().withAnswers()
      let request = Study.AccessRequest(
        scenarios: try study.chosen(scenario, .scenario, of: study.scenarios.map(\.id)),
        travels: try study.chosen(travel, .travel, of: study.travels.map(\.id)),
        demands: try study.chosen(demand, .demand, of: study.demands.map(\.id)))
      let tables: [Table]
      switch by {
      case nil: tables = study.accessTables(request)
      case "area": tables = study.accessAreaTables(request)
      case let name?:
        let grouping = try study.choose(name, .grouping, among: study.areas.groupings) { $0 }
        tables = study.accessTables(request, by: grouping)
      }
      try Terminal.show(tables, of: study.about.id, format)
    }
  }
}

extension Study {
  /// The one that is named, or all.
  fileprivate func chosen(
    _ name: String?, _ kind: UnknownName.Kind, of ids: [String]
  ) throws(UnknownName) -> [Int] {
    guard let name else { return Array(ids.indices) }
    return [try choose(name, kind, among: Array(ids.indices)) { ids[$0] }]
  }
}
