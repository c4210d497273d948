import Access
import Assessment
import Places
import Scores
import Studies
import Text

/// The needs assessment as columns of the layers: indices, what is offered for how many and the gap of
/// every area, and the score of every site.
struct NeedsColumns: Sendable {
  let ofAreas: [StoreTable.Column]
  let ofSites: [StoreTable.Column]
  private let areaValues: [[Double?]]
  private let siteValues: [[Double?]]

  init(_ study: Study) {
    var names = ColumnNames(taken: [
      "enhanced_per_1000", "gap_today", "score_sum", "score_topsis", "score_promethee",
    ])
    let supply = study.supply
    let field = AccessField(study, scenario: 0, travel: 0, supply: supply.values)
    var gap = [Double?](repeating: nil, count: study.areas.count)
    for entry in GapFinding(study, scenario: 0).entries { gap[entry.area] = entry.gap }
    ofAreas =
      study.need.indices.map {
        .init(names.name(for: "index_\($0.id)"), .real, "\($0.label): higher is more need")
      } + [
        .init(
          "enhanced_per_1000", .real,
          "\(supply.isPlaces ? "Places" : sentence(study.words.hubs)) per 1,000 \(study.words.people) within reach today (E2SFCA)"
        ),
        .init(
          "gap_today", .real,
          "Need × travel over the standard × load of the nearest, today; a rank, no unit"),
      ]
    areaValues =
      study.need.indices.map(\.values) + [field.enhanced.values.map { $0 * 1000 }, gap]
    let words = ["Weighted sum, 0 to 1", "TOPSIS, 0 to 1", "PROMETHEE II, −1 to 1"]
    ofSites = zip(["score_sum", "score_topsis", "score_promethee"], words).map {
      .init($0, .real, "Score by itself: \($1)")
    }
    let tiers = StudyScoring.Tier.allCases.map { SiteScores(study, tier: $0) }
    siteValues = ScoreMethod.allCases.indices.map { method in
      tiers.flatMap { scores in
        // Where nothing is known of any site there is no score.
        scores.scorings[method].entries.map { scores.sheet.criteria.isEmpty ? nil : $0.score }
      }
    }
  }

  func area(_ index: Int) -> [StoreValue] { areaValues.map { .measure($0[index]) } }

  /// Of hubs, then outreach sites; nothing for those over the border.
  func site(_ index: Int) -> [StoreValue] {
    siteValues.map { .measure($0.indices.contains(index) ? $0[index] : nil) }
  }
}
