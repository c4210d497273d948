import ArgumentParser
import Assessment
import Reports
import Studies
import Wording

struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How good each site would be, on criteria that the study names, and why.",
    discussion: """
      Every hub and outreach site of the study, open or candidate: need reached, need reached by no \
      other, deprivation in reach, people within reach by each way of travelling, room and costs where \
      the study gives them, and the study's own criteria (scoring.criteria). Three methods stand side \
      by side: weighted sum, TOPSIS and PROMETHEE II. What is not known is a range of score, never \
      zero; what would change the first place is said; criteria of pass or fail stand apart.

      A score judges a site by itself. Which sites are best together is what `place` finds.
      """)

  @OptionGroup var input: StudyArgument
  @Option(help: "hubs or outreach; by default both.") var tier: SiteTier?
  @Option(help: "text, json, csv or markdown.") var format = AnswerFormat.text

  func run() throws {
    try ending {
      let study = try input.open()
      let tiers = tier.map { [$0.tier] } ?? StudyScoring.Tier.allCases
      if tiers == [.outreach], study.sites.outreach.isEmpty {
        throw Failure("the study has no outreach sites", code: .usage)
      }
      try Terminal.show(study.scoreTables(tiers), of: study.about.id, format)
    }
  }
}

/// Which sites are judged.
enum SiteTier: String, ExpressibleByArgument, CaseIterable {
  case hubs, outreach

  var tier: StudyScoring.Tier { self == .hubs ? .hubs : .outreach }
}
