import ArgumentParser
import Assessment
import Reports
import Studies
import Wording

struct Need: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who needs the service: demand by area, or by a group of areas.",
    discussion: """
      Demand is people, or people times a need weight; each demand of the study is a column. \
      With --by, areas are added up by one of the study's groupings.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A grouping of the study, such as ward.") var by: String?
  @Option(help: "text, json or csv.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open()
      guard let by else { return try Terminal.show([study.needTable], of: study.about.id, format) }
      let grouping = try study.choose(by, .grouping, among: study.areas.groupings) { $0 }
      try Terminal.show([study.needTable(by: grouping)], of: study.about.id, format)
    }
  }
}
