import ArgumentParser
import Assessment
import Reports
import Studies
import Wording

struct Need: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who needs the service: demand, indicators and indices by area or by group.",
    discussion: """
      Demand is people, or people times a need weight; each demand of the study is a column. \
      With --by, areas are added up by one of the study's groupings. Where the study has indicators \
      and indices, their values follow, places with most need first.

      --index shows one index: its order, what each indicator weighs and what its removal would \
      change; with --audit every value, standardised value, weight and contribution as well.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A grouping of the study, such as ward.") var by: String?
  @Option(help: "An index of the study.") var index: String?
  @Flag(help: "With --index: everything that it is made of.") var audit = false
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func validate() throws {
    if audit, index == nil { throw ValidationError("--audit needs --index") }
  }

  func run() throws {
    try ending {
      let study = try input.open()
      let grouping = try by.map {
        try study.choose($0, .grouping, among: study.areas.groupings) { $0 }
      }
      guard let index else {
        let demand = grouping.map { study.needTable(by: $0) } ?? study.needTable
        let indicators =
          study.need.indicators.isEmpty ? [] : [study.indicatorsTable(by: grouping)]
        return try Terminal.show(
          [demand] + indicators + study.need.indices.map { study.indexTable($0, by: grouping) }
            + study.userTables,
          of: study.about.id, format)
      }
      let chosen = try study.choose(index, .index, among: study.need.indices) { $0.id }
      try Terminal.show(
        [study.indexTable(chosen, by: grouping), study.indexPartsTable(chosen)]
          + (audit ? [study.indexAuditTable(chosen)] : []), of: study.about.id, format)
    }
  }
}
