import Access
import Assessment
import Places
import Scores
import Studies
import Text

/// The needs assessment as columns of the layers: indices, what is offered for how many and the gap of
/// every area, and the score of every site.
struct NeedsColumns: Sendable {
  /// A column of the areas that makes a map.
  struct Map: Sendable {
    let column: String
    let title: String
    /// Per area; nothing where the map is to say ``missing``.
    let values: [Double?]
    let decimals: Int
    let missing: String
    /// Whether a figure of 0 is among what is missing.
    let isAboveZero: Bool
  }

  let ofAreas: [StoreTable.Column]
  let ofSites: [StoreTable.Column]
  let maps: [Map]
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
    let indices = study.need.indices.map { index in
      Map(
        column: names.name(for: "index_\(index.id)"), title: index.label, values: index.values,
        decimals: 2, missing: "Not known", isAboveZero: false)
    }
    let reached = field.enhanced.values.map { $0 * 1000 }
    let enhanced = Map(
      column: "enhanced_per_1000",
      title:
        "\(supply.isPlaces ? "Places" : sentence(study.words.hubs)) per 1,000 \(study.words.people) within reach today",
      values: reached.map { $0 > 0 ? $0 : nil }, decimals: 2, missing: "None within reach",
      isAboveZero: true)
    let today = Map(
      column: "gap_today", title: "Gap today", values: gap, decimals: 0,
      missing: "Not known or none", isAboveZero: false)
    maps = indices + [enhanced, today]
    ofAreas =
      indices.map { .init($0.column, .real, $0.title, description: "Higher is more need") } + [
        .init(
          enhanced.column, .real, enhanced.title,
          description: "Two-step floating catchments, the enhanced form (E2SFCA); 0 is none"),
        .init(
          today.column, .real, today.title,
          description: "Need × travel over the standard × load of the nearest; a rank, no unit"),
      ]
    areaValues = indices.map(\.values) + [reached, gap]
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
