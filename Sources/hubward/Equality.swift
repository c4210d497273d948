import ArgumentParser
import Assessment
import Studies
import Text
import Wording

struct Equality: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Which groups of people a scenario hits harder than others.",
    discussion: """
      For each group that the study counts (equality.groups): people, mean travel before and after, who \
      is further by more than a stated amount, that share against the share of all with how sure the \
      ratio is, the worst place, and which outreach site would take most off the group's added travel. \
      In text and markdown, sentences for an equality impact assessment follow.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "A scenario of the study; by default all beside today's.") var scenario: String?
  @Option(help: "A group of the study; by default all.") var group: String?
  @Option(help: "A way of travelling of the study; by default the first.") var travel: String?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open().withAnswers()
      let beside = Array(study.scenarios.indices.dropFirst())
      guard !beside.isEmpty else {
        throw Failure("the study names no scenario beside today's; add one", code: .usage)
      }
      guard !study.equality.groups.isEmpty else {
        throw Failure(
          "the study counts no groups; add them under equality.groups", code: .usage)
      }
      let scenarios =
        scenario == nil
        ? beside
        : [try study.choose(scenario, .scenario, among: beside) { study.scenarios[$0].id }]
      let groups = try group.map { name in
        [
          try study.choose(name, .group, among: Array(study.equality.groups.indices)) {
            study.equality.groups[$0].id
          }
        ]
      }
      let way = try study.choose(travel, .travel, among: Array(study.travels.indices)) {
        study.travels[$0].id
      }
      let summaries = scenarios.map {
        EqualitySummary(study, scenario: $0, travel: way, groups: groups)
      }
      try Terminal.show(study.equalityTables(summaries), of: study.about.id, format)
      guard format == .text || format == .markdown else { return }
      let sentences = summaries.flatMap { study.equalityWords($0) }
      try Terminal.show(Printed(output: "\n" + sentences.map { "- \($0)\n" }.joined()))
    }
  }
}
