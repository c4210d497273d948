import ArgumentParser
import Reports
import Studies

struct Need: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who needs the service: demand by area, or by a group of areas.",
    discussion: """
      Demand is people, or people times a need weight; each demand of the study is a column. \
      With --by, areas are added up by one of the study's groupings.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A grouping of the study, such as ward.") var by: String?
  @Option(help: "text, json or csv.") var format = Format.text

  func run() throws {
    try ending {
      let study = try input.open()
      guard let by else { return printTables([study.needTable], format: format) }
      let grouping = try study.choose(by, among: study.areas.groupings, what: "grouping") { $0 }
      printTables([study.needTable(by: grouping)], format: format)
    }
  }
}
