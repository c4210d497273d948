import ArgumentParser
import Assessment
import Studies
import Text
import Wording

struct Supply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What each place offers, and which service is lost where under a scenario.",
    discussion: """
      Services of the study's own tables (supply), beside the programme guide's list: where each is \
      given today and under each scenario, how far the nearest place with it is, and what each closing \
      site offered that nothing near replaces. A site about which the study says nothing is not known, \
      never without services.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A scenario of the study; by default all beside today's.") var scenario: String?
  @Option(help: "A service, by its short name, such as early-education.") var service: String?
  @Option(help: "A way of travelling of the study; by default the first.") var travel: String?
  @Option(help: "A grouping of the study, such as ward: each service by group.") var by: String?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open().withAnswers()
      let scenarios =
        scenario == nil
        ? Array(study.scenarios.indices.dropFirst())
        : [
          try study.choose(scenario, .scenario, among: Array(study.scenarios.indices)) {
            study.scenarios[$0].id
          }
        ]
      let way = try study.choose(travel, .travel, among: Array(study.travels.indices)) {
        study.travels[$0].id
      }
      let chosen = try service.map { name in
        try study.choose(name, .service, among: Array(study.provision.services.indices)) {
          study.provision.services[$0].id
        }
      }
      let groupings = try by.map {
        [try study.choose($0, .grouping, among: study.areas.groupings) { $0 }]
      }
      try Terminal.show(
        study.supplyTables(
          study.supplyFindings(scenarios: scenarios, travel: way), service: chosen,
          by: groupings ?? []),
        of: study.about.id, format)
    }
  }
}
